import type { Hono } from 'hono';
import { inboxRoutes } from './routes/inbox.tsx';
import { lookUpRoutes } from './routes/look-up.tsx';
import { officeRoutes } from './routes/office.tsx';
import { questionRoutes } from './routes/questions.tsx';
import { receiptRoutes } from './routes/receipts.tsx';
import { submitRoutes } from './routes/submit.tsx';

export function submissionRoutes(app: Hono): void {
  submitRoutes(app);
  lookUpRoutes(app);
  officeRoutes(app);
  inboxRoutes(app);
  questionRoutes(app);
  receiptRoutes(app);
}
