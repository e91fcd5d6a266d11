import type pg from 'pg';
import { ofTenant, tablesOf, tablesTaken } from '../catalogue.ts';
import type { Table } from '../catalogue.ts';
import { listed, named } from '../session.ts';

export interface Digest {
  readonly rows: number;
  /** Two sums over the hashes of all rows, which no order of rows changes. */
  readonly hash: string;
}

/** What the rows of a table come to, whatever order they lie in. */
async function digestOf(
  client: pg.ClientBase,
  table: Table,
  tenantId: string | null,
): Promise<Digest> {
  const where = tenantId === null ? '' : ofTenant(table, tenantId);
  const { rows } = await client.query<Digest>(`
    select count(*)::float8 as rows,
      coalesce(bit_xor(hashtextextended(r::text, 0)), 0) || ' ' ||
      coalesce(sum(hashtextextended(r::text, 1)), 0) as hash
    from (select ${listed(table.columns)} from ${named(table.name)}${where}) r`);
  return rows[0] ?? { rows: 0, hash: '' };
}

/** The tables that a backup of the whole, or of one tenant, takes; as a role that row-level security does not hold. */
export async function digestTables(
  client: pg.ClientBase,
  tenantId: string | null = null,
): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const table of tablesTaken(await tablesOf(client), tenantId))
    digests.set(table.name, await digestOf(client, table, tenantId));
  return digests;
}
