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
