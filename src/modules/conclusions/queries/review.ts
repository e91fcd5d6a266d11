import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { ReviewDecision, ReviewGiven } from '../schema.ts';
import { openConclusions } from './open.ts';
import type { OpenConclusion } from './open.ts';

export interface ReviewMade {
  readonly id: string;
  readonly dutyId: string;
  readonly conclusionId: string;
  readonly code: string;
  readonly content: string;
  readonly isRestricted: boolean;
  readonly decision: ReviewDecision;
  readonly state: 'proposed' | 'decided';
  readonly given: ReviewGiven;
  readonly note: string;
  readonly decidedName: string | null;
}

/** What a meeting has before it: every open conclusion of earlier meetings, and what it decided so far. */
export interface ReviewSheet {
  readonly open: readonly OpenConclusion[];
  readonly made: readonly ReviewMade[];
}

export async function reviewSheet(
  db: Db | Tx,
  meeting: Pick<
    StoredMeeting,
    'tenant_id' | 'council_id' | 'id' | 'body_id' | 'opened_at' | 'starts_at'
  >,
): Promise<ReviewSheet> {
  const open = await openConclusions(db, meeting.tenant_id, meeting.council_id, {
    before: meeting,
  });
  const { rows } = await sql<ReviewMade>`
      select r.id, r.duty_id as "dutyId", c.id as "conclusionId", c.code, c.content,
        c.is_restricted as "isRestricted", r.decision, r.state, r.given, r.note,
        p.full_name as "decidedName"
      from conclusion_reviews r
      join conclusions c on c.tenant_id = r.tenant_id and c.id = r.conclusion_id
      left join people p on p.tenant_id = r.tenant_id and p.id = r.decided_by
      where r.tenant_id = ${meeting.tenant_id} and r.meeting_id = ${meeting.id}
        and r.state <> 'dropped'
      order by r.id`.execute(db);
  return { open, made: rows };
}
