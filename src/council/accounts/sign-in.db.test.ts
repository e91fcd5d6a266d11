import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { totpCode } from '#src/platform/auth/totp.ts';
import { openTestDatabase, truncate } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openTestHouse, PASSWORD } from '#test/house.ts';
import type { TestHouse } from '#test/house.ts';

let database: TestDatabase;
let house: TestHouse;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await truncate(database.pool, 'accounts', 'sign_in_attempts');
  house = await openTestHouse(database.db);
});
afterAll(async () => await database.close());

describe('password', () => {
  it('lets a person in, and the cookie speaks for them from then on', async () => {
    const browser = house.browser();
    const answer = await browser.post('/sign-in', { login: 'Lan ', password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.who()).login).toBe('lan');
    expect(await house.events()).toEqual([
      { name: 'account.signed_in', data: { method: 'password', failuresBefore: 0 } },
    ]);
  });

  it('keeps only the hash of the token', async () => {
    const browser = house.browser();
    await browser.signIn('lan');
    const { rows } = await database.pool.query(
      'select token_hash::text, to_jsonb(sessions)::text as row from sessions',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toContain(browser.cookie('nghisu_session'));
  });

  it('answers an unknown login as a wrong password, and logs no typed login', async () => {
    const browser = house.browser();
    const wrong = await browser.post('/sign-in', { login: 'lan', password: 'khong phai mat khau' });
    const unknown = await browser.post('/sign-in', { login: 'mật khẩu gõ nhầm ô', password: 'x' });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(await wrong.text()).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(await unknown.text()).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    const { rows } = await database.pool.query('select login from sign_in_attempts order by id');
    expect(rows[0].login).toBe('lan');
    expect(rows[1].login).toMatch(/^\?[0-9a-f]{16}$/);
  });

  it('goes on to where the person wanted to go, never to another site', async () => {
    const wish = { login: 'lan', password: PASSWORD };
    const inside = await house.browser().post('/sign-in', { ...wish, next: '/petitions?late=1' });
    expect(inside.headers.get('location')).toBe('/petitions?late=1');
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil']) {
      const answer = await house.browser().post('/sign-in', { ...wish, next });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  it('refuses a disabled account and a person without a seat in force', async () => {
    const browser = house.browser();
    await database.pool.query("update accounts set disabled_at = now() where login = 'lan'");
    expect((await browser.post('/sign-in', { login: 'lan', password: PASSWORD })).status).toBe(422);
    await database.pool.query("update accounts set disabled_at = null where login = 'lan'");
    await database.pool.query("update seats set to_on = '2026-06-01'");
    const answer = await browser.post('/sign-in', { login: 'lan', password: PASSWORD });
    expect(await answer.text()).toContain('không giữ vị trí công tác');
    expect(browser.cookie('nghisu_session')).toBeUndefined();
  });

  it('ends the session that was open here when somebody signs in over it', async () => {
    const browser = house.browser();
    await browser.signIn('lan');
    const thief = house.browser();
    thief.setCookie('nghisu_session', browser.cookie('nghisu_session') ?? '');
    expect((await thief.who()).login).toBe('lan');
    await browser.signIn('lan');
    expect([(await thief.who()).login, (await browser.who()).login]).toEqual([null, 'lan']);
    const { rows } = await database.pool.query('select 1 from sessions');
    expect(rows).toHaveLength(1);
  });

  it('takes no session that somebody else chose', async () => {
    const browser = house.browser();
    browser.setCookie('nghisu_session', 'a'.repeat(43));
    await browser.signIn('lan');
    expect(browser.cookie('nghisu_session')).not.toBe('a'.repeat(43));
    const stranger = house.browser();
    stranger.setCookie('nghisu_session', 'a'.repeat(43));
    expect((await stranger.who()).login).toBeNull();
  });

  it('signs out for good', async () => {
    const browser = house.browser();
    await browser.signIn('lan');
    const stolen = browser.cookie('nghisu_session') ?? '';
    await browser.post('/sign-out', {});
    expect((await browser.who()).login).toBeNull();
    const thief = house.browser();
    thief.setCookie('nghisu_session', stolen);
    expect((await thief.who()).login).toBeNull();
  });
});

describe('session', () => {
  it('ends when unused for twelve hours, and after fourteen days in any case', async () => {
    const browser = house.browser();
    await browser.signIn('lan');
    house.passHours(11);
    expect((await browser.who()).login).toBe('lan');
    house.passHours(13);
    expect((await browser.who()).login).toBeNull();
    const other = house.browser();
    await other.signIn('lan');
    for (let used = 0; used < 13 * 24; used += 11) {
      house.passHours(11);
      await other.who();
    }
    expect((await other.who()).login).toBe('lan');
    house.passHours(11);
    house.passHours(11);
    expect((await other.who()).login).toBeNull();
  });

  it('writes when it was last seen at most once a minute', async () => {
    const browser = house.browser();
    await browser.signIn('lan');
    const seen = async () =>
      (
        await database.pool.query('select last_seen_at from sessions')
      ).rows[0].last_seen_at.getTime();
    const before = await seen();
    house.passSeconds(30);
    await browser.who();
    expect(await seen()).toBe(before);
    house.passSeconds(40);
    await browser.who();
    expect(await seen()).toBe(before + 70_000);
  });

  it('ends although a page left open goes on asking by itself', async () => {
    const browser = house.browser();
    await browser.signIn('lan');
    house.passHours(11);
    expect((await browser.get('/who', { 'x-poll': '1' })).status).toBe(200);
    house.passHours(2);
    expect((await browser.who()).login).toBeNull();
  });
});

describe('second step', () => {
  it('asks for the code, then gives a new token; the one before is worth nothing', async () => {
    const secret = await house.giveTotp('lan');
    const browser = house.browser();
    const first = await browser.post('/sign-in', { login: 'lan', password: PASSWORD });
    expect(first.headers.get('location')).toBe('/sign-in/code');
    expect((await browser.who()).login).toBeNull();
    const waiting = browser.cookie('nghisu_session');
    const second = await browser.post('/sign-in/code', { code: totpCode(secret, house.now()) });
    expect([second.status, second.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.who()).login).toBe('lan');
    expect(browser.cookie('nghisu_session')).not.toBe(waiting);
  });

  it('takes a code once, also from two at the same moment', async () => {
    const secret = await house.giveTotp('lan');
    const two = [house.browser(), house.browser()];
    for (const one of two) await one.post('/sign-in', { login: 'lan', password: PASSWORD });
    const code = totpCode(secret, house.now());
    const answers = await Promise.all(
      two.map(async (one) => await one.post('/sign-in/code', { code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('slows down guessing of the code, though the password is right each time', async () => {
    await house.giveTotp('lan');
    const thief = house.browser('203.0.113.7');
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      await thief.post('/sign-in', { login: 'lan', password: PASSWORD });
      statuses.push((await thief.post('/sign-in/code', { code: `00000${guess}` })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.slice(5)).toEqual([429, 429]);
    const { rows } = await database.pool.query('select count(*) from sign_in_attempts');
    expect(rows[0].count).toBe(5);
  });
});

describe('slow-down', () => {
  const guess = async (browser: ReturnType<TestHouse['browser']>, login = 'lan') =>
    await browser.post('/sign-in', { login, password: 'đoán mò lần nữa' });

  it('makes whoever guesses wait, and says how long', async () => {
    const stranger = house.browser('203.0.113.7');
    for (let tries = 0; tries < 5; tries += 1) expect((await guess(stranger)).status).toBe(422);
    const refused = await guess(stranger);
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('Thử lại sau 10 giây');
    house.passSeconds(11);
    expect((await guess(stranger)).status).toBe(422);
    expect(await (await guess(stranger)).text()).toContain('Thử lại sau 20 giây');
  });

  it('never shuts the person out who is elsewhere', async () => {
    const stranger = house.browser('203.0.113.7');
    for (let tries = 0; tries < 9; tries += 1) await guess(stranger);
    expect((await house.browser('198.51.100.9').signIn('lan')).status).toBe(303);
  });

  it('nor the person in the same network whose device signed in before', async () => {
    const known = house.browser('203.0.113.20');
    await known.signIn('lan');
    await known.post('/sign-out', {});
    const neighbour = house.browser('203.0.113.7');
    for (let tries = 0; tries < 6; tries += 1) await guess(neighbour);
    expect((await guess(neighbour)).status).toBe(429);
    expect((await known.signIn('lan')).status).toBe(303);
  });

  it('cannot be outrun by many guesses at once', async () => {
    const stranger = house.browser('203.0.113.7');
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => await guess(stranger)),
    );
    const looked = answers.filter(({ status }) => status === 422).length;
    expect(looked).toBeLessThanOrEqual(5);
  });

  it('tells the log of a row of failures, not of each', async () => {
    const stranger = house.browser('203.0.113.7');
    for (let tries = 0; tries < 6; tries += 1) await guess(stranger);
    expect(await house.events()).toEqual([
      { name: 'account.sign_in_failed', data: { failures: 5 } },
    ]);
  });
});

describe('one-click sign-in', () => {
  it('works in a demo and nowhere else', async () => {
    const real = await house.browser().post('/sign-in/demo', { login: 'lan' });
    expect(real.status).toBe(422);
    await database.pool.query('update tenants set is_demo = true');
    const page = await (await house.browser().get('/sign-in')).text();
    expect(page).toContain('Chuyên viên');
    const browser = house.browser();
    expect((await browser.post('/sign-in/demo', { login: 'lan' })).status).toBe(303);
    expect((await browser.who()).login).toBe('lan');
  });
});
