import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import { signInsOf } from '#src/platform/auth/presence.ts';
import { openNews } from '#src/platform/db/news.ts';
import { bodiesRoomWith } from '#src/council/bodies/index.ts';
import { buildSeat } from '#test/build.ts';
import { openTestDatabase, truncate } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openTestHouse, PASSWORD } from '#test/house.ts';
import type { TestBrowser, TestHouse } from '#test/house.ts';

let database: TestDatabase;
let house: TestHouse;
let admin: TestBrowser;
let lan: TestBrowser;
let hearing: number;

beforeAll(async () => void (database = await openTestDatabase()));
afterAll(async () => await database.close());

beforeEach(async () => {
  await truncate(database.pool, 'accounts', 'sign_in_attempts');
  hearing = 1;
  house = await openTestHouse(database.db, { hearing: () => hearing });
  bodiesRoomWith([]).routes?.(house.web);
  const { tenantId, councilId, officeId: bodyId } = house;
  const seat = await buildSeat(database.db, { tenantId, councilId, bodyId, role: 'admin' });
  await database.db.transaction().execute(async (tx) => {
    await insertAccount(tx, { ...seat, login: 'quan', password: PASSWORD, now: house.now() });
  });
  [admin, lan] = [house.browser(), house.browser()];
  await admin.signIn('quan');
  await lan.signIn('lan');
  await lan.who();
});

const act = async (path: string, form: Record<string, string> = {}) => {
  const { status } = await admin.post(`/people/${house.lan.personId}${path}`, form);
  expect(status).toBeLessThan(400);
};

// The clock of the house stands still: what is remembered would be believed for as long as one likes.
it.each([
  ['a locked account', async () => await act('/account/state')],
  ['a reset password', async () => await act('/account/password')],
  [
    'the last seat that ended',
    async () => await act(`/seats/${house.lan.seatId}/end`, { toOn: '2026-11-19' }),
  ],
])('%s is shut out with the very next request', async (_, change) => {
  await change();
  expect((await lan.who()).login).toBeNull();
  expect((await admin.who()).login).toBe('quan');
});

it('tells the other processes with the commit, by the account or the person', async () => {
  const other = openNews(database.db, database.appUrl);
  const heard: string[] = [];
  other.hear((word) => heard.push(word));
  try {
    await vi.waitFor(() => expect(other.hearing()).toBe(1));
    const { rows } = await database.pool.query("select id from accounts where login = 'lan'");
    await act('/account/state');
    await act(`/seats/${house.lan.seatId}/end`, { toOn: '2026-11-19' });
    await vi.waitFor(() =>
      expect(heard).toEqual([signInsOf(rows[0].id), signInsOf(house.lan.personId)]),
    );
  } finally {
    await other.close();
  }
});

it('believes no sign-in from before its hearing was cut, although it hears again', async () => {
  await database.pool.query('delete from sessions');
  expect((await lan.who()).login).toBe('lan');
  hearing = 2;
  expect((await lan.who()).login).toBeNull();
});
