import type { Hono } from 'hono';
import { actRoutes } from './routes/act-routes.tsx';
import { dutyRoutes } from './routes/duty-routes.tsx';
import { inboxRoutes } from './routes/inbox-routes.tsx';
import { letterRoutes } from './routes/letter-routes.tsx';
import { registerRoutes } from './routes/register-routes.tsx';

/** The fixed addresses come before `/duties/:id`. */
export function routes(app: Hono): void {
  registerRoutes(app);
  letterRoutes(app);
  inboxRoutes(app);
  actRoutes(app);
  dutyRoutes(app);
}
