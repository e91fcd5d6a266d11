import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { openPool } from '#src/platform/db/open-database.ts';
import { prepareDatabase, roleOf } from '#src/platform/db/prepare.ts';
import { assertPlainRole } from '#src/platform/postgres/rights.ts';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { onServer, openTestDatabase, withDatabase, type TestDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'nghisu-roles-'));
/** Made when it is needed. */
const dataDir = join(folder, 'deeper', 'data');
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (databaseUrl: string, databaseAppUrl?: string) =>
  await openDatabase({ dataDir, databaseUrl, databaseAppUrl }, { purpose: 'command' });

const asRole = (url: string, role: string): string => {
  const changed = new URL(url);
  changed.username = role;
  return changed.toString();
};

async function dropRole(client: Client, role: string): Promise<void> {
  await client.query(`drop owned by ${role} cascade`);
  await client.query(`drop role ${role}`);
}

async function inDatabase(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

it('makes the role of the application on a server of its own, the same for every start', async () => {
  const first = await open(database.url);
  const again = await open(database.url);
  const role = roleOf(first.appUrl);
  expect(role).toMatch(/^nghisu_test_\w+_app$/);
  expect(again.appUrl).toBe(first.appUrl);
  expect(statSync(join(dataDir, 'app-role-password')).mode & 0o777).toBe(0o600);
  await prepareDatabase(first, migrations);
  const pool = openPool({ connectionString: first.appUrl, max: 1 });
  try {
    await assertPlainRole(pool);
    expect((await pool.query('select from units limit 1')).rowCount).toBe(1);
    await expect(pool.query('select from files')).rejects.toMatchObject({ code: '42501' });
  } finally {
    await pool.end();
  }
  await inDatabase(database.url, async (client) => {
    const { rows } = await client.query('select rolpassword from pg_authid where rolname = $1', [
      role,
    ]);
    expect(rows).toMatchObject([{ rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$/) }]);
    await dropRole(client, role);
  });
});

it('says the SQL to run where the owner may not make roles', async () => {
  await onServer(async (client) => {
    await client.query('create role nghisu_poor login');
  });
  const poor = asRole(database.url, 'nghisu_poor');
  await expect(open(poor)).rejects.toThrow(/CREATE ROLE nghisu_test_\w+_app LOGIN PASSWORD/);
  expect((await open(poor, database.appUrl)).appUrl).toBe(database.appUrl);
  await onServer(async (client) => {
    await client.query('drop role nghisu_poor');
  });
});

it('is brought up to date by an owner who is no superuser, and then sees every tenant', async () => {
  const name = `${new URL(database.url).pathname.slice(1)}_plain`;
  await onServer(async (client) => {
    await client.query('create role nghisu_plain login createrole');
    await client.query(`create database ${name} owner nghisu_plain`);
  });
  const url = asRole(withDatabase(inject('templateUrl'), name), 'nghisu_plain');
  const appUrl = withDatabase(inject('templateAppUrl'), name);
  await prepareDatabase({ url, appUrl }, migrations);
  await inDatabase(url, async (client) => {
    expect((await client.query('select from files')).rowCount).toBe(0);
  });
  await onServer(async (client) => {
    await client.query(`drop database ${name} with (force)`);
    await client.query('drop role nghisu_plain');
  });
}, 600_000);

it('gives a cluster of an earlier version its second role', async () => {
  const older = join(dataDir, 'older');
  const before = await openDatabase({ dataDir: older }, { purpose: 'command' });
  await inDatabase(before.url, async (client) => await dropRole(client, 'nghisu_app'));
  await before.stop();
  const after = await openDatabase({ dataDir: older }, { purpose: 'command' });
  try {
    await prepareDatabase(after, migrations);
    await inDatabase(after.appUrl, async (client) => {
      expect((await client.query('select from units limit 1')).rowCount).toBe(1);
    });
  } finally {
    await after.stop();
  }
}, 600_000);
