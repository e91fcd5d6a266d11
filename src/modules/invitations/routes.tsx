import type { Hono } from 'hono';
import { feedRoutes } from './routes/feed.ts';
import { meetingRoutes } from './routes/meeting.tsx';
import { mineRoutes } from './routes/mine.tsx';

export function invitationRoutes(app: Hono): void {
  meetingRoutes(app);
  mineRoutes(app);
  feedRoutes(app);
}
