import { sql } from 'kysely';
import type { DutyState } from '#src/council/duties/index.ts';
import { seenBy } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { HELD_AT } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { SourceKind } from '../schema.ts';
import { CONCLUSION_COLUMNS } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { visibleTo } from './visible.ts';

export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface SourceView {
  readonly kind: SourceKind;
  readonly id: string | null;
  readonly words: string;
  readonly title: string | null;
  readonly code: string | null;
}

/** The duty of its lead body, as it stands. */
export interface LeadDuty {
  readonly id: string;
  readonly code: string;
  readonly state: DutyState;
  readonly dueOn: string | null;
  readonly lateSince: string | null;
  readonly answeredOn: string | null;
  readonly pausedOn: string | null;
  readonly escalationStep: number;
}

export interface ConclusionView extends Conclusion {
  readonly lead: NamedBody | null;
  readonly co: readonly NamedBody[];
  readonly sources: readonly SourceView[];
  readonly itemTitle: string;
  readonly meetingCode: string;
  readonly meetingTitle: string;
  readonly heldAt: Date;
  readonly confirmedName: string | null;
  readonly duty: LeadDuty | null;
}

const columns = sql.join(CONCLUSION_COLUMNS.map((column) => sql.ref(`c.${column}`)));

/** Rows with all a page shows, in one go. */
export const conclusionViews = (actor: Actor) => sql`
  select ${columns}, i.title as "itemTitle", m.code as "meetingCode", m.title as "meetingTitle",
    ${HELD_AT} as "heldAt", person.full_name as "confirmedName",
    (select jsonb_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name)
      from bodies b where b.tenant_id = c.tenant_id and b.id = c.lead_body_id) as lead,
    coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name,
        'shortName', b.short_name) order by b.sort_order, b.name)
      from conclusion_bodies cb join bodies b on b.tenant_id = cb.tenant_id and b.id = cb.body_id
      where cb.tenant_id = c.tenant_id and cb.conclusion_id = c.id), '[]') as co,
    coalesce((select jsonb_agg(jsonb_build_object('kind', s.record_kind, 'id', s.record_id,
        'words', case when s.record_kind = 'petition' and p.id is null then '' else s.words end,
        'title', p.title, 'code', coalesce(p.code, kl.code)) order by s.id)
      from conclusion_sources s
      left join petitions p on s.record_kind = 'petition' and p.tenant_id = s.tenant_id
        and p.id = s.record_id and ${seenBy(actor)}
      left join conclusions kl on s.record_kind = 'conclusion' and kl.tenant_id = s.tenant_id
        and kl.id = s.record_id
      where s.tenant_id = c.tenant_id and s.conclusion_id = c.id), '[]') as sources,
    (select jsonb_build_object('id', d.id, 'code', d.code, 'state', d.state, 'dueOn', d.due_on,
        'lateSince', d.late_since, 'answeredOn', d.answered_on, 'pausedOn', d.paused_on,
        'escalationStep', d.escalation_step)
      from conclusion_duties l join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
      where l.tenant_id = c.tenant_id and l.conclusion_id = c.id and l.is_current
        and l.part = 'lead') as duty
  from conclusions c
  join agenda_items i on i.tenant_id = c.tenant_id and i.id = c.item_id
  join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
  left join people person on person.tenant_id = c.tenant_id and person.id = c.confirmed_by`;

/** What a meeting concluded, as this reader may see it, in the order of the notice. */
export async function conclusionsOf(
  db: Db | Tx,
  actor: Actor,
  meetingId: string,
): Promise<readonly ConclusionView[]> {
  const { rows } = await sql<ConclusionView>`${conclusionViews(actor)}
    where ${visibleTo(actor)} and c.meeting_id = ${meetingId}
    order by c.position, c.id`.execute(db);
  return rows;
}

export async function conclusionByCode(
  db: Db | Tx,
  actor: Actor,
  code: string,
): Promise<ConclusionView | null> {
  const { rows } = await sql<ConclusionView>`${conclusionViews(actor)}
    where ${visibleTo(actor)} and c.code = ${code}`.execute(db);
  return rows[0] ?? null;
}

export async function conclusionById(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<ConclusionView | null> {
  const { rows } = await sql<ConclusionView>`${conclusionViews(actor)}
    where ${visibleTo(actor)} and c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}
