import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { paperStanding, UNDECIDED } from '../paper-rules.ts';
import { LIVE_STATES } from '../rules.ts';

const FIRST_FEW = 5;

/** Papers bodies of the reader still owe, the earliest day first. */
export async function papersOwed(db: Db, actor: Actor) {
  return await withMeeting(db, actor)
    .where('p.body_id', 'in', [...actor.bodyIds])
    .where('p.state', '=', 'asked')
    .orderBy('p.due_on')
    .orderBy('p.id')
    .limit(FIRST_FEW)
    .execute();
}

/** Late or missing papers of meetings ahead of the reader's council. */
export async function papersLate(db: Db, actor: Actor, today: string) {
  const rows = await withMeeting(db, actor)
    .where('m.council_id', '=', actor.councilId)
    .where('p.state', 'in', ['asked', 'given'])
    .where('p.due_on', '<', today)
    .where('p.due_is_proposed', '=', false)
    .orderBy('m.starts_at')
    .orderBy('p.due_on')
    .limit(50)
    .execute();
  return rows
    .map((row) => ({ ...row, standing: paperStanding(row, today) }))
    .filter(({ standing }) => UNDECIDED.includes(standing));
}

function withMeeting(db: Db, actor: Actor) {
  return db
    .selectFrom('agenda_papers as p')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.tenant_id', '=', 'p.tenant_id').onRef('m.id', '=', 'p.meeting_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.body_id'),
    )
    .selectAll('p')
    .select(['m.code', 'm.title as meetingTitle', 'b.short_name as bodyShort'])
    .where('p.tenant_id', '=', actor.tenantId)
    .where('m.state', 'in', [...LIVE_STATES]);
}
