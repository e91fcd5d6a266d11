import type { Hono } from 'hono';
import { programmeRoutes } from './routes/programmes.tsx';
import { proposalRoutes } from './routes/proposals.tsx';
import { weekRoutes } from './routes/week.tsx';

export function programmesRoutes(app: Hono): void {
  weekRoutes(app);
  proposalRoutes(app);
  programmeRoutes(app);
}
