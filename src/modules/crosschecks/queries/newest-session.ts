import { dayAt, sessionsOf } from '#src/council/calendar/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { MEASURES, figures } from './figures.ts';
import type { Figures } from './figures.ts';

const LOOKED_AT = 4;

export interface SessionFigures {
  readonly session: { readonly id: string; readonly name: string };
  readonly figures: Figures;
}

/** The newest session of which there is something to say: the coming one has only begun to collect. */
export async function newestSessionFigures(
  db: Db,
  ask: { readonly tenantId: string; readonly councilId: string; readonly now: Date },
): Promise<SessionFigures | null> {
  const { tenantId, councilId } = ask;
  const sessions = await sessionsOf(db, tenantId, councilId);
  for (const session of sessions.slice(0, LOOKED_AT)) {
    const scope = { tenantId, councilId, today: dayAt(ask.now), sessionId: session.id };
    const found = await figures(db, scope);
    if (MEASURES.some((measure) => found[measure].of > 0)) return { session, figures: found };
  }
  return null;
}
