import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Server } from 'node:http';
import { rooms } from '#src/app.ts';
import { apiRoutes } from '#src/frame/api.tsx';
import { generate } from '#src/generate/load.ts';
import type { Platform } from '#src/platform/command.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { listen } from '#src/platform/process/listen.ts';
import type { Listening } from '#src/platform/process/listen.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openPublicHouse } from '#test/public-house.ts';
import { openAccess } from '../../scripts/bench/access.ts';
import { ROW_NAMES, rowsOf } from '../../scripts/bench/asks.ts';
import { openBare } from '../../scripts/bench/bare/server.ts';
import { BARE_TABLE } from '../../scripts/bench/bare/statements.ts';
import { readFacts } from '../../scripts/bench/facts.ts';
import type { Facts } from '../../scripts/bench/facts.ts';
import type { Access } from '../../scripts/bench/access.ts';
import { readOptions } from '../../scripts/bench/options.ts';
import { benchSides } from '../../scripts/bench/pages.ts';
import type { Sides } from '../../scripts/bench/rounds/compare.ts';
import { differences } from '../../scripts/bench/rounds/same-rows.ts';
import { pagesTable } from '../../scripts/bench/table.ts';

const LOGIN = 'clerk-79';
const PETITIONS = 1_600;
const CONNECTIONS = 4;

let database: TestDatabase;
let client: Client;
let product: Listening;
let bare: ReturnType<typeof openBare>;
let facts: Facts;
let access: Access;
let sides: Sides;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db, url } = database;
  await generate({ db, url, count: PETITIONS, now: new Date(), progress: () => undefined });
  client = new Client({ connectionString: url });
  await client.connect();
  access = await openAccess(url, client, LOGIN);
  facts = await readFacts(client, LOGIN);
  await client.query(`create table ${BARE_TABLE} (like petitions including all)`);
  const files = openFiles({ folder: '/nonexistent', maxBytes: 1 });
  const platform: Platform = {
    db,
    files,
    jobs: noJobs,
    clock: () => new Date(),
    trustedProxies: 1,
  };
  const web = openPublicHouse(platform);
  apiRoutes(web, rooms);
  product = await listen(web.fetch, '127.0.0.1', 0);
  bare = openBare(url, facts, CONNECTIONS);
  const base = (at: number) => ({ base: `http://127.0.0.1:${at}`, pid: process.pid });
  sides = { product: base(product.port), bare: base(await port(bare.server)), databasePid: 1 };
}, 120_000);

afterAll(async () => {
  await product.close();
  bare.server.close();
  await bare.pool.end();
  await client.end();
  await database.close();
});

async function port(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const at = server.address();
  return typeof at === 'object' && at !== null ? at.port : 0;
}

test('product and bare server answer with the same rows', async () => {
  expect(facts.filters.length).toBeGreaterThan(0);
  expect(facts.publicCodes.length).toBeGreaterThan(20);
  expect(await differences(sides, rowsOf(facts, access))).toEqual([]);
});

test('a row that only one of them has is found', async () => {
  const [row] = rowsOf(facts, access);
  const other = {
    product: { path: '/petitions?state=ended' },
    bare: { path: '/record?code=KN-1' },
  };
  const wrong = [{ name: 'register', status: 200, asks: [{ ...row?.asks[0], bare: other.bare }] }];
  expect(await differences(sides, wrong as ReturnType<typeof rowsOf>)).toHaveLength(1);
});

test('every line is measured of both at 1 and 16 connections', { timeout: 120_000 }, async () => {
  const known = { facts, access, version: '18', say: () => undefined };
  const report = await benchSides(sides, known, { only: undefined, seconds: 0.1, rounds: 1 });
  expect(report.rows.map(({ name, connections }) => `${name} ${connections}`)).toEqual(
    ROW_NAMES.flatMap((name) => [`${name} 1`, `${name} 16`]),
  );
  for (const row of report.rows)
    expect(Object.values(row).slice(1).every(Number.isFinite)).toBe(true);
  expect(pagesTable(report).split('\n')).toHaveLength(3 + report.rows.length + report.notes.length);
});

test('options that cannot be meant are not taken', () => {
  expect(readOptions([])).toMatchObject({ kind: 'pages', petitions: 10_000, json: false });
  expect(readOptions(['import', '--rows', '50'])).toMatchObject({ kind: 'import', rows: 50 });
  expect(readOptions(['pictures'])).toBeNull();
  expect(readOptions(['--petitions', 'many'])).toBeNull();
});
