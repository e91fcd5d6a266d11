import type { Hono } from 'hono';
import { actRoutes } from './routes/acts.tsx';
import { answerRoutes } from './routes/answers.tsx';
import { batchRoutes } from './routes/batches.tsx';
import { contactRoutes } from './routes/contacts.tsx';
import { fieldRoutes } from './routes/fields.tsx';
import { listRoutes } from './routes/lists.tsx';
import { petitionPageRoute, recordRoutes } from './routes/petitions.tsx';
import { registerRoutes } from './routes/register.tsx';
import { similarRoutes } from './routes/similar.tsx';

/** The fixed addresses come before `/petitions/:key`. */
export function petitionRoutes(app: Hono): void {
  registerRoutes(app);
  recordRoutes(app);
  contactRoutes(app);
  actRoutes(app);
  batchRoutes(app);
  answerRoutes(app);
  listRoutes(app);
  fieldRoutes(app);
  similarRoutes(app);
  petitionPageRoute(app);
}
