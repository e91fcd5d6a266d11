import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};

/** Serves the client build under /assets/: names carry their content's hash, so they never change. */
export function assets(folder: string): MiddlewareHandler {
  return async (c, next) => {
    const name = normalize(decodeURIComponent(c.req.path).slice('/assets/'.length));
    const type = TYPES[extname(name)];
    const path = join(folder, name);
    if (!type || name.startsWith('..') || !existsSync(path)) return await next();
    const headers = {
      'content-type': type,
      'content-length': String(statSync(path).size),
      'cache-control': 'public, max-age=31536000, immutable',
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, headers);
  };
}
