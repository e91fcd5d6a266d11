import type { Hono } from 'hono';
import { sql } from 'kysely';

/** `GET /healthz`: 200 while the database answers, 503 where it does not. */
export function healthRoute(app: Hono, version: string): void {
  app.get('/healthz', async (c) => {
    try {
      await sql`select 1`.execute(c.var.platform.db);
      return c.json({ status: 'ok', version, database: 'ok' });
    } catch {
      return c.json({ status: 'failing', version, database: 'unreachable' }, 503);
    }
  });
}
