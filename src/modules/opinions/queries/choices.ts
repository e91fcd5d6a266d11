import { sql } from 'kysely';
import type { MeetingKind } from '#src/modules/meetings/index.ts';
import { meetingVisibleTo } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

export interface OpenMeeting {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly number: number | null;
  readonly starts_at: Date;
}

/** Meetings of the council whose agenda may still change, soonest first. */
export async function openMeetingsOf(db: Db | Tx, actor: Actor): Promise<readonly OpenMeeting[]> {
  const { rows } = await sql<OpenMeeting>`
    select m.id, m.code, m.title, m.kind, m.number, m.starts_at from meetings m
    where m.council_id = ${actor.councilId} and m.state in ('preparing', 'called')
      and m.kind in ('standingSession', 'jointConference', 'councilSession')
      and ${meetingVisibleTo(actor)}
    order by m.starts_at limit 30`.execute(db);
  return rows;
}
