import { sql } from 'kysely';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openDb, openPool } from './open-database.ts';
import type { Db } from './database.ts';
import { gathering } from './gathering.ts';

let database: TestDatabase;
let db: Db;
const sent: string[] = [];

/** A database whose statements are noted as they are sent. */
function heard(pool: Pool): Db {
  pool.on('connect', (client) => {
    const { query } = client;
    client.query = ((...all: Parameters<typeof query>) => {
      sent.push(String(all[0]));
      return query.apply(client, all);
    }) as typeof query;
  });
  return openDb(pool);
}

beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query(`create table told (
      id int, word text, day date, at timestamptz, at_local timestamp, n bigint, exact numeric,
      facts jsonb, words text[], ids uuid[], raw bytea);
    insert into told values
      (1, 'Đường ngập "úng" \\ \u2028', '2026-11-23', '2026-11-23 08:15:30.123456+07', '2026-11-23 08:00',
       9007199254740991, 1.10, '{"a": [1, null, "2026-11-23T00:00:00Z"]}', '{một,"hai ba",null}',
       '{019a0000-0000-7000-8000-000000000000}', '\\xdeadbeef'),
      (2, null, null, null, null, null, null, 'null', '{}', null, null)`);
  db = heard(openPool({ connectionString: database.url }));
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

const EASY = 'id, word, day, at, n, facts, words, ids';
const rows = async (from: Db, columns: string, least: number) =>
  (
    await sql`select ${sql.raw(columns)} from told where id >= ${least} order by id desc`.execute(
      from,
    )
  ).rows;

test('questions asked at once travel in one statement, with the very answers of each alone', async () => {
  const ask = async (from: Db) =>
    await Promise.all([rows(from, EASY, 1), rows(from, 'id, day', 2), rows(from, 'n, at', 1)]);
  const alone = await ask(db);
  await ask(gathering(db));
  sent.length = 0;
  const together = await ask(gathering(db));
  expect(together).toEqual(alone);
  expect(sent).toHaveLength(1);
});

test('what JSON would tell otherwise is asked by itself', async () => {
  const ask = async (from: Db) =>
    await Promise.all([rows(from, 'exact', 1), rows(from, 'raw', 1), rows(from, 'at_local', 1)]);
  const alone = await ask(db);
  await ask(gathering(db));
  expect(await ask(gathering(db))).toEqual(alone);
});

test('one that is wrong fails alone', async () => {
  const divided = async (from: Db, by: number) =>
    (await sql<{ n: number }>`select (12 / ${by}::int) as n`.execute(from)).rows[0]?.n;
  await Promise.all([divided(gathering(db), 4), divided(gathering(db), 4)]);
  const one = gathering(db);
  const told = await Promise.allSettled([divided(one, 3), divided(one, 0), divided(one, 4)]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(told[2]).toMatchObject({ value: 3 });
});

test('where the database takes too long, each is told so and none is asked again', async () => {
  const hasty = heard(openPool({ connectionString: database.url, statement_timeout: 400 }));
  const slept = async (from: Db, seconds: number) =>
    await sql`select pg_sleep(${seconds}::float8)::text as slept`.execute(from);
  await Promise.all([slept(gathering(hasty), 0), slept(gathering(hasty), 0)]);
  sent.length = 0;
  const one = gathering(hasty);
  const told = await Promise.allSettled([slept(one, 5), slept(one, 5)]);
  expect(told).toMatchObject([{ reason: { code: '57014' } }, { reason: { code: '57014' } }]);
  expect(sent).toHaveLength(1);
  await hasty.destroy();
});

test('it only reads', async () => {
  const one = gathering(db);
  await expect(one.transaction().execute(async () => undefined)).rejects.toThrow(/only reads/);
});
