import type { Hono } from 'hono';
import { noticePageRoutes } from './routes/notices.tsx';
import { outboxRoutes } from './routes/outbox.tsx';

export function noticeRoutes(app: Hono): void {
  noticePageRoutes(app);
  outboxRoutes(app);
}
