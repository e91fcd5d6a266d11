import type pg from 'pg';
import { tablesOf, isPassing } from './catalogue.ts';
import type { Table } from './catalogue.ts';
import { listed, named } from './session.ts';

export interface Digest {
  readonly rows: number;
  /** Two sums over the hashes of all rows, which no order of rows changes. */
  readonly hash: string;
}

/** What the rows of a table come to, whatever order they lie in. */
async function digestOf(client: pg.ClientBase, table: Table): Promise<Digest> {
  const { rows } = await client.query<Digest>(`
    select count(*)::float8 as rows,
      coalesce(bit_xor(hashtextextended(r::text, 0)), 0) || ' ' ||
      coalesce(sum(hashtextextended(r::text, 1)), 0) as hash
    from (select ${listed(table.columns)} from ${named(table.name)}) r`);
  return rows[0] ?? { rows: 0, hash: '' };
}

/** Every table that a backup takes. As a role that row-level security does not hold. */
export async function digestTables(client: pg.ClientBase): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const table of await tablesOf(client))
    if (!isPassing(table)) digests.set(table.name, await digestOf(client, table));
  return digests;
}
