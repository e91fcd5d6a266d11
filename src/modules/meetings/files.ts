import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Room } from '#src/platform/web/room.ts';
import { paperFor } from './queries/papers.ts';
import { lastGivenAt } from './queries/last-given.ts';

/** Who may open a paper's newest version may open the earlier ones. */
async function readsPaper(db: Db, actor: Actor, paperId: string): Promise<boolean> {
  const at = await lastGivenAt(db, actor.tenantId, paperId);
  const found = at && (await paperFor(db, actor, paperId, dayAt(at)));
  return found ? found.paper.isReadable : false;
}

export const paperFiles = { agenda_paper: readsPaper } satisfies Room['files'];
