import type { Hono } from 'hono';
import { agendaRoutes } from './routes/agenda.tsx';
import { listRoutes } from './routes/list.tsx';
import { meetingRoutes } from './routes/meeting.tsx';
import { paperRoutes } from './routes/papers.tsx';
import { planningRoutes } from './routes/planning.tsx';
import { putRoutes } from './routes/put.tsx';

export function meetingsRoutes(app: Hono): void {
  listRoutes(app);
  planningRoutes(app);
  putRoutes(app);
  meetingRoutes(app);
  agendaRoutes(app);
  paperRoutes(app);
}
