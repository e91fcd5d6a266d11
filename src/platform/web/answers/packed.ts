import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import { isKnown } from '../public-page.ts';

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
  const drawn = await packedFor(c, html, { 'content-type': 'text/html; charset=UTF-8' });
  return c.body(drawn.bytes, status, drawn.headers);
}

type JsonAnswer<T> = Response & TypedResponse<T, 200, 'json'>;

/** A value as one answer of the API, with a tag that a caller who asks again may show. */
export async function answerJson<T>(c: Context, value: T): Promise<JsonAnswer<T>> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const etag = `W/"${createHash('sha1').update(json).digest('base64url')}"`;
  const drawn = await packedFor(c, json, { 'content-type': 'application/json', etag });
  return answerDrawn(c, drawn) as JsonAnswer<T>;
}

/** Sends it, or says that the caller has it. */
export function answerDrawn(c: Context, { bytes, headers }: Drawn): Response {
  const { etag } = headers;
  if (etag !== undefined && isKnown(c.req.header('if-none-match'), etag.replace(/^W\//, '')))
    return c.body(null, 304, { etag, vary: 'Accept-Encoding' });
  return c.body(bytes, 200, headers);
}

async function packedFor(
  c: Context,
  plain: Uint8Array<ArrayBuffer>,
  told: Record<string, string>,
): Promise<Drawn> {
  const isPacked = takesPacked(c) && plain.length >= WORTH_IT;
  const bytes = isPacked ? new Uint8Array(await packed(plain, { level: LEVEL })) : plain;
  const always = { ...told, vary: 'Accept-Encoding' };
  const headers = isPacked ? { ...always, 'content-encoding': 'gzip' } : always;
  const drawn = { bytes, headers };
  c.set('drawn', drawn);
  return drawn;
}
