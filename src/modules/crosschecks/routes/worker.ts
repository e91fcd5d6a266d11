import type { Hono } from 'hono';
import { readAssets } from '#src/ui/index.ts';

const WORKER = 'src/client/field-work/worker.ts';

/** The worker of `/checks`: at an address of its own, because its scope follows from where it lies. */
export function workerRoute(app: Hono): void {
  app.get('/checks/worker.js', (c) => {
    c.header('content-type', 'text/javascript; charset=utf-8');
    c.header('cache-control', 'no-cache');
    c.header('service-worker-allowed', '/checks');
    return c.body(`importScripts(${JSON.stringify(readAssets().addressOf(WORKER))});\n`);
  });
}
