import type { Hono } from 'hono';
import { editingRoutes } from './routes/editing.tsx';
import { paperPageRoutes } from './routes/papers.tsx';
import { templateRoutes } from './routes/templates.tsx';
import { urgingRoutes } from './routes/urging.tsx';

/** The fixed addresses come before `/papers/:id`. */
export function paperRoutes(app: Hono): void {
  templateRoutes(app);
  urgingRoutes(app);
  editingRoutes(app);
  paperPageRoutes(app);
}
