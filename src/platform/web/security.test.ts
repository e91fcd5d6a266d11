import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Platform } from '../command.ts';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import { headers, sameOrigin } from './security.ts';

/** A page and a form behind the headers, at the address people type. */
function openWeb(platform: Partial<Platform>): Hono {
  const web = new Hono();
  web.use(headers(platform.address));
  web.use(async (c, next) => {
    c.set('platform', platform as Platform);
    await next();
  });
  web.use(sameOrigin());
  web.get('/', (c) => c.html('<p>'));
  web.get('/keep', (c) => {
    writeCookie(c, 'kept', 'this', { maxAge: 60, httpOnly: true, path: '/keep' });
    return c.text('');
  });
  web.get('/read', (c) => c.text(readCookie(c, 'kept') ?? 'nothing'));
  web.get('/drop', (c) => {
    dropCookie(c, 'kept', '/keep');
    return c.text('');
  });
  web.post('/', (c) => c.text('done'));
  return web;
}

const SECURE = { address: 'https://hdnd.example.vn' };
const PLAIN = { address: 'http://10.0.0.5:3000' };
const cookieOf = async (platform: Partial<Platform>, path: string) =>
  (await openWeb(platform).request(`http://inside.test${path}`)).headers.get('set-cookie');

it('every answer forbids what no page of ours needs', async () => {
  const { headers: sent } = await openWeb(SECURE).request('http://inside.test/');
  expect(Object.fromEntries(sent)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  });
  const policy = sent.get('content-security-policy') ?? '';
  for (const line of ["script-src 'self'", "object-src 'none'", "base-uri 'none'"])
    expect(policy).toContain(line);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

it('only an address of https promises TLS', async () => {
  const { headers: sent } = await openWeb(PLAIN).request('http://inside.test/');
  expect(sent.has('strict-transport-security')).toBe(false);
});

it('a cookie is bound to the host over TLS', async () => {
  expect(await cookieOf(SECURE, '/keep')).toBe(
    '__Host-kept=this; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
  expect(await cookieOf(PLAIN, '/keep')).toBe(
    'kept=this; Max-Age=60; Path=/keep; HttpOnly; SameSite=Lax',
  );
  expect(await cookieOf(SECURE, '/drop')).toMatch(/^__Host-kept=; Max-Age=0; Path=\/; Secure/);
});

it('a cookie of a neighbouring host is not ours', async () => {
  const read = async (cookie: string) =>
    await (
      await openWeb(SECURE).request('http://inside.test/read', { headers: { cookie } })
    ).text();
  expect(await read('kept=theirs')).toBe('nothing');
  expect(await read('__Host-kept=this')).toBe('this');
});

it('who asks cannot name the host the form comes from', async () => {
  const post = async (platform: Partial<Platform>, sent: Record<string, string>) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded', host: 'inside.test' };
    const form = { method: 'POST', body: 'a=1', headers: { ...type, ...sent } };
    return (await openWeb(platform).request('http://inside.test/', form)).status;
  };
  const foreign = { origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' };
  expect(await post({}, foreign)).toBe(403);
  expect(await post({}, { origin: 'http://inside.test' })).toBe(200);
  expect(await post(SECURE, { origin: 'https://hdnd.example.vn' })).toBe(200);
  const proxied = { origin: 'https://outside.test', 'x-forwarded-host': 'outside.test' };
  expect(await post({ trustedProxies: 1 }, proxied)).toBe(200);
});
