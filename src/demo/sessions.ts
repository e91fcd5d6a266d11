import { closeSession, confirmDeadlines, saveSession } from '#src/council/calendar/index.ts';
import { carryOverSession } from '#src/modules/petitions/commands/index.ts';
import { COMMUNE_EARLIER, SESSION_NAMES, SESSIONS, UNCONFIRMED } from './places.ts';
import type { DemoCouncil, Stage } from './stage.ts';
import { replyRuleIds } from './store.ts';

const PLANNED = -213;

const daysEarlier = ({ isProvince }: DemoCouncil): number => (isProvince ? 0 : COMMUNE_EARLIER);

/** Each council enters its sessions before the first of them. */
export async function planSessions(stage: Stage): Promise<void> {
  stage.moment(PLANNED, 9 * 60);
  for (const council of stage.councils) {
    const earlier = daysEarlier(council);
    for (const [at, { number, kind, opens, closes }] of SESSIONS.entries()) {
      const { id } = await stage.act(council.actor('clerk'), saveSession, {
        number,
        kind,
        name: SESSION_NAMES[at] ?? '',
        opensOn: stage.days.on(opens - earlier),
        closesOn: stage.days.on(closes - earlier),
      });
      council.sessionIds.push(id);
    }
  }
}

/** Rules are confirmed after the first session; each session that ends carries over what is open. */
export function holdSessions(stage: Stage, council: DemoCouncil): void {
  const earlier = daysEarlier(council);
  if (council.unitCode !== UNCONFIRMED) confirm(stage, council);
  for (const [at, { closes }] of SESSIONS.entries()) {
    if (closes > -1) continue;
    const closed = closes - earlier;
    stage.diary.note(closed, 17 * 60, async () => {
      const closing = { id: council.sessionIds[at], closesOn: stage.days.on(closed) };
      await stage.act(council.actor('chair'), closeSession, closing);
    });
    // A commune of the demo has nothing older than its third session.
    if (at === 0 || !council.isProvince) continue;
    stage.diary.note(closed + 1, 8 * 60, async () => {
      const carrying = { sessionId: council.sessionIds[at], note: '' };
      await stage.act(council.actor('clerk'), carryOverSession, carrying);
    });
  }
}

function confirm(stage: Stage, council: DemoCouncil): void {
  stage.diary.note((SESSIONS[0]?.closes ?? 0) + 1, 9 * 60, async () => {
    const ids = await replyRuleIds(stage.platform.db, { ...council, tenantId: stage.tenantId });
    await stage.act(council.actor('chair'), confirmDeadlines, { ids });
  });
}
