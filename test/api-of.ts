import { Hono } from 'hono';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { sendProblem } from '#src/platform/web/problem.ts';
import type { Room } from '#src/platform/web/room.ts';
import { apiRoutes } from '#src/frame/api.tsx';

export interface ApiAnswer {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly headers: Headers;
}

export type AskApi = (
  actor: Actor,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<ApiAnswer>;

/** The API of these rooms as a key's holder meets it; a `body` makes it a POST. */
export function apiOf(platform: () => Platform, rooms: readonly Room[]): AskApi {
  let actor: Actor;
  const app = new Hono();
  app.use(async (c, next) => {
    c.set('platform', platform());
    c.set('actor', { ...actor, via: 'key' });
    c.set('locale', actor.locale);
    c.set('requestId', 'test');
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Failure) return sendProblem(c, error);
    throw error;
  });
  apiRoutes(app, rooms);
  return async (asking, path, body, headers = {}) => {
    actor = asking;
    const answer = await app.request(`/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isEmpty = answer.status === 304;
    const json = isEmpty ? {} : ((await answer.json()) as Record<string, unknown>);
    return { status: answer.status, json, headers: answer.headers };
  };
}
