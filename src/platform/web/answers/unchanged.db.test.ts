import { Hono } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import type { Platform } from '../../command.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { whileUnchanged } from './unchanged.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query('create table counted (n int)');
});
afterAll(async () => await database.close());

const count = async (): Promise<number> =>
  (await database.pool.query<{ n: number }>('select count(*)::int as n from counted')).rows[0]?.n ??
  0;

function house(actor: Actor | null) {
  let reads = 0;
  const app = new Hono();
  const platform = { db: database.db } as Platform;
  const read = async (): Promise<number> => {
    reads += 1;
    return await count();
  };
  app.use(async (c, next) => {
    c.set('actor', actor);
    c.set('platform', platform);
    await next();
  });
  app.all('/n', async (c) => c.text(String(await whileUnchanged(c, 'n', read))));
  const ask = async (path: string, init: RequestInit = {}) =>
    await (await app.request(path, init)).text();
  return { ask, reads: () => reads };
}

const reader = (): Actor => ({ personId: crypto.randomUUID() }) as Actor;

test('what was read is told again while nobody writes, and read anew as soon as anybody has', async () => {
  const { ask, reads } = house(reader());
  const before = await ask('/n');
  expect(await ask('/n')).toBe(before);
  await database.pool.query('insert into counted values (1)');
  expect(await ask('/n')).toBe(String(Number(before) + 1));
  const after = reads();
  expect(after).toBeLessThanOrEqual(3);
});

test('a page that was being read while somebody wrote is not kept as the newer state', async () => {
  const { ask } = house(reader());
  const writer = await database.pool.connect();
  try {
    await writer.query('begin');
    await writer.query('insert into counted values (1)');
    const before = Number(await ask('/n'));
    await writer.query('commit');
    expect(Number(await ask('/n'))).toBe(before + 1);
  } finally {
    writer.release();
  }
});

test('who sends something, and who is nobody, is answered from the rows', async () => {
  const signedIn = house(reader());
  await signedIn.ask('/n', { method: 'POST' });
  await signedIn.ask('/n', { method: 'POST' });
  expect(signedIn.reads()).toBe(2);
  const stranger = house(null);
  await stranger.ask('/n');
  await stranger.ask('/n');
  expect(stranger.reads()).toBe(2);
});
