import { Hono } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import type { Platform } from '../../command.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { pageWhileUnchanged, whileUnchanged } from './unchanged.ts';

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
  app.get('/page', async (c) =>
    pageWhileUnchanged(c, '2026-11-23', async () => c.html(`<p>${await read()}</p>`)),
  );
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

test('a whole page is kept for its reader alone', async () => {
  const [one, other] = [house(reader()), house(reader())];
  const page = await one.ask('/page');
  expect(await one.ask('/page')).toBe(page);
  expect(one.reads()).toBeLessThanOrEqual(2);
  await database.pool.query('insert into counted values (1)');
  expect(await other.ask('/page')).not.toBe(page);
  expect(await one.ask('/page')).not.toBe(page);
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
