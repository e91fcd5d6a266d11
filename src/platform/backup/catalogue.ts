import type pg from 'pg';
import { named, quoted } from './session.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Rows that live for hours only: after a restore everybody signs in again. */
const PASSING: ReadonlySet<string> = new Set(['sessions', 'sign_in_attempts', 'used_proofs']);

/** Every table of a schema with the columns that are stored; read from the database, so none is forgotten. */
export async function tablesOf(client: pg.ClientBase, schema = 'public'): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = $1::regnamespace
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname collate "C"`,
    [named(schema)],
  );
  return rows;
}

export const isPassing = ({ name }: Table): boolean => PASSING.has(name);

/** The column that says whose a row is; none for what belongs to the whole installation. */
export const tenantColumn = ({ name, columns }: Table): string | null => {
  if (name === 'tenants') return 'id';
  return columns.includes('tenant_id') ? 'tenant_id' : null;
};

/** What a backup of the whole, or of one tenant, takes. */
export const tablesTaken = (tables: readonly Table[], tenantId: string | null): Table[] =>
  tables.filter(
    (table) => !isPassing(table) && (tenantId === null || tenantColumn(table) !== null),
  );

/** The condition that keeps the rows of one tenant. */
export const ofTenant = (table: Table, tenantId: string): string =>
  ` where ${named(tenantColumn(table) ?? '')} = ${quoted(tenantId)}`;

/**
 * The tenants to read one after the other; null alone reads all at once, which only a role may whom
 * row-level security does not hold. The owner on a server of one's own is held.
 */
export async function tenantsToRead(
  client: pg.ClientBase,
  only: string | null,
): Promise<readonly (string | null)[]> {
  if (only !== null) return [only];
  const { rows: roles } = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (roles[0]?.free === true) return [null];
  const { rows } = await client.query<{ id: string }>('select id from tenants order by id');
  return rows.map(({ id }) => id);
}

/** Row-level security shows this tenant's rows for the rest of the transaction. */
export async function speakFor(client: pg.ClientBase, tenantId: string | null): Promise<void> {
  await client.query(`select set_config('nghisu.tenant', $1, true)`, [tenantId ?? '']);
}
