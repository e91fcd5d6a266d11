import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { inTenant } from './tenant.ts';

const BATCH = 200;
/** One run leaves the queue free again after this; the next one goes on. */
const MOST_MS = 8 * 60_000;
const PAUSE_MS = 15;

export interface OldVector {
  readonly tenant_id: string;
  readonly id: string;
  /** Of the row: a change made meanwhile has written its own words. */
  readonly version: number;
  readonly search_version: number;
}

export interface Renewal<Row extends OldVector> {
  readonly table: string;
  readonly searchVersion: number;
  readonly read: (db: Db, old: readonly OldVector[]) => Promise<readonly Row[]>;
  readonly words: (row: Row) => string;
}

/**
 * Writes anew the search vectors made by older rules, a few rows a transaction. May be stopped at any
 * moment and started again; rows changed meanwhile are left for the next run. Gives how many it wrote.
 */
export async function renewVectors<Row extends OldVector>(
  db: Db,
  renewal: Renewal<Row>,
): Promise<number> {
  const until = performance.now() + MOST_MS;
  let written = 0;
  let last: OldVector | null = null;
  while (performance.now() < until) {
    const old: readonly OldVector[] = await oldOnes(db, renewal, last);
    last = old.at(-1) ?? null;
    if (last === null) break;
    for (const [tenantId, mine] of Map.groupBy(old, ({ tenant_id }) => tenant_id)) {
      const renew = async () => await write(db, renewal, await renewal.read(db, mine));
      written += await inTenant(tenantId, renew);
    }
    await pause(PAUSE_MS);
  }
  return written;
}

async function oldOnes(
  db: Db,
  { table, searchVersion }: Pick<Renewal<OldVector>, 'table' | 'searchVersion'>,
  last: OldVector | null,
): Promise<readonly OldVector[]> {
  const after =
    last === null
      ? sql`true`
      : sql`(search_version, tenant_id, id) > (${last.search_version}, ${last.tenant_id}, ${last.id})`;
  const { rows } = await sql<OldVector>`
    select tenant_id, id, version, search_version from ${sql.table(table)}
    where search_version < ${searchVersion} and ${after}
    order by search_version, tenant_id, id limit ${BATCH}`.execute(db);
  return rows;
}

async function write<Row extends OldVector>(
  db: Db,
  { table, searchVersion, words }: Renewal<Row>,
  rows: readonly Row[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} t
    set search = to_tsvector('simple', w.words), search_version = ${searchVersion}
    from unnest(${rows.map((row) => row.tenant_id)}::uuid[], ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ version }) => version)}::int[], ${rows.map(words)}::text[])
      w (tenant_id, id, version, words)
    where t.tenant_id = w.tenant_id and t.id = w.id and t.version = w.version
      and t.search_version < ${searchVersion}`.execute(db);
  return Number(numAffectedRows ?? 0);
}
