import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export interface CookieTerms {
  readonly maxAge: number;
  readonly httpOnly?: boolean;
  /** `Lax` unless told: a link in a mail leads a signed-in person to the page. */
  readonly sameSite?: 'Lax' | 'Strict';
  /** Where the cookie goes; over TLS the prefix wants the whole site. */
  readonly path?: string;
}

/** Whether the address people type is one of https. */
export const isOverTls = (c: Context): boolean =>
  (c.var.platform as Context['var']['platform'] | undefined)?.address?.startsWith('https:') ??
  false;

/** Over TLS every cookie has the prefix `__Host-`: neither plain HTTP nor a neighbouring host can write it. */
export function writeCookie(c: Context, name: string, value: string, terms: CookieTerms): void {
  const { path = '/', sameSite = 'Lax', ...rest } = terms;
  const usual = { ...rest, sameSite };
  if (isOverTls(c)) {
    setCookie(c, name, value, { ...usual, prefix: 'host', secure: true, path: '/' });
  } else setCookie(c, name, value, { ...usual, path });
}

export function readCookie(c: Context, name: string): string | undefined {
  return isOverTls(c) ? getCookie(c, name, 'host') : getCookie(c, name);
}

export function dropCookie(c: Context, name: string, path = '/'): void {
  if (isOverTls(c)) deleteCookie(c, name, { prefix: 'host', secure: true, path: '/' });
  else deleteCookie(c, name, { path });
}
