import type { Hono } from 'hono';
import { editingRoutes } from './routes/editing.tsx';
import { paperPageRoutes } from './routes/papers.tsx';

/** The fixed addresses come before `/papers/:id`. */
export function paperRoutes(app: Hono): void {
  editingRoutes(app);
  paperPageRoutes(app);
}
