import type { Context, Hono, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Actor } from '#src/platform/auth/actor.ts';
import { networkOfRequest } from '#src/platform/auth/web.ts';
import type { Log } from '#src/platform/logs/index.ts';
import { mayRead } from '#src/platform/metrics/index.ts';
import type { Area, Metrics } from '#src/platform/metrics/index.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { API_PREFIX } from '#src/platform/web/pipeline.ts';
import { isPublicPath } from './public-paths.ts';

function areaOf(path: string): Area {
  if (path.startsWith('/assets/')) return 'asset';
  if (path.startsWith(API_PREFIX)) return 'api';
  return isPublicPath(path) ? 'public' : 'page';
}

const EVERY_ADDRESS = new Set(['*', '/*']);

/** The pattern of the address; what stands around every address is none. */
function patternOf(c: Context): string {
  const own = matchedRoutes(c).filter(({ path }) => !EVERY_ADDRESS.has(path));
  const answering = own.find(({ method }) => method !== 'ALL') ?? own[0];
  return answering?.path ?? 'unknown';
}

/** An asset that is not there is answered before the house is known. */
const isKnownEnough = (c: Context): boolean =>
  (c.var.platform as Context['var']['platform'] | undefined) !== undefined;

/** Counts every request and, where the operator wants it, writes a line of each. */
export function observe(metrics: Metrics, log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const ms = performance.now() - began;
    const { method, path } = c.req;
    const { status } = c.res;
    metrics.served({ area: areaOf(path), method, status, seconds: ms / 1000 });
    const requestId = c.res.headers.get('x-request-id') ?? '';
    const route = patternOf(c);
    log.request({ requestId, method, route, status, ms: Math.round(ms) });
    const accountId = (c.var.actor as Actor | null | undefined)?.accountId;
    if (status === 403 && typeof accountId === 'string')
      log.refusal({ requestId, method, route, accountId });
    else if (status >= 400 && status < 500 && isKnownEnough(c))
      log.tried({ status, route, network: networkOfRequest(c) });
  };
}

/** `GET /metrics`; for whoever may not read it there is no such address. */
export function metricsRoute(app: Hono, metrics: Metrics, token: string | undefined): void {
  app.get('/metrics', async (c) => {
    const asking = {
      remote: getConnInfo(c).remote.address,
      authorization: c.req.header('authorization'),
      headers: c.req.raw.headers,
    };
    if (!mayRead(token, asking)) throw platformFailure('NotFound', 'platform.not_found');
    return c.body(await metrics.read(), 200, { 'content-type': metrics.contentType });
  });
}
