import { sql } from 'kysely';
import { seenBy } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Duplicate } from '../staged-reading.ts';
import type { Import } from '../store/imports.ts';

export interface MarkedRow {
  readonly ordinal: number;
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly duplicates: readonly Duplicate[];
}

/** Recorded petitions whose row looked like another one, with what they looked like. */
export async function markedOf(
  db: Db,
  one: Pick<Import, 'tenant_id' | 'id'>,
  limit: number,
): Promise<readonly MarkedRow[]> {
  const { rows } = await sql<MarkedRow>`
    select r.ordinal, r.row_number as row, p.code, p.title, r.reading -> 'duplicates' as duplicates
    from petition_import_rows r
    join petitions p on p.tenant_id = r.tenant_id and p.id = r.petition_ids[1]
    where r.tenant_id = ${one.tenant_id} and r.import_id = ${one.id} and r.is_same
    order by r.ordinal limit ${limit}`.execute(db);
  return rows.map((row) => ({
    ...row,
    duplicates: row.duplicates.filter(({ same }) => same),
  }));
}

/** Of the petitions that rows are like, those this reader sees. */
export async function visibleAmong(
  db: Db,
  actor: Actor,
  readings: readonly { readonly duplicates: readonly Duplicate[] }[],
): Promise<ReadonlySet<string>> {
  const ids = readings.flatMap(({ duplicates }) => duplicates.flatMap(({ id }) => id ?? []));
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select p.id from petitions p
    where p.tenant_id = ${actor.tenantId} and p.id = any(${[...new Set(ids)]})
      and ${seenBy(actor)}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
