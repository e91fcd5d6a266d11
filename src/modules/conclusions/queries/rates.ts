import { sql } from 'kysely';
import type { DutyState } from '#src/council/duties/index.ts';
import { HELD_AT } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { tallied } from '../figures.ts';
import type { Figures, RatedConclusion } from '../figures.ts';

export interface RateAsk {
  readonly tenantId: string;
  readonly councilId: string;
  /** Days of the meetings, both included. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** For the public: nothing restricted. */
  readonly isPublic?: boolean;
}

interface Row {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly meetingCode: string;
  readonly meetingTitle: string;
  readonly heldOn: string;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  readonly state: DutyState;
  readonly dueOn: string | null;
  readonly lateSince: string | null;
  readonly answeredOn: string | null;
  readonly pausedOn: string | null;
}

/** How conclusions of a period keep their dates: of each, the duty of its lead body alone. */
export async function conclusionFigures(db: Db | Tx, ask: RateAsk): Promise<Figures> {
  const { rows } = await sql<Row>`
    select b.id as "bodyId", b.short_name as "bodyName", m.code as "meetingCode",
      m.title as "meetingTitle",
      to_char(${HELD_AT} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "heldOn",
      p.id as "leaderId", p.full_name as "leaderName", d.state, d.due_on as "dueOn",
      d.late_since as "lateSince", d.answered_on as "answeredOn", d.paused_on as "pausedOn"
    from conclusions c
    join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
    join conclusion_duties l on l.tenant_id = c.tenant_id and l.conclusion_id = c.id
      and l.is_current and l.part = 'lead'
    join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    left join seats s on s.tenant_id = m.tenant_id and s.id = m.chair_seat_id
    left join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where c.tenant_id = ${ask.tenantId} and c.council_id = ${ask.councilId}
      and c.state = 'issued' ${ask.isPublic ? sql`and not c.is_restricted` : sql``}
      and ${HELD_AT} >= (${ask.from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and ${HELD_AT} < (${ask.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    order by ${HELD_AT}, c.position`.execute(db);
  return tallied(rows satisfies readonly RatedConclusion[], ask.today);
}
