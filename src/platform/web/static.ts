import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { takesPacked } from './answers/packed.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};

const PACKED = new Set(['.js', '.css', '.svg', '.json']);

/** Each text file is packed once, as well as it can be. */
function packer(): (path: string) => Buffer<ArrayBuffer> {
  const packed = new Map<string, Buffer<ArrayBuffer>>();
  return (path) => {
    const known = packed.get(path);
    if (known) return known;
    const made = gzipSync(readFileSync(path), { level: 9 });
    packed.set(path, made);
    return made;
  };
}

/** An address that spells no text names none of our files. */
function spelt(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Serves the client build under /assets/: names carry their content's hash, so they never change. */
export function assets(folder: string): MiddlewareHandler {
  const pack = packer();
  return async (c, next) => {
    const name = normalize(spelt(c.req.path).slice('/assets/'.length));
    const type = TYPES[extname(name)];
    const path = join(folder, name);
    if (!type || name.startsWith('..') || !existsSync(path)) return await next();
    const lasting = {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    };
    if (PACKED.has(extname(name)) && takesPacked(c)) {
      const body = pack(path);
      const headers = { 'content-encoding': 'gzip', 'content-length': String(body.byteLength) };
      const all = { ...lasting, ...headers };
      return c.req.method === 'HEAD' ? c.body(null, 200, all) : c.body(body, 200, all);
    }
    const headers = { ...lasting, 'content-length': String(statSync(path).size) };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, headers);
  };
}
