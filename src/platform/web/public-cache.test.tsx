import { describe, expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import type { Platform } from '../command.ts';
import { createWeb } from './pipeline.ts';
import { keepBriefly } from './public-cache.ts';
import { publicBytes } from './public-page.ts';

const COOKIE = { cookie: 'session=somebody; locale=en; theme=dark' };

function openWeb() {
  let at = 1_000;
  let drawn = 0;
  let writes = 0;
  const web = createWeb({
    platform: { clock: () => new Date(at) } as Platform,
    assetsFolder: '/nowhere',
    bodyLimitMb: 1,
    authenticate: async () => {
      throw new Error('nobody is looked up on a public page');
    },
    frame: async (_, next) => await next(),
    failurePage: (c, failure) => c.text(failure.code, 404),
    isPublic: (path) => path.startsWith('/open'),
    report: () => undefined,
  });
  web.use(
    keepBriefly({
      isPublic: (path) => path.startsWith('/open'),
      ms: 5_000,
      mostBytes: 7_000,
      stateOf: async () => String(writes),
    }),
  );
  web.get('/open/:name', (c) => {
    drawn += 1;
    const words = `${c.req.param('name')} ${c.var.locale} ${c.var.theme} `.repeat(300);
    return publicBytes(c, words, 'text/html; charset=utf-8');
  });
  return {
    get: async (path: string, headers: Record<string, string> = {}) =>
      await web.request(`http://house.test${path}`, { headers }),
    pass: (ms: number) => void (at += ms),
    write: () => void (writes += 1),
    drawings: () => drawn,
  };
}

describe('a public page', () => {
  it('is the same for every reader, whatever the cookies, and sets none', async () => {
    const { get } = openWeb();
    const [one, other] = [await get('/open/a'), await get('/open/a', COOKIE)];
    expect(await other.text()).toBe(await one.text());
    expect(other.headers.get('set-cookie')).toBeNull();
    expect(other.headers.get('cache-control')).toBe('private, max-age=60, must-revalidate');
  });

  it('is in English where the address says so', async () => {
    const { get } = openWeb();
    expect(await (await get('/open/a?lang=en')).text()).toContain('a en auto');
  });

  it('answers 304 to who has it, packed or not, drawn or kept', async () => {
    const { get, pass } = openWeb();
    for (const _ of ['drawn', 'kept']) {
      const plain = await get('/open/a');
      const packed = await get('/open/a', { 'accept-encoding': 'gzip' });
      expect(packed.headers.get('etag')).toBe(`W/${plain.headers.get('etag')}`);
      expect(packed.headers.get('vary')?.toLowerCase()).toBe('accept-encoding');
      expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(
        await plain.text(),
      );
      for (const tag of [plain, packed].map(({ headers }) => headers.get('etag') ?? '')) {
        const again = await get('/open/a', { 'if-none-match': `"x", ${tag}` });
        expect([again.status, await again.text()]).toEqual([304, '']);
      }
      expect((await get('/open/a', { 'if-none-match': '"x"' })).status).toBe(200);
    }
    pass(1);
  });

  it('is drawn once for a crowd, and anew a few seconds after somebody wrote', async () => {
    const { get, pass, write, drawings } = openWeb();
    await get('/open/a');
    await get('/open/a', COOKIE);
    expect(drawings()).toBe(1);
    pass(5_001);
    await get('/open/a');
    expect(drawings()).toBe(1);
    write();
    pass(5_001);
    await get('/open/a');
    expect(drawings()).toBe(2);
  });

  it('is drawn anew after a minute at most', async () => {
    const { get, pass, drawings } = openWeb();
    for (let look = 0; look <= 13; look += 1) {
      await get('/open/a');
      pass(5_001);
    }
    expect(drawings()).toBe(2);
  });

  it('is drawn anew where the clock was put back', async () => {
    const { get, pass, drawings } = openWeb();
    pass(3 * 86_400_000);
    await get('/open/a');
    pass(-2 * 86_400_000);
    await get('/open/a');
    expect(drawings()).toBe(2);
  });

  it('is kept for a bounded number of addresses, and never for what people type', async () => {
    const { get, drawings } = openWeb();
    for (const name of ['a', 'b', 'c', 'a']) await get(`/open/${name}`);
    expect(drawings()).toBe(4);
    await get('/open/c?q=x');
    await get('/open/c?q=x');
    expect(drawings()).toBe(6);
  });
});
