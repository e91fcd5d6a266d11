import { sql } from 'kysely';
import type { Paper, RecordLink } from '#src/council/papers/index.ts';
import { meetingById } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { wasCalled } from './minutes.ts';

const OUT = ['issued', 'replaced'];

/** A body that owes something by a notice reads it once it is out; a restricted one it does not. */
export async function readsNoticePaper(db: Db | Tx, actor: Actor, paper: Paper): Promise<boolean> {
  if (!OUT.includes(paper.state)) return false;
  const { rows } = await sql<{ named: boolean }>`select exists (select 1 from conclusion_notices n
    join conclusions c on c.tenant_id = n.tenant_id and c.meeting_id = n.meeting_id
      and c.state in ('issued', 'withdrawn')
    where n.tenant_id = ${actor.tenantId} and n.id = ${paper.record_id}
      and (not ${paper.is_restricted}::boolean or not exists (select 1 from conclusions r
        where r.tenant_id = n.tenant_id and r.meeting_id = n.meeting_id and r.is_restricted))
      and (c.lead_body_id = any(${[...actor.bodyIds]}) or exists (
        select 1 from conclusion_bodies cb where cb.tenant_id = c.tenant_id
          and cb.conclusion_id = c.id and cb.body_id = any(${[...actor.bodyIds]})))) as named`.execute(
    db,
  );
  return rows[0]?.named ?? false;
}

/** Members read the minutes of their meeting from the day they are circulated. */
export async function readsMinutesPaper(db: Db | Tx, actor: Actor, paper: Paper): Promise<boolean> {
  const row = await db
    .selectFrom('meeting_minutes')
    .select(['meeting_id', 'state', 'council_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('paper_id', '=', paper.id)
    .executeTakeFirst();
  if (!row || row.state === 'draft') return false;
  if (await wasCalled(db, actor, row.meeting_id)) return true;
  const isInside = actor.councilId === row.council_id && actor.permissions.has('meetings.read');
  return isInside && !paper.is_restricted;
}

/** The meeting a paper was drawn for, where its reader sees it. */
export async function meetingAt(
  db: Db | Tx,
  actor: Actor,
  paper: Paper,
  pathOf: (code: string) => string,
): Promise<RecordLink | null> {
  const meeting = paper.meeting_id && (await meetingById(db, actor, paper.meeting_id));
  return meeting ? { href: pathOf(meeting.code), label: meeting.title } : null;
}
