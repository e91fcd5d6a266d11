import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { listen } from '#src/platform/process/listen.ts';
import { readForm } from '#src/platform/web/forms.ts';
import { createWeb } from '#src/platform/web/pipeline.ts';
import { statusOf } from '#src/platform/web/problem.ts';

const TENANT = '01890000-0000-7000-8000-000000000001';

/** A web of a few forms in a process of its own, whose memory a test may ask for. */
const LIST = 20 * 1_048_576;

const web = createWeb({
  platform: { clock: () => new Date() } as Platform,
  assetsFolder: '/nonexistent',
  bodyLimitMb: 80,
  bodyLimitOf: (path) =>
    path === '/list'
      ? {
          bytes: LIST,
          refuse: () => platformFailure('InvalidInput', 'platform.too_large', { limit: 20 }),
        }
      : undefined,
  authenticate: async (c) =>
    c.req.header('cookie')
      ? { actor: { accountId: 'clerk', tenantId: TENANT, locale: 'vi' } as Actor, sessionId: null }
      : null,
  frame: async (_, next) => await next(),
  failurePage: (c, failure) =>
    c.text(`${failure.code} ${failure.facts['limit'] ?? ''}`, statusOf(failure) as 413),
  report: (error) => {
    throw error;
  },
});
for (const path of ['/list', '/api/v1/list', '/slow'])
  web.post(path, async (c) => {
    const { file } = await readForm(c);
    if (path === '/slow') await new Promise((resolve) => setTimeout(resolve, 500));
    return c.text(file instanceof File ? String(file.size) : 'no file');
  });
web.post(
  '/short',
  bodyLimit({ maxSize: 64 * 1_024, onError: (c) => c.text('too large', 413) }),
  async (c) => c.text(String(Object.keys(await readForm(c)).length)),
);

const { port } = await listen((request, env) => web.fetch(request, env as object), '127.0.0.1', 0);
process.on('message', () => process.send?.(process.memoryUsage.rss()));
process.send?.(port);
