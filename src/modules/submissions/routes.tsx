import type { Hono } from 'hono';
import { submitRoutes } from './routes/submit.tsx';

export function submissionRoutes(app: Hono): void {
  submitRoutes(app);
}
