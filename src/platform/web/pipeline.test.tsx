import { describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import type { Platform } from '../command.ts';
import { createWeb } from './pipeline.ts';
import { safePath } from './readable-address.ts';

const TENANT = '01890000-0000-7000-8000-000000000001';

/** A web of one route; its failure pages say the code. */
function openWeb() {
  const web = createWeb({
    platform: {} as Platform,
    assetsFolder: '/nowhere',
    bodyLimitMb: 1,
    authenticate: async (c) =>
      c.req.header('cookie') === 'who=clerk'
        ? {
            actor: { accountId: 'clerk', tenantId: TENANT, locale: 'vi' } as Actor,
            sessionId: null,
          }
        : null,
    frame: async (c, next) => {
      c.setRenderer((_, head) => c.html(`<h1>${head.title}</h1>`, head.status ?? 200));
      await next();
    },
    failurePage: async (c, failure) =>
      await c.render(<p />, {
        title: failure.code,
        status: failure.kind === 'Forbidden' ? 403 : 422,
      }),
    report: () => undefined,
  });
  web.post('/thing', async (c) => {
    await c.req.formData();
    return c.text('done');
  });
  web.get('/thing/:name', (c) => c.text(`${c.req.param('name')} ${c.req.query('q') ?? ''}`));
  web.get('/stored', () => {
    throw Object.assign(new Error('invalid byte sequence'), { code: '22021' });
  });
  return web;
}

const post = async (headers: Record<string, string>, body: string) =>
  await openWeb().request('http://house.test/thing', {
    method: 'POST',
    headers: {
      host: 'house.test',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body,
  });

describe('a refusal before anybody is known', () => {
  it('takes a form of its own pages', async () => {
    const answer = await post({ origin: 'http://house.test' }, 'a=1');
    expect([answer.status, await answer.text()]).toEqual([200, 'done']);
  });

  it.each([{ origin: 'http://evil.test' }, { origin: 'null' }, {}])(
    'refuses a form from elsewhere with a page (%o)',
    async (headers) => {
      const answer = await post(headers, 'a=1');
      expect(answer.status).toBe(403);
      expect(await answer.text()).toBe('<h1>platform.cross_site</h1>');
    },
  );

  it.each([
    [{ cookie: 'who=clerk' }, 1_100_000, '<h1>platform.too_large</h1>'],
    [{ cookie: 'who=clerk' }, 70_000, 'done'],
    [{}, 70_000, '<h1>platform.sign_in</h1>'],
    [{}, 60_000, 'done'],
  ])('takes from %o what one may send: %i bytes', async (who, bytes, said) => {
    const body = `a=${'x'.repeat(bytes)}`;
    const announced = { 'content-length': String(body.length) };
    for (const headers of [{ ...who }, { ...who, ...announced }]) {
      const answer = await post({ origin: 'http://house.test', ...headers }, body);
      expect(await answer.text()).toBe(said);
    }
  });
});

describe('an address', () => {
  const get = async (path: string) => await openWeb().request(`http://house.test${path}`);

  it.each(['/thing/a%00', '/thing/%ff', '/thing/a%0ab'])(
    'that no text could stand in is not found: %s',
    async (path) => {
      expect(await (await get(path)).text()).toBe('<h1>platform.not_found</h1>');
    },
  );

  it.each(['/thing/a?q=%00', '/thing/a?q=%c3', '/thing/a?%01=b'])(
    'with a question that cannot be read is refused: %s',
    async (path) => {
      expect(await (await get(path)).text()).toBe('<h1>platform.unreadable</h1>');
    },
  );

  it('may spell words, several lines and a percent sign', async () => {
    const answer = await get(`/thing/${encodeURIComponent('Lộc Hà')}?q=50%25%0Ađường`);
    expect(await answer.text()).toBe('Lộc Hà 50%\nđường');
    expect((await get('/thing/a?q=50%')).status).toBe(200);
  });

  it('is refused where only the database notices', async () => {
    expect(await (await get('/stored')).text()).toBe('<h1>platform.unreadable</h1>');
  });
});

it.each([
  ['/petitions?late=1#a', '/petitions?late=1#a'],
  ['/petitions?q=bà%20con', '/petitions?q=b%C3%A0%20con'],
  ['/kiến-nghị', '/ki%E1%BA%BFn-ngh%E1%BB%8B'],
  ['/a/../b', '/b'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\r\n/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\nSet-Cookie: b', '/'],
  ['', '/'],
  [undefined, '/'],
])('goes on to %j only inside this site', (asked, path) => expect(safePath(asked)).toBe(path));
