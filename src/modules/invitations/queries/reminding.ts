import { sql } from 'kysely';
import { addDays, dayAt } from '#src/council/calendar/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { lastTimeMove } from './moved.ts';

/** Until the end of the next day: a machine that was off yesterday still reminds this morning. */
function untilTomorrow(now: Date): Date {
  return new Date(`${addDays(dayAt(now), 2)}T00:00:00+07:00`);
}

export async function tenantsToRemind(db: Db, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select distinct tenant_id from meetings
    where state = 'called' and starts_at > ${now} and starts_at < ${untilTomorrow(now)}`.execute(
    db,
  );
  return rows.map(({ tenant_id: id }) => id);
}

export interface MeetingToRemind {
  readonly id: string;
  readonly councilId: string;
  readonly silent: number;
}

/** Whose answer is missing: none, or one for a time the meeting was moved from. */
const UNANSWERED = sql<boolean>`i.told_sequence is not null
  and (i.answer is null or i.answered_at < ${lastTimeMove})`;

/** Meetings of tomorrow, or of later today, with invitations sent and not answered; once for each time. */
export async function dueForReminder(
  tx: Tx,
  tenantId: string,
  now: Date,
): Promise<readonly MeetingToRemind[]> {
  const { rows } = await sql<MeetingToRemind>`select m.id, m.council_id as "councilId",
      count(*)::int as silent
    from meetings m
    join invitees i on i.tenant_id = m.tenant_id and i.meeting_id = m.id and ${UNANSWERED}
    where m.tenant_id = ${tenantId} and m.state = 'called' and m.starts_at > ${now}
      and m.starts_at < ${untilTomorrow(now)}
      and not exists (select from events e where e.tenant_id = m.tenant_id
        and e.subject_kind = 'meeting' and e.subject_id = m.id
        and e.name = 'meeting.answers_reminded'
        and e.happened_at > greatest(${now}::timestamptz - interval '2 days', ${lastTimeMove}))
    group by m.id, m.council_id order by m.id`.execute(tx);
  return rows;
}

export async function silentInvitees(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select i.id from meetings m
    join invitees i on i.tenant_id = m.tenant_id and i.meeting_id = m.id and ${UNANSWERED}
    where m.tenant_id = ${tenantId} and m.id = ${meetingId}`.execute(db);
  return rows.map(({ id }) => id);
}
