import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const packed = promisify(gzip);
const WORTH_IT = 1_024;
const LEVEL = 4;

export const takesPacked = (c: Context): boolean =>
  /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');

/** A page as one answer, packed beside the others' work: a stream would cost more than drawing it. */
export async function answerHtml(
  c: Context,
  html: string,
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
): Promise<Response> {
  const headers = { 'content-type': 'text/html; charset=UTF-8', vary: 'Accept-Encoding' };
  if (!takesPacked(c) || html.length < WORTH_IT) return c.body(html, status, headers);
  const bytes = new Uint8Array(await packed(html, { level: LEVEL }));
  return c.body(bytes, status, { ...headers, 'content-encoding': 'gzip' });
}
