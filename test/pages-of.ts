import { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { takeFlash } from '#src/platform/web/forms.ts';
import { sendProblem, statusOf } from '#src/platform/web/problem.ts';
import type { Room } from '#src/platform/web/room.ts';
import { renderFragment } from '#src/ui/index.ts';

type Pages = Pick<Room, 'routes' | 'api'>;

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  /** Where it leads on; null where it does not. */
  readonly to: string | null;
  readonly headers: Headers;
}

export interface PagesOf {
  get(actor: Actor, path: string, headers?: Record<string, string>): Promise<PageAnswer>;
  post(
    actor: Actor,
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Record<string, string>,
  ): Promise<PageAnswer>;
}

/** The pages of some rooms without sign-in and frame: a refusal answers with its code. */
export function pagesOf(platformNow: () => Platform, rooms: readonly Pages[]): PagesOf {
  const ask = async (actor: Actor, path: string, request: RequestInit): Promise<PageAnswer> => {
    const answer = await webFor(actor, platformNow(), rooms).request(path, request);
    const { status, headers } = answer;
    return { status, html: await answer.text(), to: headers.get('location'), headers };
  };
  return {
    get: async (actor, path, headers = {}) => await ask(actor, path, { headers }),
    post: async (actor, path, fields, headers = {}) =>
      await ask(actor, path, { method: 'POST', body: formOf(fields), headers }),
  };
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}

export function webFor(actor: Actor, platform: Platform, rooms: readonly Pages[]): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.set('platform', platform);
    c.set('actor', actor);
    c.set('locale', actor.locale);
    c.set('requestId', 'test');
    c.setRenderer((content, head) => c.html(renderFragment(content), head.status ?? 200));
    await next();
  });
  app.onError((error, c) => {
    if (!(error instanceof Failure)) throw error;
    if (c.req.path.startsWith('/api/')) return sendProblem(c, error);
    return c.text(error.code, statusOf(error));
  });
  app.get('/flash', (c) => c.json(takeFlash(c)));
  const api = new OpenAPIHono();
  for (const room of rooms) {
    room.api?.(api);
    room.routes?.(app);
  }
  app.route('/api/v1', api);
  return app;
}
