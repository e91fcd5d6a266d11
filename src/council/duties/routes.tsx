import type { Hono } from 'hono';
import { actRoutes } from './routes/acts.tsx';
import { dutyPageRoutes } from './routes/duties.tsx';
import { inboxRoutes } from './routes/inbox.tsx';
import { letterRoutes } from './routes/letters.tsx';
import { urgeDaysRoutes } from './routes/urge-days.tsx';
import { registerRoutes } from './routes/register.tsx';

/** The fixed addresses come before `/duties/:id`. */
export function dutyRoutes(app: Hono): void {
  registerRoutes(app);
  letterRoutes(app);
  urgeDaysRoutes(app);
  inboxRoutes(app);
  actRoutes(app);
  dutyPageRoutes(app);
}
