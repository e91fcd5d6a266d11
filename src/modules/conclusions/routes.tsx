import type { Hono } from 'hono';
import { meetingRoutes } from './routes/meeting.tsx';
import { recordRoutes } from './routes/record.tsx';

export function conclusionRoutes(app: Hono): void {
  meetingRoutes(app);
  recordRoutes(app);
}
