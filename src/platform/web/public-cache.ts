import { gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { Db } from '../db/database.ts';
import { isKnown } from './public-page.ts';

interface Kept {
  /** When it was drawn, and what the database showed just before. */
  readonly at: number;
  readonly shown: string;
  until: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface PublicCacheParts {
  readonly isPublic: (path: string) => boolean;
  /** How long an answer may stand for the next readers; what is taken back is gone after it. */
  readonly ms: number;
  readonly most: number;
  /** What the database shows now, as a word: the same word, the same rows. */
  readonly shown: (db: Db) => Promise<string>;
}

/** Names and counts that a page took from memory may be half a minute older than it is. */
const OLDEST_MS = 60_000;

const KEPT_HEADERS = ['content-type', 'cache-control'] as const;

/**
 * Whole public pages are kept for seconds, and for longer where nobody has written anything since:
 * a crowd that reads one page costs one drawing and one packing.
 */
export function keepBriefly({ isPublic, ms, most, shown }: PublicCacheParts): MiddlewareHandler {
  const store = new Map<string, Kept>();
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (c.req.method !== 'GET' || !isPublic(pathname)) return await next();
    const key = `${c.var.origin} ${pathname}${search}`;
    const now = c.var.platform.clock().getTime();
    const known = store.get(key);
    if (known && known.until > now) return answerWith(c, known);
    const seen = await shown(c.var.platform.db);
    if (known?.shown === seen && now - known.at < OLDEST_MS) {
      known.until = now + ms;
      return answerWith(c, known);
    }
    store.delete(key);
    await next();
    // The questions people type are endless; they are answered each time anew.
    if (new URLSearchParams(search).has('q')) return;
    const kept = await taken(c, { at: now, shown: seen, until: now + ms });
    if (!kept) return;
    if (store.size >= most) store.delete(store.keys().next().value ?? '');
    store.set(key, kept);
  };
}

async function taken(c: Context, when: Pick<Kept, 'at' | 'shown' | 'until'>): Promise<Kept | null> {
  const { res } = c;
  const etag = res.headers.get('etag');
  const type = res.headers.get('content-type') ?? '';
  if (res.status !== 200 || etag === null || res.headers.has('set-cookie')) return null;
  if (!/^(?:text\/|application\/(?:xml|atom))/.test(type)) return null;
  const plain = new Uint8Array(await res.clone().arrayBuffer());
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = res.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return { ...when, headers, etag, plain, packed: new Uint8Array(gzipSync(plain)) };
}

function answerWith(c: Context, { headers, etag, plain, packed }: Kept): Response {
  const all = { ...headers, etag, vary: 'accept-encoding' };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, all);
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(plain, 200, all);
  return c.body(packed, 200, { ...all, etag: `W/${etag}`, 'content-encoding': 'gzip' });
}
