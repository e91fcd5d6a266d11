import { describe, expect, it } from 'vitest';
import type { Platform } from '../command.ts';
import { createWeb } from './pipeline.ts';

/** A web of one route; its failure pages say the code. */
function openWeb() {
  const web = createWeb({
    platform: {} as Platform,
    assetsFolder: '/nowhere',
    bodyLimitMb: 1,
    authenticate: async () => null,
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

  it('refuses what is too large with a page', async () => {
    const body = `a=${'x'.repeat(1_100_000)}`;
    const answer = await post(
      { origin: 'http://house.test', 'content-length': String(body.length) },
      body,
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toBe('<h1>platform.too_large</h1>');
  });
});
