import { sql } from 'kysely';
import type { DutyState } from '#src/council/duties/index.ts';
import { HELD_AT, heldAt } from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { OPEN_STATES } from '#src/council/duties/index.ts';

/** A conclusion somebody still owes, with its lead duty as it stands now. */
export interface OpenConclusion {
  readonly id: string;
  readonly code: string;
  readonly content: string;
  readonly isRestricted: boolean;
  readonly dueText: string;
  readonly meetingId: string;
  readonly meetingCode: string;
  readonly meetingTitle: string;
  readonly dutyId: string;
  readonly dutyCode: string;
  readonly state: DutyState;
  readonly dueOn: string | null;
  readonly lateSince: string | null;
  readonly answeredOn: string | null;
  readonly pausedOn: string | null;
  readonly escalationStep: number;
  readonly lastUrgedOn: string | null;
  readonly debtorBodyId: string;
  readonly debtorName: string;
  readonly lastNote: string | null;
}

export interface OpenAsk {
  /** Only conclusions of meetings of the same body that were held before this one. */
  readonly before?: Pick<StoredMeeting, 'id' | 'body_id' | 'opened_at' | 'starts_at'>;
  readonly limit?: number;
}

/** Every open conclusion of a council, the longest overdue first, then the nearest day, undated last. */
export async function openConclusions(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  { before, limit = 500 }: OpenAsk = {},
): Promise<readonly OpenConclusion[]> {
  const { rows } = await sql<OpenConclusion>`
    select c.id, c.code, c.content, c.is_restricted as "isRestricted", c.due_text as "dueText",
      m.id as "meetingId", m.code as "meetingCode", m.title as "meetingTitle",
      d.id as "dutyId", d.code as "dutyCode", d.state, d.due_on as "dueOn",
      d.late_since as "lateSince", d.answered_on as "answeredOn", d.paused_on as "pausedOn",
      d.escalation_step as "escalationStep", d.last_urged_on as "lastUrgedOn",
      b.id as "debtorBodyId", b.name as "debtorName",
      (select a.note from duty_acts a where a.tenant_id = d.tenant_id and a.duty_id = d.id
        and a.act in ('report', 'answer') order by a.id desc limit 1) as "lastNote"
    from conclusions c
    join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
    join conclusion_duties l on l.tenant_id = c.tenant_id and l.conclusion_id = c.id
      and l.is_current and l.part = 'lead'
    join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where c.tenant_id = ${tenantId} and c.council_id = ${councilId} and c.state = 'issued'
      and d.state = any(${[...OPEN_STATES]})
      ${before ? sql`and m.body_id = ${before.body_id} and m.id <> ${before.id} and ${HELD_AT} < ${heldAt(before)}` : sql``}
    order by d.due_on nulls last, c.id limit ${limit}`.execute(db);
  return rows;
}
