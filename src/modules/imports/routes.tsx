import type { Hono } from 'hono';
import { importPages } from './routes/imports.tsx';
import { rejectedRoutes } from './routes/rejected.ts';

export function importRoutes(app: Hono): void {
  importPages(app);
  rejectedRoutes(app);
}
