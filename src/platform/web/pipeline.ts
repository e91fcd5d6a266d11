import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { Actor } from '../auth/actor.ts';
import type { Platform } from '../command.ts';
import { databaseAway, unreadableText } from '../db/database-failure.ts';
import { inNoTenant, inTenant } from '../db/tenant.ts';
import { Failure, platformFailure } from '../errors.ts';
import { isLocale } from '../i18n/text.ts';
import { bodies, hearOut } from './bodies.ts';
import type { BodyLimit } from './bodies.ts';
import { readCookie } from './cookies.ts';
import { THEMES } from './context.ts';
import type { Theme } from './context.ts';
import { barePage } from './bare-page.ts';
import { failureOf, sendProblem } from './problem.ts';
import { readableAddress } from './readable-address.ts';
import { fromItsReader, isNotItsReader } from './reader.ts';
import type { NameReader } from './reader.ts';
import { headers, sameOrigin } from './security.ts';
import { assets } from './static.ts';

/** Whom the cookie or the key of a request speaks for. */
export interface Identity {
  readonly actor: Actor;
  readonly sessionId: string | null;
}

export interface WebParts {
  readonly platform: Platform;
  readonly assetsFolder: string;
  /** What a signed-in person may send in one form with its files. */
  readonly bodyLimitMb: number;
  /** What anybody may send to a public page; a few words unless told. */
  readonly publicBodyMb?: number;
  /** An address whose limit is its own. */
  readonly bodyLimitOf?: (path: string) => BodyLimit | undefined;
  /** Gives `c.render` to every answer, refusals before the rooms' routes included. */
  readonly frame: MiddlewareHandler;
  readonly authenticate: (c: Context) => Promise<Identity | null>;
  /** Draws the failure as a page; the API answers problem+json by itself. */
  readonly failurePage: (c: Context, failure: Failure) => Response | Promise<Response>;
  readonly report: (error: unknown, requestId: string) => void;
  /** Says in words for whom a page was drawn that somebody else sends. */
  readonly nameReader?: NameReader;
  /** Sees every request and its answer, from outside all else. */
  readonly observe?: MiddlewareHandler;
  /** Pages that are the same for every reader: no cookie and no key is looked at. */
  readonly isPublic?: (path: string) => boolean;
}

export const API_PREFIX = '/api/v1';
const RETRY_SECONDS = 5;

/** Every request passes here, in this order; the rooms' routes follow. Who asks is known before its body is read. */
export function createWeb(parts: WebParts): Hono {
  const app = new Hono();
  if (parts.observe) app.use(parts.observe);
  app.use(named);
  app.use(headers(parts.platform.address));
  app.use('/assets/*', assets(parts.assetsFolder));
  app.use(compress());
  app.use(prepare(parts));
  app.use(parts.frame);
  app.use(async (c, next) => {
    // Public forms read no cookie, so there is nothing to steal; browsers inside apps name no origin.
    if (c.req.path.startsWith(API_PREFIX) || parts.isPublic?.(c.req.path)) return await next();
    return await sameOrigin()(c, next);
  });
  app.use(identify(parts));
  app.use(
    bodies({
      mb: parts.bodyLimitMb,
      publicMb: parts.publicBodyMb ?? 1,
      isPublic: (path) => parts.isPublic?.(path) === true,
      ofPath: parts.bodyLimitOf,
    }),
  );
  const own = fromItsReader(parts.nameReader ?? onlyWhoIsHere);
  app.use(async (c, next) => {
    if (c.req.path.startsWith(API_PREFIX) || parts.isPublic?.(c.req.path)) return await next();
    return await own(c, next);
  });
  app.use(readableAddress());
  app.notFound(
    async (c) => await answerFailure(c, platformFailure('NotFound', 'platform.not_found'), parts),
  );
  app.onError(async (error, c) => {
    const failure = c.get('bodyRefusal') ?? translate(error, c, parts);
    return await answerFailure(c, failure, parts);
  });
  return app;
}

const onlyWhoIsHere: NameReader = (_, now) =>
  Promise.resolve({ former: null, now: now.displayName });

/** Its id goes with every answer and every line about it, files and refusals included. */
const named: MiddlewareHandler = async (c, next) => {
  c.set('requestId', randomUUID());
  await next();
  await hearOut(c);
  // `c.header` would make the answer anew, its body as a stream.
  c.res.headers.set('x-request-id', c.var.requestId);
};

/** What every answer needs, also one that refuses before anybody is known. */
function prepare(parts: WebParts): MiddlewareHandler {
  return async (c, next) => {
    c.set('platform', parts.platform);
    c.set('actor', null);
    c.set('sessionId', null);
    const isPublic = parts.isPublic?.(c.req.path) === true;
    // Said before the answer is made: after it, `compress` would make it anew, its body as a stream.
    c.header('vary', 'Accept-Encoding');
    c.set('theme', isPublic ? 'auto' : themeOf(readCookie(c, 'theme')));
    c.set('locale', isPublic ? askedLocale(c) : readerLocale(c));
    await inNoTenant(next);
  };
}

function identify(parts: WebParts): MiddlewareHandler {
  return async (c, next) => {
    if (parts.isPublic?.(c.req.path)) return await next();
    const identity = await parts.authenticate(c);
    if (identity) {
      c.set('actor', identity.actor);
      c.set('sessionId', identity.sessionId);
      if (readCookie(c, 'locale') === undefined) c.set('locale', identity.actor.locale);
    }
    await (identity ? inTenant(identity.actor.tenantId, next) : next());
    if (c.var.actor ?? c.get('presence')) keepFromNextReader(c.res.headers);
  };
}

/**
 * The next person at this computer goes back through the browser's history, which asks nobody:
 * a page drawn for somebody is not written down. What a program asks for is checked anew each time.
 */
function keepFromNextReader(sent: Headers): void {
  if (sent.get('content-type')?.startsWith('text/html')) {
    sent.set('cache-control', 'private, no-store');
  } else if (!sent.has('cache-control')) {
    sent.set('cache-control', 'private, no-cache');
  }
}

function readerLocale(c: Context): 'vi' | 'en' {
  const chosen = readCookie(c, 'locale');
  return isLocale(chosen) ? chosen : 'vi';
}

/** The language a public address names: the answer may be kept for everybody. */
function askedLocale(c: Context): 'vi' | 'en' {
  return new URL(c.req.url).searchParams.get('lang') === 'en' ? 'en' : 'vi';
}

function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'auto';
}

/** A database that is away fails every request; its log would fill the disk that is full. */
const TOLD_EVERY_MS = 1_000;
const lastTold = new Map<string, number>();

function isNews({ code }: Failure): boolean {
  const now = performance.now();
  if (now - (lastTold.get(code) ?? Number.NEGATIVE_INFINITY) < TOLD_EVERY_MS) return false;
  lastTold.set(code, now);
  return true;
}

function translate(error: unknown, c: Context, parts: WebParts): Failure {
  if (error instanceof HTTPException && error.status === 403) {
    return platformFailure('Forbidden', 'platform.cross_site');
  }
  if (error instanceof HTTPException && error.status < 500) {
    return platformFailure('InvalidInput', 'platform.unreadable');
  }
  if (error instanceof Failure) return error;
  const unreadable = unreadableText(error);
  const away = unreadable ? null : databaseAway(error);
  const failure = unreadable ?? away ?? failureOf(error, c.var.requestId);
  if (!away || isNews(away)) parts.report(error, c.var.requestId);
  return failure;
}

async function answerFailure(c: Context, failure: Failure, parts: WebParts): Promise<Response> {
  // Whoever has said what may be said once a day is not told to try again in a second.
  const { seconds } = failure.facts;
  if (failure.kind === 'TooMany' && seconds !== undefined) c.header('retry-after', String(seconds));
  if (failure.kind === 'Unavailable') c.header('retry-after', String(RETRY_SECONDS));
  if (c.req.path.startsWith('/api/')) return sendProblem(c, failure);
  // What a script sends for a person who does not look at an answer.
  if (isNotItsReader(failure) && c.req.header('accept') === 'application/json')
    return sendProblem(c, failure);
  if (failure.kind !== 'Unavailable') return await parts.failurePage(c, failure);
  // The frame around a page asks the database, which may be what is away.
  return await Promise.resolve(parts.failurePage(c, failure)).catch(() => barePage(c, failure));
}
