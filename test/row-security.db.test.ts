import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertPlainRole } from '#src/platform/postgres/rights.ts';
import { classOf, guardFaults } from '#src/platform/db/row-security.ts';
import { TABLE_CLASSES } from '#src/table-classes.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

const MINE = randomUUID();
const THEIRS = randomUUID();
const REFUSED = '42501';

let database: TestDatabase;
let columns: ReadonlyMap<string, readonly Column[]>;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly is_array: boolean;
}

beforeAll(async () => {
  database = await openTestDatabase();
  columns = await tenantTables(database.pool);
  await seed(database.pool);
}, 600_000);
afterAll(async () => await database.close());

/** Every table with a tenant, with the columns an insert must fill. */
async function tenantTables(pool: Pool): Promise<ReadonlyMap<string, readonly Column[]>> {
  const { rows } = await pool.query<Column>(`
    select c.relname as table, a.attname as name, t.typname as type, t.typelem <> 0 as is_array
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnotnull and not a.atthasdef and a.attgenerated = '' and a.attidentity = ''
      and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'tenant_id')
    order by c.relname, a.attnum`);
  return Map.groupBy(rows, ({ table }) => table);
}

const VALUES: Readonly<Record<string, () => string>> = {
  uuid: () => `'${randomUUID()}'`,
  bool: () => 'false',
  jsonb: () => "'{}'",
  tsvector: () => "''",
  date: () => "'2026-11-20'",
  timestamptz: () => "'2026-11-20T02:00:00Z'",
  bytea: () => `'\\x${randomUUID().replaceAll('-', '')}'`,
  int2: () => '1',
  int4: () => '1',
  int8: () => '1',
  float4: () => '1',
  float8: () => '1',
  numeric: () => '1',
  text: () => `'${randomUUID()}'`,
};

function insert(table: string, tenantId: string): string {
  const needed = columns.get(table) ?? [];
  const values = needed.map(({ name, type, is_array }) => {
    if (name === 'tenant_id') return `'${tenantId}'`;
    const value = is_array ? "'{}'" : VALUES[type]?.();
    if (value === undefined) throw new Error(`${table}.${name}: no value of type ${type}`);
    return value;
  });
  return `insert into ${table} (${needed.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`;
}

/** One row of each tenant in every table. What a row must mean is not the question here. */
async function seed(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rows } = await client.query<{ table: string; name: string }>(
      `select conrelid::regclass::text as table, conname as name from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace`,
    );
    for (const { table, name } of rows)
      await client.query(`alter table ${table} drop constraint "${name}"`);
    for (const table of columns.keys())
      for (const tenantId of [MINE, THEIRS]) await client.query(insert(table, tenantId));
  } finally {
    client.release(true);
  }
}

/** What a statement of the application does in a context: how many rows, or the code it is refused with. */
async function tried(said: string | null, statement: string): Promise<number | string> {
  const client: PoolClient = await database.appPool.connect();
  try {
    await client.query(`begin; set local nghisu.tenant = '${said ?? ''}'`);
    const { rowCount } = await client.query(statement);
    return rowCount ?? 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const asked = (table: string, tenantId: string) => ({
  select: `select from ${table} where tenant_id = '${tenantId}'`,
  update: `update ${table} set tenant_id = tenant_id where tenant_id = '${tenantId}'`,
  delete: `delete from ${table} where tenant_id = '${tenantId}'`,
});

async function matrix(table: string) {
  const line = async (said: string | null, tenantId: string) => {
    const statements = asked(table, tenantId);
    return {
      select: await tried(said, statements.select),
      update: await tried(said, statements.update),
      delete: await tried(said, statements.delete),
      insert: await tried(said, insert(table, tenantId)),
    };
  };
  return {
    own: await line(MINE, MINE),
    other: await line(MINE, THEIRS),
    none: await line(null, MINE),
  };
}

/** A row of the log, its own or not, is neither changed nor removed by anybody. */
const APPEND_ONLY = new Set(['events']);
/** Foreign keys hold for the application: what names nothing or is there twice is refused after the policy let it pass. */
const LET_PASS = new Set<number | string>([1, '23503', '23505']);

describe('every table', () => {
  it('has its class, and the database guards it so', async () => {
    expect(await guardFaults(database.pool, TABLE_CLASSES)).toEqual([]);
  });

  it('keeps tenants apart for the application: own, other and no tenant × read and write', async () => {
    const faults: unknown[] = [];
    for (const table of columns.keys()) {
      const isOpen = classOf(TABLE_CLASSES, table) !== 'sealed';
      const { own, other, none } = await matrix(table);
      const isHeld =
        own.select === 1 &&
        (APPEND_ONLY.has(table) || (LET_PASS.has(own.update) && LET_PASS.has(own.delete))) &&
        LET_PASS.has(own.insert) &&
        other.select === (isOpen ? 1 : 0) &&
        other.update === 0 &&
        other.delete === 0 &&
        other.insert === REFUSED &&
        none.select === (isOpen ? 1 : REFUSED) &&
        none.update === REFUSED &&
        none.delete === REFUSED &&
        none.insert === REFUSED;
      if (!isHeld) faults.push({ table, own, other, none });
    }
    expect(faults).toEqual([]);
    expect(columns.size).toBeGreaterThan(100);
  }, 600_000);

  it('gives no row away to another tenant, whatever the statement forgets', async () => {
    const faults: string[] = [];
    for (const table of columns.keys()) {
      const moved = await tried(MINE, `update ${table} set tenant_id = '${THEIRS}'`);
      const emptied = await tried(MINE, `delete from ${table}`);
      if (typeof moved === 'number' && moved > 0) faults.push(`${table}: moved`);
      if (typeof emptied === 'number' && emptied > 1) faults.push(`${table}: emptied`);
    }
    expect(faults).toEqual([]);
  });
});

describe("the application's role", () => {
  it('may not change the tables, their policies, or the list of steps', async () => {
    for (const statement of [
      'alter table petitions no force row level security',
      'drop policy tenant_updates on petitions',
      'create table loot (id int)',
      'truncate files',
      "insert into migrations (name) values ('x')",
      'set role nghisu',
      'set session_replication_role = replica',
    ])
      expect([statement, await tried(MINE, statement)]).toEqual([statement, REFUSED]);
  });

  it('is plain; the owner is refused as the application', async () => {
    await assertPlainRole(database.appPool);
    await expect(assertPlainRole(database.pool)).rejects.toThrow(/superuser/);
  });
});
