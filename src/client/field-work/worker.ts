/** Runs beside the pages under `/checks` and imports nothing: it is loaded as a classic script. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Told extends Extendable {
  readonly data: { readonly reader: string; readonly page: string; readonly assets: string[] };
}
interface Asked extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', heard: (event: Extendable) => void): void;
  addEventListener(name: 'message', heard: (event: Told) => void): void;
  addEventListener(name: 'fetch', heard: (event: Asked) => void): void;
}

const scope = globalThis as unknown as Scope;
const KEPT = 'field-work';
const LIST = '/checks';
const KEPT_FOR_MS = 72 * 3_600_000;
const KEPT_AT = 'x-kept-at';

/** Keeps the list only as the reader who asked gets it. */
async function keep({ reader, page, assets }: Told['data']): Promise<void> {
  const answer = await fetch(page, { headers: { accept: 'text/html' } });
  const html = await answer.text();
  const isTheirs = answer.ok && !answer.redirected && html.includes(`data-reader="${reader}"`);
  await caches.delete(KEPT);
  if (!isTheirs) return;
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(Date.now()));
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.delete('set-cookie');
  const cache = await caches.open(KEPT);
  await cache.put(LIST, new Response(html, { status: 200, headers }));
  await Promise.all(assets.map(async (asset) => await cache.add(asset).catch(() => undefined)));
}

async function listOrKept(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(LIST, { cacheName: KEPT });
    const age = Date.now() - Number(kept?.headers.get(KEPT_AT) ?? 0);
    if (!kept || age > KEPT_FOR_MS) throw error;
    return kept;
  }
}

async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: KEPT, ignoreVary: true })) ?? fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) =>
  event.waitUntil(keep(event.data).catch(() => undefined)),
);
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname === LIST) event.respondWith(listOrKept(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request));
});
