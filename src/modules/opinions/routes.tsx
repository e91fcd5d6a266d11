import type { Hono } from 'hono';
import { listRoutes } from './routes/list.tsx';
import { recordRoutes } from './routes/record.tsx';
import { reportRoutes } from './routes/report.tsx';

export function opinionsRoutes(app: Hono): void {
  listRoutes(app);
  reportRoutes(app);
  recordRoutes(app);
}
