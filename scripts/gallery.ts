/** Serves every component on loopback: `node scripts/gallery.ts [port]` after a client build. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { runnerImport } from 'vite';
import type * as Gallery from '../src/ui/gallery/gallery.tsx';
import { readAssets } from '../src/ui/assets.ts';

const { module } = await runnerImport<typeof Gallery>('/src/ui/gallery/gallery.tsx');
const assets = readAssets();
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const units = ['Xã Lộc Hà', 'Phường Thành Sen', 'Xã Đức Thọ'].map((label, index) => ({
  value: String(index),
  label,
  detail: 'tỉnh Hà Tĩnh',
}));

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader(
    'content-security-policy',
    "default-src 'self'; script-src 'self'; style-src 'self'; style-src-elem 'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='; img-src 'self' data: blob:",
  );
  const file = join('dist/client', pathname.replace('/assets/', ''));
  if (pathname.startsWith('/assets/') && existsSync(file)) {
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
    return;
  }
  if (pathname === '/units.json') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ items: units }));
    return;
  }
  const theme = searchParams.get('theme');
  const pages = module.galleryPages({ assets, ...(theme === 'dark' ? { theme } : {}) });
  const page = pages[pathname.slice(1).replace('.html', '')] ?? pages['desk'];
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page);
});

const port = Number(process.argv[2] ?? 4600);
server.listen(port, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${port}/desk.html, /register, /record, /form, /sign-in, /public`);
});
