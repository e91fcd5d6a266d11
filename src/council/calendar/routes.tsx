import type { Hono } from 'hono';
import { dayOffRoutes } from './routes/days-off.tsx';
import { deadlineRoutes } from './routes/deadlines.tsx';
import { sessionRoutes } from './routes/sessions.tsx';

export function calendarRoutes(app: Hono): void {
  sessionRoutes(app);
  dayOffRoutes(app);
  deadlineRoutes(app);
}
