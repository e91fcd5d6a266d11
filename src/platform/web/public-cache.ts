import { gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { takesPacked } from './answers/packed.ts';
import { PageShelf } from './answers/page-shelf.ts';
import { isKnown } from './public-page.ts';

interface Kept {
  /** When it was drawn, and how things stood just before. */
  readonly at: number;
  readonly state: string;
  until: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Made for the first reader who takes it. */
  packed: Uint8Array<ArrayBuffer> | null;
}

export interface PublicCacheParts {
  readonly isPublic: (path: string) => boolean;
  /** How long an answer may stand for the next readers; what is taken back is gone after it. */
  readonly ms: number;
  /** Bytes of all that is kept; anybody may ask for addresses without end. */
  readonly mostBytes: number;
  /** How things stand that this address draws, as a word: the same word, the same page. */
  readonly stateOf: (c: Context) => Promise<string>;
}

/** What a page took from memory may be older than it is: names half a minute, counts five where nobody asked for long. */
const OLDEST_MS = 60_000;
/** Packed, a page takes a quarter as much again. */
const PACKED = 0.25;

const KEPT_HEADERS = ['content-type', 'cache-control'] as const;

/**
 * Whole public pages are kept for seconds, and for longer where nobody has written anything they draw:
 * a crowd that reads one page costs one drawing and one packing.
 */
export function keepBriefly({
  isPublic,
  ms,
  mostBytes,
  stateOf,
}: PublicCacheParts): MiddlewareHandler {
  const shelf = new PageShelf<Kept>({ mostBytes, largest: mostBytes, beside: PACKED });
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (c.req.method !== 'GET' || !isPublic(pathname)) return await next();
    const key = `${c.var.origin} ${pathname}${search}`;
    const now = c.var.platform.clock().getTime();
    const known = shelf.get(key);
    // Where the clock was put back, a page would stand until it is there again.
    if (known && known.until > now && known.at <= now) return answerWith(c, known);
    const state = await stateOf(c);
    if (known?.state === state && Math.abs(now - known.at) < OLDEST_MS) {
      known.until = now + ms;
      return answerWith(c, known);
    }
    shelf.drop(key);
    await next();
    // The questions people type are endless; they are answered each time anew.
    if (new URLSearchParams(search).has('q')) return;
    const kept = await taken(c, { at: now, state, until: now + ms });
    if (kept) shelf.put(key, kept);
  };
}

async function taken(c: Context, when: Pick<Kept, 'at' | 'state' | 'until'>): Promise<Kept | null> {
  const { res } = c;
  const etag = res.headers.get('etag');
  const type = res.headers.get('content-type') ?? '';
  if (res.status !== 200 || etag === null || res.headers.has('set-cookie')) return null;
  if (!/^(?:text\/|application\/(?:xml|atom))/.test(type)) return null;
  const bytes = new Uint8Array(await res.clone().arrayBuffer());
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = res.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return { ...when, headers, etag, bytes, packed: null };
}

function answerWith(c: Context, kept: Kept): Response {
  const { headers, etag, bytes } = kept;
  const all = { ...headers, etag, vary: 'accept-encoding' };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, all);
  if (!takesPacked(c)) return c.body(bytes, 200, all);
  kept.packed ??= new Uint8Array(gzipSync(bytes));
  return c.body(kept.packed, 200, { ...all, etag: `W/${etag}`, 'content-encoding': 'gzip' });
}
