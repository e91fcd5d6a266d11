import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import { HELD_AT } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { DutyState } from '#src/council/duties/index.ts';
import type { ReviewDecision } from '../schema.ts';
import { visibleTo } from './visible.ts';

/** A conclusion that a petition, a duty or an agenda item is linked with. */
export interface LinkedConclusion {
  readonly id: string;
  readonly code: string;
  readonly content: string;
  readonly meetingCode: string;
  readonly meetingTitle: string;
  readonly heldAt: Date;
  readonly itemTitle: string;
}

const linked = sql`select distinct c.id, c.code, c.content, m.code as "meetingCode",
  m.title as "meetingTitle", ${HELD_AT} as "heldAt", i.title as "itemTitle"
  from conclusions c
  join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
  join agenda_items i on i.tenant_id = c.tenant_id and i.id = c.item_id`;

/** What was concluded about a petition: named as its source, or on an item that was about it. */
export async function conclusionsOfPetition(
  db: Db | Tx,
  actor: Actor,
  petitionId: string,
): Promise<readonly LinkedConclusion[]> {
  const { rows } = await sql<LinkedConclusion>`${linked}
    where ${visibleTo(actor)} and exists (select 1 from conclusion_sources s
      where s.tenant_id = c.tenant_id and s.conclusion_id = c.id and s.record_kind = 'petition'
        and s.record_id = ${petitionId})
    order by ${HELD_AT} desc, c.id limit 20`.execute(db);
  return rows;
}

export async function conclusionsOfDuty(
  db: Db | Tx,
  actor: Actor,
  dutyId: string,
): Promise<readonly LinkedConclusion[]> {
  const { rows } = await sql<LinkedConclusion>`${linked}
    join conclusion_duties l on l.tenant_id = c.tenant_id and l.conclusion_id = c.id
    where ${visibleTo(actor)} and l.duty_id = ${dutyId}`.execute(db);
  return rows;
}

/** Conclusions that go on from this one. */
export async function laterConclusions(
  db: Db | Tx,
  actor: Actor,
  conclusionId: string,
): Promise<readonly LinkedConclusion[]> {
  const { rows } = await sql<LinkedConclusion>`${linked}
    where ${visibleTo(actor)} and exists (select 1 from conclusion_sources s
      where s.tenant_id = c.tenant_id and s.conclusion_id = c.id and s.record_kind = 'conclusion'
        and s.record_id = ${conclusionId}) order by ${HELD_AT}, c.id limit 20`.execute(db);
  return rows;
}

export interface DutyLink {
  readonly id: string;
  readonly code: string;
  readonly state: DutyState;
  readonly dueOn: string | null;
  readonly part: 'lead' | 'co';
  readonly debtorName: string;
  readonly isCurrent: boolean;
}

/** The duties a conclusion placed, those of the past too. */
export async function dutyLinks(
  db: Db | Tx,
  tenantId: string,
  conclusionId: string,
): Promise<readonly DutyLink[]> {
  const { rows } = await sql<DutyLink>`
    select d.id, d.code, d.state, d.due_on as "dueOn", l.part, b.name as "debtorName",
      l.is_current as "isCurrent"
    from conclusion_duties l
    join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where l.tenant_id = ${tenantId} and l.conclusion_id = ${conclusionId}
    order by l.part desc, d.id`.execute(db);
  return rows;
}

export interface EvidenceLink {
  readonly id: string;
  readonly dutyId: string;
  readonly act: string;
  readonly happenedOn: string;
  readonly note: string;
  readonly documentNumber: string | null;
}

/** What the bodies reported and answered. */
export async function evidenceOf(
  db: Db | Tx,
  tenantId: string,
  conclusionId: string,
): Promise<readonly EvidenceLink[]> {
  const { rows } = await sql<EvidenceLink>`
    select a.id, a.duty_id as "dutyId", a.act, a.happened_on as "happenedOn", a.note,
      a.document_number as "documentNumber"
    from conclusion_duties l
    join duty_acts a on a.tenant_id = l.tenant_id and a.duty_id = l.duty_id
      and a.act in ('report', 'answer', 'verify', 'settle')
    where l.tenant_id = ${tenantId} and l.conclusion_id = ${conclusionId}
    order by a.id limit 50`.execute(db);
  return rows;
}

export interface ReviewLink {
  readonly id: string;
  readonly decision: ReviewDecision;
  readonly state: 'proposed' | 'decided';
  readonly note: string;
  readonly meetingCode: string;
  readonly meetingTitle: string;
  readonly heldAt: Date;
  readonly decidedName: string | null;
}

/** What later meetings decided about it. */
export async function reviewsOf(
  db: Db | Tx,
  tenantId: string,
  conclusionId: string,
): Promise<readonly ReviewLink[]> {
  const { rows } = await sql<ReviewLink>`
    select r.id, r.decision, r.state, r.note, m.code as "meetingCode", m.title as "meetingTitle",
      ${HELD_AT} as "heldAt", p.full_name as "decidedName"
    from conclusion_reviews r
    join meetings m on m.tenant_id = r.tenant_id and m.id = r.meeting_id
    left join people p on p.tenant_id = r.tenant_id and p.id = r.decided_by
    where r.tenant_id = ${tenantId} and r.conclusion_id = ${conclusionId} and r.state <> 'dropped'
    order by r.id`.execute(db);
  return rows;
}

export async function linkedByIds(
  db: Db | Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly LinkedConclusion[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LinkedConclusion>`${linked}
    where ${visibleTo(actor)} and c.id = any(${[...ids]})`.execute(db);
  return rows;
}
