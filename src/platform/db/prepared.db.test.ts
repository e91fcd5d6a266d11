import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PoolClient } from 'pg';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';

let database: TestDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await openTestDatabase();
  client = await database.pool.connect();
  await client.query('create table kept (n int)');
});
afterAll(async () => {
  client.release();
  await database.close();
});

async function askOften(text: string, times = 12): Promise<void> {
  for (let time = 0; time < times; time += 1) await client.query(text, [time]);
}

async function prepared(part: string): Promise<number> {
  const text = 'select from pg_prepared_statements where position($1 in statement) > 0';
  return (await client.query({ text, values: [part] })).rowCount ?? 0;
}

test('what is asked often is prepared, what is asked now and then is not', async () => {
  await askOften('select n as often from kept where n = $1');
  await askOften('select n as seldom from kept where n = $1', 2);
  expect(await prepared('as often')).toBe(1);
  expect(await prepared('as seldom')).toBe(0);
});

test('words are looked up by a plan of their own each time', async () => {
  await askOften(
    "select n as words from kept where to_tsvector('simple', 'a') @@ to_tsquery('simple', $1::text)",
  );
  expect(await prepared('as words')).toBe(0);
});

test('a step of the schema meanwhile is not noticed', async () => {
  const text = 'select * from kept where n >= $1';
  await askOften(text);
  await client.query('alter table kept add column more text');
  await client.query("insert into kept values (1, 'b')");
  expect((await client.query(text, [1])).rows).toEqual([{ n: 1, more: 'b' }]);
});

test('a transaction that meets an outdated plan passes when it is tried anew', async () => {
  const text = 'select * from kept where n > $1 order by n';
  await askOften(text);
  await client.query('alter table kept add column most text');
  const transact = async () => {
    await client.query('begin');
    try {
      return (await client.query(text, [0])).rowCount;
    } finally {
      await client.query('rollback');
    }
  };
  await expect(transact()).rejects.toMatchObject({ code: '0A000' });
  expect(await transact()).toBe(1);
});
