import type { Hono } from 'hono';
import { actRoutes } from './routes/acts.tsx';
import { answerRoutes } from './routes/answers.tsx';
import { batchRoutes } from './routes/batches.tsx';
import { contactRoutes } from './routes/contacts.tsx';
import { fieldRoutes } from './routes/fields.tsx';
import { listRoutes } from './routes/lists.tsx';
import { mergeRoutes } from './routes/merging.tsx';
import { petitionPageRoute, recordRoutes } from './routes/petitions.tsx';
import { raisedRoutes } from './routes/raised.tsx';
import { registerRoutes } from './routes/register.tsx';
import { similarRoutes } from './routes/similar.tsx';
import { tellingRoutes } from './routes/tellings.tsx';
import { togetherRoutes } from './routes/together.tsx';
import { suggestRoutes } from './routes/suggest.tsx';

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
  suggestRoutes(app);
  mergeRoutes(app);
  raisedRoutes(app);
  togetherRoutes(app);
  tellingRoutes(app);
  petitionPageRoute(app);
}
