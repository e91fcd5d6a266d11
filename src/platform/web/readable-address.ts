import type { MiddlewareHandler } from 'hono';
import { platformFailure } from '../errors.ts';

const CONTROL = /\p{Cc}/u;
/** A search pasted over several lines is still a search. */
const CONTROL_BUT_BREAKS = /[^\P{Cc}\t\n\r]/u;

/** Refuses an address that no text of ours could stand in: NUL, control characters, bytes that are not UTF-8. */
export function readableAddress(): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const path = decoded(pathname);
    if (path === null || CONTROL.test(path)) {
      throw platformFailure('NotFound', 'platform.not_found');
    }
    const query = decoded(search);
    if (query === null || CONTROL_BUT_BREAKS.test(query)) {
      throw platformFailure('InvalidInput', 'platform.unreadable');
    }
    return await next();
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text that a part of an address spells, or null; a lone `%` is a percent sign. */
function decoded(part: string): string | null {
  const bytes = part.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}

/** No site has this name: what a path leads to from here is told from what leads away. */
const HERE = 'http://here.invalid';

/**
 * A path on this site as a header may name it, never another site's address. Browsers drop tabs and line
 * breaks from an address, take `\\` for `/`, and lead a path that begins with two away.
 */
export function safePath(path: string | undefined): string {
  if (path === undefined || !/^\/[^\p{Cc}\\]*$/u.test(path)) return '/';
  const url = URL.parse(path, HERE);
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
