import type { Hono } from 'hono';
import { councilRoutes } from './routes/councils.tsx';
import { petitionRoutes } from './routes/petitions.tsx';

/** Everything below /cong-khai, and what search engines ask for. */
export function portalRoutes(app: Hono): void {
  councilRoutes(app);
  petitionRoutes(app);
}
