import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { builtOnce } from './built-once.ts';
import { gathering } from './gathering.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => await database.close());

interface Asked {
  readonly tier: string;
  readonly codes: readonly string[];
}

let built = 0;
const unitsOf = builtOnce((db, { tier, codes }: Asked) => {
  built += 1;
  return db
    .selectFrom('units')
    .select(['code', 'tier'])
    .where(sql<boolean>`code = any(${codes})`)
    .where('tier', '=', tier as 'province')
    .orderBy('code')
    .limit(2);
});

test('is built for the first asking alone; each asking has its own values', async () => {
  const provinces = await unitsOf(database.db, { tier: 'province', codes: ['79', '01', '42'] });
  expect(provinces).toEqual([
    { code: '01', tier: 'province' },
    { code: '42', tier: 'province' },
  ]);
  const one = await unitsOf(database.db, { tier: 'province', codes: ['79'] });
  expect(one.map(({ code }) => code)).toEqual(['79']);
  expect(await unitsOf(database.db, { tier: 'commune', codes: ['79'] })).toEqual([]);
  expect(built).toBe(1);
});

test('is asked within a transaction and beside other questions', async () => {
  const ask = { tier: 'province', codes: ['42'] };
  const within = await database.db.transaction().execute(async (tx) => await unitsOf(tx, ask));
  const beside = gathering(database.db);
  for (let round = 0; round < 3; round += 1) {
    const both = await Promise.all([unitsOf(beside, ask), unitsOf(beside, { ...ask, codes: [] })]);
    expect(both).toEqual([within, []]);
  }
});

test('says so where it would depend on a value', async () => {
  const wrong = builtOnce((db, { tier }: Asked) =>
    db.selectFrom('units').select(`${tier}` === 'province' ? 'code' : 'name'),
  );
  await expect(wrong(database.db, { tier: 'province', codes: [] })).rejects.toThrow('tier');
});
