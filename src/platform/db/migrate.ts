import type pg from 'pg';

/** One step of the schema. `up` is plain SQL, or a function for reference data. */
export interface Migration {
  readonly name: string;
  readonly up: string | ((client: pg.ClientBase) => Promise<void>);
}

/** Held while the schema is being made; whoever starts meanwhile waits. */
export const MIGRATION_LOCK = 7_120_331;

/**
 * Brings the schema to the newest step, each in its own transaction; `after` follows under the same lock.
 * Gives the names it ran.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[],
  after?: (client: pg.ClientBase) => Promise<void>,
): Promise<string[]> {
  const client = await pool.connect();
  const ran: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await doneSteps(client);
    for (const migration of migrations) {
      if (done.has(migration.name)) continue;
      await runOne(client, migration);
      ran.push(migration.name);
    }
    await after?.(client);
    return ran;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

/** The names of the steps this schema has been through. */
export async function doneSteps(client: pg.ClientBase): Promise<ReadonlySet<string>> {
  await client.query(
    'create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from migrations');
  return new Set(rows.map((row) => row.name));
}

/** Runs one step within the caller's transaction. */
export async function takeStep(client: pg.ClientBase, migration: Migration): Promise<void> {
  if (typeof migration.up === 'string') await client.query(migration.up);
  else await migration.up(client);
  await client.query('insert into migrations (name) values ($1)', [migration.name]);
}

async function runOne(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await takeStep(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}
