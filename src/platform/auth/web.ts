import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { platformFailure } from '../errors.ts';
import { dropCookie, isOverTls, readCookie, writeCookie } from '../web/cookies.ts';
import type { Actor } from './actor.ts';
import { clientAddress, networkOf } from './network.ts';
import { openPresences } from './presence.ts';
import type { Presence, PresenceParts, Presences } from './presence.ts';
import { TokenBuckets } from './rate-limit.ts';
import { requireScope, scopeOf } from './scopes.ts';
import type { Caller } from './sign-in.ts';
import { DEVICE_MS, RATE_LIMITS } from './settings.ts';
import type { AuthSettings } from './settings.ts';
import { KEY_PREFIX } from './tokens.ts';

export const SESSION_COOKIE = 'nghisu_session';
const DEVICE_COOKIE = 'nghisu_device';

/** What the sign-in and account pages need of the running process. */
export interface Auth {
  readonly settings: AuthSettings;
  readonly presences: Presences;
  readonly signInLimit: TokenBuckets;
  readonly proofLimit: TokenBuckets;
}

declare module 'hono' {
  interface ContextVariableMap {
    auth: Auth;
    /** The session of this request, also where the person owes a step and is not yet let in. */
    presence: Presence | null;
  }
}

export interface Identified {
  readonly actor: Actor;
  readonly sessionId: string | null;
}

/** Where someone who owes a step may go; everything else waits. */
const OPEN_WHILE_OWING = ['/account/password', '/account/totp', '/sign-out', '/preferences'];

/**
 * Answers who a request speaks for: by the cookie of a session, or by an API key on the API's paths.
 * Also counts the calls, since only here both the person and the network are known.
 */
export function openAuthenticator(
  parts: PresenceParts,
  apiPrefix: string,
): (c: Context) => Promise<Identified | null> {
  const presences = openPresences(parts);
  const limits = {
    posts: new TokenBuckets(RATE_LIMITS.posts),
    api: new TokenBuckets(RATE_LIMITS.api),
    anonymousApi: new TokenBuckets(RATE_LIMITS.anonymousApi),
  };
  const auth: Auth = {
    settings: parts.settings,
    presences,
    signInLimit: new TokenBuckets(RATE_LIMITS.signIn),
    proofLimit: new TokenBuckets(RATE_LIMITS.proofs),
  };

  function limitFor(isApi: boolean, presence: Presence | null): TokenBuckets {
    if (!isApi) return limits.posts;
    return presence ? limits.api : limits.anonymousApi;
  }

  return async (c) => {
    const isApi = c.req.path.startsWith(apiPrefix);
    c.set('auth', auth);
    c.set('presence', null);
    const presence = await presenceOf(c, presences, isApi);
    c.set('presence', presence);
    if (isApi || c.req.method !== 'GET') {
      const bucket = presence?.bucket ?? networkOfRequest(c);
      limitFor(isApi, presence).takeOrRefuse(bucket, parts.clock());
    }
    if (!presence || isHeldBack(c, presence)) return null;
    if (isApi) requireScope(presence.actor, scopeOf(c, apiPrefix));
    return { actor: presence.actor, sessionId: presence.sessionId };
  };
}

async function presenceOf(
  c: Context,
  presences: Presences,
  isApi: boolean,
): Promise<Presence | null> {
  const bearer = isApi ? /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] : null;
  if (bearer?.startsWith(KEY_PREFIX)) return await presences.byKey(bearer);
  // A cookie only reads on the API: its paths have no check of the origin.
  if (isApi && c.req.method !== 'GET') return null;
  const token = readCookie(c, SESSION_COOKIE);
  return token ? await presences.bySession(token, c.req.header('x-poll') === undefined) : null;
}

function isHeldBack(c: Context, presence: Presence): boolean {
  return presence.owes !== null && !OPEN_WHILE_OWING.some((path) => c.req.path.startsWith(path));
}

export function networkOfRequest(c: Context): string {
  return networkOf(
    clientAddress({
      remote: remoteAddress(c),
      forwarded: c.req.header('x-forwarded-for'),
      trustedProxies: c.var.platform.trustedProxies ?? c.var.auth?.settings.trustedProxies ?? 0,
    }),
  );
}

// A request made inside a test has no socket.
function remoteAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

export function callerOf(c: Context): Caller {
  return {
    network: networkOfRequest(c),
    userAgent: c.req.header('user-agent') ?? '',
    deviceToken: readCookie(c, DEVICE_COOKIE) ?? null,
    requestId: c.var.requestId,
  };
}

const kept = (milliseconds: number) => ({
  httpOnly: true,
  maxAge: Math.floor(milliseconds / 1000),
});

export function sessionToken(c: Context): string | undefined {
  return readCookie(c, SESSION_COOKIE);
}

export function giveSession(c: Context, token: string): void {
  writeCookie(c, SESSION_COOKIE, token, kept(c.var.auth.settings.sessionMaxMs));
}

export function giveDevice(c: Context, token: string): void {
  writeCookie(c, DEVICE_COOKIE, token, kept(DEVICE_MS));
}

export function takeSessionBack(c: Context): void {
  dropCookie(c, SESSION_COOKIE);
  // Not "storage": what was typed on the way and not sent yet belongs to the person.
  if (isOverTls(c)) c.header('clear-site-data', '"cache"');
}

/** The session of the page's reader; an API key has none. */
export function presenceHere(c: Context): Presence & { readonly sessionId: string } {
  const { presence, actor } = c.var;
  // Who owes a step has a presence, but is nobody yet on the other pages.
  if (!actor || !presence?.sessionId) throw platformFailure('Forbidden', 'platform.sign_in');
  return { ...presence, sessionId: presence.sessionId };
}
