import type { Hono } from 'hono';
import { listRoutes } from './routes/list.tsx';
import { meetingRoutes } from './routes/meeting.tsx';

export function meetingsRoutes(app: Hono): void {
  listRoutes(app);
  meetingRoutes(app);
}
