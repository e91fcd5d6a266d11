import type { Hono } from 'hono';
import { byBodyRoutes } from './routes/by-body.tsx';
import { entryRoutes } from './routes/entry.tsx';
import { figureRoutes } from './routes/figures.tsx';
import { listRoutes } from './routes/list.tsx';
import { workerRoute } from './routes/worker.ts';

export function crosscheckRoutes(app: Hono): void {
  workerRoute(app);
  entryRoutes(app);
  byBodyRoutes(app);
  figureRoutes(app);
  listRoutes(app);
}
