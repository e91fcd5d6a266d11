import { formatDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { dueAgain } from '../rules.ts';
import type { StoredMeeting } from '../schema.ts';

/** What is owed again where a cancelled meeting is called back. */
export async function owedAgain(db: Db, meeting: StoredMeeting, today: Day) {
  const papers = await db
    .selectFrom('agenda_papers as p')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.body_id'),
    )
    .select(['p.id', 'p.title', 'p.due_on', 'b.name as bodyName'])
    .where('p.tenant_id', '=', meeting.tenant_id)
    .where('p.meeting_id', '=', meeting.id)
    .where('p.fell_with_meeting', '=', true)
    .orderBy('p.id')
    .execute();
  return papers.map(({ id, title, bodyName, due_on }) => ({
    id,
    title,
    bodyName,
    due: formatDay(dueAgain({ due_on }, meeting, today)),
  }));
}
