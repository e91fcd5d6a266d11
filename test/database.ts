import { randomBytes } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import type { Db } from '#src/platform/db/database.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { isTenantSaid } from '#src/platform/db/tenant.ts';

export type TestDatabase = {
  /** The owner's connection and pool, which see everything: for what a test arranges and looks up. */
  readonly url: string;
  readonly pool: Pool;
  /** Commands, requests and jobs meet the application's role here; what a test does by itself is the owner's. */
  readonly db: Db;
  /** The application's connection and pool, whoever asks. */
  readonly appUrl: string;
  readonly appPool: Pool;
  close(): Promise<void>;
};

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

export async function onServer(work: (client: Client) => Promise<void>): Promise<void> {
  const connectionString = withDatabase(inject('templateUrl'), 'postgres');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A database that is there, as its owner and as the application; `close` removes it. */
export function openExisting(name: string): TestDatabase {
  const url = withDatabase(inject('templateUrl'), name);
  const appUrl = withDatabase(inject('templateAppUrl'), name);
  const pool = openPool({ connectionString: url, max: 6 });
  const appPool = openPool({ connectionString: appUrl, max: 6 });
  const endPools = async (): Promise<void> => {
    await Promise.all([pool.end(), appPool.end()]);
  };
  const connect = async () => await (isTenantSaid() ? appPool : pool).connect();
  const close = async (): Promise<void> => {
    await endPools();
    await onServer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    });
  };
  return {
    url,
    pool,
    appUrl,
    appPool,
    db: openDb({ connect, end: endPools, options: pool.options }),
    close,
  };
}

/** A migrated database for one test file alone; `close` removes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl')).pathname.slice(1);
  const name = `nghisu_test_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    await client.query(`create database ${name} template ${template}`);
  });
  return openExisting(name);
}

/** Empties tables between tests of one file; reference data of the migrations stays in the others. */
export async function truncate(pool: Pool, ...tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => `"${table}"`).join(', ');
  await pool.query(`truncate ${names} cascade`);
}
