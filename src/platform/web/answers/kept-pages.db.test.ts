import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Platform } from '../../command.ts';
import { pageWhileUnchanged } from './kept-pages.ts';
import { answerHtml, answerJson } from './packed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => await database.close());

const write = async () => await database.pool.query('select pg_current_xact_id()');

interface Reader {
  actor: Actor | null;
  theme: 'light' | 'dark';
  day: string;
  now: number;
}

/** A house with one page that tells how often it was drawn. */
function house() {
  const reader: Reader = { actor: someone(), theme: 'light', day: '2026-11-23', now: 0 };
  let drawn = 0;
  const platform = { db: database.db, clock: () => new Date(reader.now) } as Platform;
  const app = new Hono();
  app.use(async (c, next) => {
    c.set('actor', reader.actor);
    c.set('theme', reader.theme);
    c.set('platform', platform);
    await next();
  });
  app.all('/page/:status?', async (c) =>
    pageWhileUnchanged(c, reader.day, async () => {
      drawn += 1;
      if (c.req.param('status') === 'cookie') c.header('set-cookie', 'flash=; max-age=0');
      const page = new Uint8Array(Buffer.from(`<p>${drawn}</p>`));
      if (c.req.param('status') === 'json') return await answerJson(c, drawn);
      return await answerHtml(c, page, c.req.param('status') === '404' ? 404 : 200);
    }),
  );
  return {
    reader,
    answer: async (init: RequestInit = {}) => await app.request('/page/json', init),
    ask: async (path = '/page', init: RequestInit = {}) =>
      await (await app.request(path, init)).text(),
  };
}

const someone = (permissions: readonly string[] = []): Actor =>
  ({ personId: crypto.randomUUID(), permissions: new Set(permissions) }) as unknown as Actor;

const A_FEW = 5;
/** Other tests write on the same server meanwhile: a moment without any of them comes. */
const PATIENTLY = 500;

/** Whether the page was shown again as it was. */
async function isKept(
  { ask, reader }: ReturnType<typeof house>,
  change: () => unknown,
  attempts = A_FEW,
) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const first = await ask();
    const before = { ...reader };
    await change();
    const second = await ask();
    Object.assign(reader, before);
    if (first === second) return true;
  }
  return false;
}

test('a page is shown again as it was while nobody writes, and drawn anew after any write', async () => {
  expect(await isKept(house(), () => undefined, PATIENTLY)).toBe(true);
  expect(await isKept(house(), write)).toBe(false);
});

test('a kept page is shown to its reader alone, in one language, look and day', async () => {
  const one = house();
  const { reader } = one;
  expect(await isKept(one, () => (reader.actor = someone()))).toBe(false);
  expect(await isKept(one, () => (reader.theme = reader.theme === 'dark' ? 'light' : 'dark'))).toBe(
    false,
  );
  expect(await isKept(one, () => (reader.day = '2026-11-24'))).toBe(false);
});

test('the same person with other permissions is another reader', async () => {
  const one = house();
  const { reader } = one;
  const { actor } = reader;
  expect(await isKept(one, () => (reader.actor = { ...actor } as Actor), PATIENTLY)).toBe(true);
  const more = { ...actor, permissions: new Set(['petitions.read']) } as unknown as Actor;
  expect(await isKept(one, () => (reader.actor = more))).toBe(false);
});

test('a page grows no older than a minute', async () => {
  const one = house();
  expect(await isKept(one, () => (one.reader.now += 61_000))).toBe(false);
});

test('a caller who has the answer of the API already is told so; another reader’s is not', async () => {
  const { answer, reader } = house();
  const asking = async () => {
    const headers = { 'if-none-match': (await answer()).headers.get('etag') ?? '' };
    const first = reader.actor;
    const same = await answer({ headers });
    reader.actor = someone();
    const other = await answer({ headers });
    reader.actor = first;
    return [same.status, await same.text(), other.status];
  };
  let told = await asking();
  for (let attempt = 0; told[0] !== 304 && attempt < PATIENTLY; attempt += 1) told = await asking();
  expect(told).toEqual([304, '', 200]);
});

test('who reloads past the memory of the browser is shown the page drawn anew', async () => {
  const { ask } = house();
  const anew = { headers: { 'cache-control': 'no-cache' } };
  expect(await ask('/page', anew)).not.toBe(await ask('/page', anew));
});

test.each([
  ['a page that was not found', '/page/404', {}],
  ['a page that takes a cookie back', '/page/cookie', {}],
  ['the answer to a form', '/page', { method: 'POST' }],
  ['a page with a message shown once', '/page', { headers: { cookie: 'flash=saved' } }],
])('%s is never kept', async (_, path, init) => {
  const { ask } = house();
  expect(await ask(path, init)).not.toBe(await ask(path, init));
});

test('a stranger’s page is never kept', async () => {
  const one = house();
  one.reader.actor = null;
  expect(await one.ask()).not.toBe(await one.ask());
});
