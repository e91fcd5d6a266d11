import { sql } from 'kysely';
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
