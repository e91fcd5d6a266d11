import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

export interface Drawn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** The page of this request as it is sent: to read it out of its answer would copy it twice. */
    drawn: Drawn | undefined;
  }
}

const packed = promisify(gzip);
const WORTH_IT = 1_024;
const LEVEL = 4;

export const takesPacked = (c: Context): boolean =>
  /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');

/** A page as one answer, packed beside the others' work: a stream would cost more than drawing it. */
export async function answerHtml(
  c: Context,
  html: Uint8Array<ArrayBuffer>,
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
): Promise<Response> {
  const plain = { 'content-type': 'text/html; charset=UTF-8', vary: 'Accept-Encoding' };
  const isPacked = takesPacked(c) && html.length >= WORTH_IT;
  const bytes = isPacked ? new Uint8Array(await packed(html, { level: LEVEL })) : html;
  const headers = isPacked ? { ...plain, 'content-encoding': 'gzip' } : plain;
  c.set('drawn', { bytes, headers });
  return c.body(bytes, status, headers);
}
