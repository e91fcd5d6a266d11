import type { Context } from 'hono';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readFilter } from '#src/modules/petitions/index.ts';
import type { FigureScope } from '../figure-links.ts';
import { newestSessionFigures } from '../queries/newest-session.ts';

const ASKED = ['session', 'field', 'body', 'from', 'to'] as const;

/** What the reader asked of the figures. */
export function askedScope(c: Context): FigureScope {
  const query = c.req.query();
  const asked = readFilter(Object.fromEntries(ASKED.map((name) => [name, query[name]])));
  return {
    ...(asked.session !== undefined && { sessionId: asked.session }),
    ...(asked.field !== undefined && { fieldCode: asked.field }),
    ...(asked.body !== undefined && { bodyId: asked.body }),
    ...(asked.from !== undefined && { from: asked.from }),
    ...(asked.to !== undefined && { to: asked.to }),
  };
}

/** Without a session or a time asked for: the newest session of which there is something to say. */
export async function boundedScope(c: Context, actor: Actor): Promise<FigureScope> {
  const asked = askedScope(c);
  if (asked.sessionId ?? asked.from ?? asked.to) return asked;
  const { db, clock } = c.var.platform;
  const { tenantId, councilId } = actor;
  const newest = await newestSessionFigures(db, { tenantId, councilId, now: clock() });
  return newest ? { ...asked, sessionId: newest.session.id } : asked;
}
