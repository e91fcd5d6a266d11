import type pg from 'pg';
import { doneSteps, takeStep } from '../db/migrate.ts';
import type { Migration } from '../db/migrate.ts';
import { StartFailure } from '../start-failure.ts';
import { tablesOf, tablesTaken } from './catalogue.ts';
import type { Table } from './catalogue.ts';
import type { Head } from './format.ts';
import { named } from './session.ts';

/** Refuses what a newer program has written. */
export function expectKnown(head: Head, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = head.migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartFailure(
    `Bản sao lưu thuộc bản Nghị Sự ${head.version}, mới hơn bản đang dùng (${unknown.join(', ')}): hãy cập nhật Nghị Sự rồi phục hồi.`,
  );
}

/** Takes away the empty tables of an installation that was only just made; the list of steps keeps its rights. */
export async function clearSchema(client: pg.ClientBase): Promise<void> {
  await doneSteps(client);
  await client.query('delete from migrations');
  const { rows } = await client.query<{ statement: string }>(`
    select format('drop table %I.%I cascade', n.nspname, c.relname) as statement
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migrations'
    union all
    select format('drop function %s cascade', p.oid::regprocedure)
    from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  for (const { statement } of rows) await client.query(statement);
}

/** Makes the tables as they were at the step of the backup. */
export async function buildAt(
  client: pg.ClientBase,
  schema: string,
  head: Head,
  migrations: readonly Migration[],
): Promise<void> {
  await client.query(`set local search_path = ${named(schema)}`);
  await doneSteps(client);
  const wanted = new Set(head.migrations);
  for (const migration of migrations)
    if (wanted.has(migration.name)) await takeStep(client, migration);
}

/** The steps the backup had not seen; they meet filled tables. */
export async function catchUp(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<string[]> {
  const done = await doneSteps(client);
  const ran: string[] = [];
  for (const migration of migrations) {
    if (done.has(migration.name)) continue;
    await takeStep(client, migration);
    ran.push(migration.name);
  }
  return ran;
}

const shape = (columns: readonly string[]): string => JSON.stringify(columns.toSorted());

/**
 * The first table that a backup of this head must hold and does not, or holds and cannot; null when all fit.
 * Rows that live for hours only may have come along with an older program.
 */
export async function strangeTable(
  client: pg.ClientBase,
  schema: string,
  { tables, tenant }: Head,
): Promise<string | null> {
  const built = await tablesOf(client, schema);
  return firstStrange(tables, built, tablesTaken(built, tenant?.id ?? null));
}

function firstStrange(
  told: Head['tables'],
  built: readonly Table[],
  needed: readonly Table[],
): string | null {
  const shapes = new Map(built.map(({ name, columns }) => [name, shape(columns)]));
  const seen = new Set<string>();
  for (const { name, columns } of told) {
    if (seen.has(name) || shapes.get(name) !== shape(columns)) return name;
    seen.add(name);
  }
  return needed.find(({ name }) => !seen.has(name))?.name ?? null;
}
