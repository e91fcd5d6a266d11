import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { totpCode } from '#src/platform/auth/totp.ts';
import { buildSeat } from '#test/build.ts';
import { openTestDatabase, truncate } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openTestHouse, PASSWORD } from '#test/house.ts';
import type { TestBrowser, TestHouse } from '#test/house.ts';
import { keyCommand } from './index.ts';

const NEXT = 'trăm năm trong cõi người ta';

let database: TestDatabase;
let house: TestHouse;
let lan: TestBrowser;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await truncate(database.pool, 'accounts', 'sign_in_attempts');
  house = await openTestHouse(database.db);
  lan = house.browser();
  await lan.signIn('lan');
});
afterAll(async () => await database.close());

const names = async () => (await house.events()).map(({ name }) => name);

describe('changing the password', () => {
  const form = { current: PASSWORD, next: NEXT, repeat: NEXT };

  it('renews this session and ends the others', async () => {
    const other = house.browser();
    await other.signIn('lan');
    const before = lan.cookie('nghisu_session') ?? '';
    expect((await lan.post('/account/password', form)).status).toBe(303);
    expect((await lan.who()).login).toBe('lan');
    expect((await other.who()).login).toBeNull();
    const thief = house.browser();
    thief.setCookie('nghisu_session', before);
    expect((await thief.who()).login).toBeNull();
    expect((await house.browser().signIn('lan')).status).toBe(422);
    expect(await names()).toContain('account.password_changed');
  });

  it.each([
    [{ current: 'không phải' }, 'Mật khẩu đang dùng không đúng'],
    [{ next: 'ngắn', repeat: 'ngắn' }, 'ít nhất 10 ký tự'],
    [{ next: 'matkhau123', repeat: 'matkhau123' }, 'quá phổ biến'],
    [{ next: PASSWORD, repeat: PASSWORD }, 'phải khác mật khẩu đang dùng'],
    [{ repeat: `${NEXT} nữa` }, 'không giống nhau'],
  ])('refuses %o at its field', async (wrong, sentence) => {
    const answer = await lan.post('/account/password', { ...form, ...wrong });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  it('is the only way on from a temporary password', async () => {
    await database.pool.query('update accounts set must_change_password = true');
    const fresh = house.browser();
    await fresh.signIn('lan');
    expect((await fresh.who()).login).toBeNull();
    expect((await fresh.get('/sign-in')).headers.get('location')).toBe('/account/password');
    const answer = await fresh.post('/account/password', { next: NEXT, repeat: NEXT });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect((await fresh.who()).login).toBe('lan');
  });

  it('comes too late for a temporary password after its days', async () => {
    const until = new Date(house.now().getTime() + 30_000);
    await database.pool.query(
      'update accounts set must_change_password = true, temporary_until = $1',
      [until],
    );
    expect((await house.browser().signIn('lan')).status).toBe(303);
    house.passSeconds(30);
    const late = await house.browser().signIn('lan');
    expect([late.status, await late.text()]).toEqual([
      422,
      expect.stringContaining('đã hết hạn sau 7 ngày'),
    ]);
  });

  it('cannot be used to guess the present one', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      statuses.push((await lan.post('/account/password', { ...form, current: `${guess}` })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the code generator', () => {
  const secretOf = async () =>
    (await database.pool.query('select totp_secret from accounts')).rows[0].totp_secret as string;

  it('is set up by scanning and entering a code, and asked for from then on', async () => {
    expect((await lan.post('/account/totp/start', {})).status).toBe(422);
    expect(await secretOf()).toBeNull();
    await lan.post('/account/totp/start', { current: PASSWORD });
    const secret = await secretOf();
    const page = await (await lan.get('/account/totp')).text();
    expect(page).toContain('<svg');
    expect(page).not.toContain('style=');
    const wrong = await lan.post('/account/totp', { code: '000000' });
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('Mã xác thực không đúng'),
    ]);
    const code = totpCode(secret, house.now());
    expect((await lan.post('/account/totp', { code })).status).toBe(303);
    const next = house.browser();
    expect((await next.signIn('lan')).headers.get('location')).toBe('/sign-in/code');
    expect((await next.post('/sign-in/code', { code })).status).toBe(422);
    house.passSeconds(30);
    const later = totpCode(secret, house.now());
    expect((await next.post('/sign-in/code', { code: later })).status).toBe(303);
  });

  it('is required where the council says so, before anything else', async () => {
    await database.pool.query("update council_settings set value = 'true'");
    const fresh = house.browser();
    await fresh.signIn('lan');
    expect((await fresh.who()).login).toBeNull();
    expect((await fresh.get('/sign-in')).headers.get('location')).toBe('/account/totp');
    for (const path of ['/account', '/account/sessions', '/account/keys']) {
      expect((await fresh.get(path)).status).toBe(401);
    }
    expect((await fresh.post('/account/keys', { name: 'a', 'scopes[]': '*' })).status).toBe(401);
    await fresh.post('/account/totp/start', {});
    const code = totpCode(await secretOf(), house.now());
    expect((await fresh.post('/account/totp', { code })).headers.get('location')).toBe('/');
    expect((await fresh.who()).login).toBe('lan');
  });

  it('is removed with the password only', async () => {
    await house.giveTotp('lan');
    expect((await lan.post('/account/totp/start', { current: PASSWORD })).status).toBe(422);
    expect((await lan.post('/account/totp/remove', { current: 'x' })).status).toBe(422);
    expect((await lan.post('/account/totp/remove', { current: PASSWORD })).status).toBe(303);
    expect(await secretOf()).toBeNull();
  });
});

describe('sessions', () => {
  it('are listed in words and ended one by one, only one’s own', async () => {
    const other = house.browser('203.0.113.5');
    await other.signIn('lan');
    const page = await (await lan.get('/account/sessions')).text();
    expect(page).toContain('203.0.113.0/24');
    expect(page).toContain('Phiên này');
    const id = /sessions\/([0-9a-f-]{36})\/end/.exec(page)?.[1] ?? '';
    expect((await lan.post(`/account/sessions/${id}/end`, {})).status).toBe(303);
    expect((await other.who()).login).toBeNull();
    expect((await lan.post(`/account/sessions/${id}/end`, {})).status).toBe(409);
  });

  it('work from the seat chosen, if it is one’s own', async () => {
    const { tenantId, councilId, officeId: bodyId } = house;
    const { personId } = house.lan;
    const chief = await buildSeat(database.db, {
      tenantId,
      councilId,
      bodyId,
      personId,
      role: 'officeChief',
    });
    const foreign = await buildSeat(database.db, { tenantId, councilId, bodyId, role: 'admin' });
    expect((await lan.who()).role).toBe('clerk');
    expect((await lan.post('/account/seat', { seat: foreign.seatId })).status).toBe(422);
    expect((await lan.post('/account/seat', { seat: chief.seatId })).status).toBe(303);
    expect((await lan.who()).role).toBe('officeChief');
    const next = house.browser();
    await next.signIn('lan');
    expect((await next.who()).role).toBe('officeChief');
  });
});

describe('API keys', () => {
  const make = async (fields: Record<string, string> = {}) => {
    const form = { name: 'Văn bản', 'scopes[]': '*', current: PASSWORD, ...fields };
    const posted = await lan.post('/account/keys', form);
    expect(posted.headers.get('location')).toBe('/account/keys/new');
    const answer = await lan.get('/account/keys/new');
    return /nghisu_[\w-]{43}/.exec(await answer.text())?.[0] ?? '';
  };
  const who = async (key: string) =>
    (await (
      await house.browser().get('/api/v1/who', { authorization: `Bearer ${key}` })
    ).json()) as { login: string | null };

  it('speak for their holder, until they are revoked', async () => {
    const key = await make();
    expect((await who(key)).login).toBe('lan');
    const page = await (await lan.get('/account/keys')).text();
    expect(page).not.toContain(key);
    expect((await lan.get('/account/keys/new')).headers.get('location')).toBe('/account/keys');
    const id = /keys\/([0-9a-f-]{36})\/revoke/.exec(page)?.[1] ?? '';
    expect((await lan.post(`/account/keys/${id}/revoke`, {})).status).toBe(303);
    expect((await who(key)).login).toBeNull();
  });

  it('are not made by somebody who found an open screen', async () => {
    const form = { name: 'Văn bản', 'scopes[]': '*' };
    for (const current of ['', 'không phải']) {
      const answer = await lan.post('/account/keys', { ...form, current });
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining('Mật khẩu đang dùng không đúng'),
      ]);
    }
    expect((await database.pool.query('select 1 from api_keys')).rowCount).toBe(0);
  });

  it('end with their time and with the account', async () => {
    const key = await make({ days: '30' });
    house.passHours(24 * 31);
    expect((await who(key)).login).toBeNull();
    await lan.signIn('lan');
    const other = await make({ days: '0' });
    await database.pool.query('update accounts set disabled_at = now()');
    expect((await who(other)).login).toBeNull();
  });

  it('need a scope, and are kept as a hash', async () => {
    const answer = await lan.post('/account/keys', { name: 'Không phạm vi' });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('Không phạm vi'),
    ]);
    const key = await make();
    const { rows } = await database.pool.query('select to_jsonb(k)::text as row from api_keys k');
    expect(rows[0].row).not.toContain(key);
  });

  it('may call 1,200 times a minute, then wait; others are not held up', async () => {
    const [key, other] = [await make(), await make()];
    const headers = { authorization: `Bearer ${key}` };
    const browser = house.browser();
    for (let call = 0; call < 1_200; call += 1) await browser.get('/api/v1/who', headers);
    const refused = await browser.get('/api/v1/who', headers);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await who(other)).login).toBe('lan');
  }, 600_000);

  it('never change how their holder signs in, and a cookie never writes on the API', async () => {
    const key = await make();
    const headers = { authorization: `Bearer ${key}` };
    const page = await house.browser().get('/account', headers);
    expect(page.status).toBe(401);
    const posted = await lan.post('/api/v1/who', {});
    expect(await posted.json()).toEqual({ login: null, role: null });
  });

  it('come from the operator’s tool too, as its last line', async () => {
    const lines: string[] = [];
    const context = { database: { url: database.url }, print: (line: string) => lines.push(line) };
    const run = async (...args: string[]) => await keyCommand.run(context as never, args);
    expect(await run('--person', 'lan', '--scope', 'duties:read')).toBe(0);
    const headers = { authorization: `Bearer ${lines.at(-1)}` };
    expect((await house.browser().get('/api/v1/duties/late', headers)).status).toBe(404);
    const refused = await house.browser().get('/api/v1/who', headers);
    expect([refused.status, await refused.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'auth.scope', facts: { scope: 'who:read' } }),
    ]);
    expect(await run('--person', 'nobody')).toBe(1);
    expect(await run('--person', 'lan', '--scope', 'everything')).toBe(1);
    expect(lines.at(-1)).toContain('Không có phạm vi everything');
  });
});

it('keeps language and theme with the account', async () => {
  expect((await lan.post('/account/preferences', { locale: 'en', theme: 'dark' })).status).toBe(
    303,
  );
  expect([lan.cookie('locale'), lan.cookie('theme')]).toEqual(['en', 'dark']);
  const next = house.browser();
  await next.signIn('lan');
  expect(await (await next.get('/account')).text()).toContain('My account');
});
