import type { Hono } from 'hono';
import { meetingRoutes } from './routes/meeting.tsx';
import { minutesRoutes } from './routes/minutes.tsx';
import { publicRoutes } from './routes/public.tsx';
import { ratesRoutes } from './routes/rates.tsx';
import { readRoutes } from './routes/read.tsx';
import { recordRoutes } from './routes/record.tsx';
import { registerRoutes } from './routes/register.tsx';
import { reviewRoutes } from './routes/review.tsx';

export function conclusionRoutes(app: Hono): void {
  meetingRoutes(app);
  readRoutes(app);
  reviewRoutes(app);
  minutesRoutes(app);
  registerRoutes(app);
  ratesRoutes(app);
  recordRoutes(app);
  publicRoutes(app);
}
