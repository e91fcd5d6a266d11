import { afterAll, beforeAll, expect, it } from 'vitest';
import { citusCommands } from '#src/platform/db/citus/citus.ts';
import { TABLE_CLASSES } from '#src/table-classes.ts';
import { openTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => await database.close());

const SPREAD = [...TABLE_CLASSES.register, ...TABLE_CLASSES.sealed];
const UNSPREAD = [...Object.keys(TABLE_CLASSES.directory), ...Object.keys(TABLE_CLASSES.shared)];

interface Key {
  readonly table: string;
  readonly name: string;
  readonly kind: 'p' | 'u' | 'x' | 'f';
  readonly columns: readonly string[];
  readonly parent: string | null;
  readonly parent_columns: readonly string[] | null;
}

async function keys(): Promise<readonly Key[]> {
  const named = (numbers: string, table: string): string =>
    `(select array_agg(a.attname::text order by n.place) from unnest(${numbers}) with ordinality n(number, place)
      join pg_attribute a on a.attrelid = ${table} and a.attnum = n.number)`;
  const { rows } = await database.pool.query<Key>(`
    select conrelid::regclass::text as table, conname as name, contype as kind,
      ${named('conkey', 'conrelid')} as columns,
      nullif(confrelid, 0)::regclass::text as parent, ${named('confkey', 'confrelid')} as parent_columns
    from pg_constraint where contype in ('p', 'u', 'x', 'f') and connamespace = 'public'::regnamespace
    union all
    select indrelid::regclass::text, indexrelid::regclass::text, 'u', ${named('indkey::int2[]', 'indrelid')}, null, null
    from pg_index i where indisunique and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    order by 1, 2`);
  return rows;
}

it('every primary and unique key of a table of tenants begins with the tenant', async () => {
  const wrong = (await keys())
    .filter(({ table, kind }) => SPREAD.includes(table) && kind !== 'f')
    .filter(({ columns }) => columns?.[0] !== 'tenant_id');
  expect(wrong.map(({ table, name }) => `${table}: ${name}`)).toEqual([]);
});

it('every foreign key between rows of tenants begins with the tenant on both sides', async () => {
  const wrong = (await keys())
    .filter(
      ({ table, kind, parent }) =>
        kind === 'f' && SPREAD.includes(table) && SPREAD.includes(parent ?? ''),
    )
    .filter(
      ({ columns, parent_columns }) =>
        columns[0] !== 'tenant_id' || parent_columns?.[0] !== 'tenant_id',
    );
  expect(wrong.map(({ table, name }) => `${table}: ${name}`)).toEqual([]);
});

it('no table of the directory and no shared one refers to rows of a tenant', async () => {
  const wrong = (await keys()).filter(
    ({ table, kind, parent }) =>
      kind === 'f' && UNSPREAD.includes(table) && SPREAD.includes(parent ?? ''),
  );
  expect(wrong.map(({ table, name }) => `${table}: ${name}`)).toEqual([]);
});

it('citus-ddl spreads every table of tenants once, after all it refers to', async () => {
  const commands = await citusCommands(database.pool, TABLE_CLASSES);
  const spread = commands.filter((line) => line.startsWith('select '));
  const order = spread.map((line) => /'(\w+)'/.exec(line)?.[1] ?? '');
  expect(new Set(order).size).toBe(order.length);
  expect(order).toEqual(
    expect.arrayContaining([
      ...SPREAD,
      ...Object.keys(TABLE_CLASSES.directory),
      'tenants',
      'units',
    ]),
  );
  expect(order).not.toContain('migrations');
  const cut = commands.flatMap((line) => /drop constraint "(\w+)"/.exec(line)?.[1] ?? []);
  const late = (await keys()).filter(
    ({ table, kind, parent, name }) =>
      kind === 'f' &&
      parent !== null &&
      parent !== table &&
      order.includes(table) &&
      order.indexOf(parent) > order.indexOf(table) &&
      !cut.includes(name),
  );
  expect(late).toEqual([]);
  expect(
    commands.slice(-cut.length).map((line) => /add constraint "(\w+)"/.exec(line)?.[1]),
  ).toEqual(cut);
});
