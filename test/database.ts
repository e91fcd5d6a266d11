import { randomBytes } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import { openDb, openPool, type Db } from '#src/platform/db/database.ts';

export type TestDatabase = {
  readonly url: string;
  readonly pool: Pool;
  readonly db: Db;
  close(): Promise<void>;
};

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

async function onServer(templateUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(templateUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A migrated database for one test file alone; `close` removes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `nghisu_test_${randomBytes(8).toString('hex')}`;
  await onServer(templateUrl, `create database ${name} template ${template}`);
  const url = withDatabase(templateUrl, name);
  const pool = openPool({ connectionString: url, max: 6 });
  const close = async (): Promise<void> => {
    await pool.end();
    await onServer(templateUrl, `drop database if exists ${name} with (force)`);
  };
  return { url, pool, db: openDb(pool), close };
}

/** Empties tables between tests of one file; reference data of the migrations stays in the others. */
export async function truncate(pool: Pool, ...tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => `"${table}"`).join(', ');
  await pool.query(`truncate ${names} cascade`);
}
