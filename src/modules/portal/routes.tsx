import type { Hono } from 'hono';
import { contactRoutes } from './routes/contacts.tsx';
import { councilRoutes } from './routes/councils.tsx';
import { machineRoutes } from './routes/machines.ts';
import { paperRoutes } from './routes/papers.tsx';
import { petitionRoutes } from './routes/petitions.tsx';
import { placeRoutes } from './routes/places.tsx';
import { sheetRoutes } from './routes/sheets.tsx';

/** Everything below /cong-khai, and what search engines ask for. */
export function portalRoutes(app: Hono): void {
  app.get('/cong-khai/*', async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (!pathname.endsWith('/')) return await next();
    return c.redirect(`${pathname.replace(/\/+$/, '')}${search}`, 301);
  });
  machineRoutes(app);
  councilRoutes(app);
  petitionRoutes(app);
  placeRoutes(app);
  contactRoutes(app);
  sheetRoutes(app);
  paperRoutes(app);
}
