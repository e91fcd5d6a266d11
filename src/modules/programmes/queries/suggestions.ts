import { sql } from 'kysely';
import { addDays, day, formatDay } from '#src/council/calendar/index.ts';
import type { ItemKind } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { reasons } from '../messages/reasons.ts';
import { seesRestricted } from '../policy.ts';
import { nextMonth } from '../rules.ts';

export const SUGGESTION_GROUPS = ['programme', 'proposal', 'deferred', 'owed'] as const;
export type SuggestionGroup = (typeof SUGGESTION_GROUPS)[number];

export interface SuggestedItem {
  /** Where it comes from and its id there: the same key is the same suggestion. */
  readonly key: string;
  readonly group: SuggestionGroup;
  readonly kind: ItemKind;
  readonly title: string;
  /** Why the house proposes it. */
  readonly reason: string;
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly isRestricted?: boolean;
  readonly sources: readonly { readonly recordKind: string; readonly recordId: string }[];
}

export interface SuggestionAsk {
  /** The first day of the month. */
  readonly month: string;
  readonly today: string;
  /** What stands on its agenda already is not proposed again. */
  readonly meetingId?: string | undefined;
}

const MOST_SOURCES = 50;
const MOST_OWING = 12;

/** What a month's meeting may deal with, each with its reason. The house proposes, the chair chooses. */
export async function suggestionsFor(
  db: Db | Tx,
  actor: Actor,
  ask: SuggestionAsk,
): Promise<readonly SuggestedItem[]> {
  const parts = [fromProgramme, fromProposals, fromDeferred, fromDuties];
  const found: SuggestedItem[] = [];
  for (const part of parts) found.push(...(await part(db, actor, ask)));
  return found;
}

/** Planned for the month, and what an earlier month left behind. */
async function fromProgramme(
  db: Db | Tx,
  { tenantId, councilId, locale }: Actor,
  { month }: SuggestionAsk,
): Promise<SuggestedItem[]> {
  const { rows } = await sql<{
    id: string;
    kind: ItemKind;
    title: string;
    month: string;
    bodyId: string;
    bodyName: string;
    programme: string;
  }>`select i.id, i.kind, i.title, i.month, i.body_id as "bodyId", b.name as "bodyName",
      p.title as programme
    from programme_items i
    join work_programmes p on p.tenant_id = i.tenant_id and p.id = i.programme_id
    join bodies b on b.tenant_id = i.tenant_id and b.id = i.body_id
    where i.tenant_id = ${tenantId} and i.council_id = ${councilId} and i.state = 'planned'
      and i.month <= ${month} and not ${isOnAgenda('programmeItem', sql`i.id`, tenantId)}
    order by i.month desc, i.id limit 200`.execute(db);
  const t = reasons(locale);
  return rows.map(({ id, kind, title, bodyId, bodyName, programme, month: planned }) => ({
    key: `programme:${id}`,
    group: 'programme',
    kind,
    title,
    reason:
      planned === month
        ? t.planned(programme, monthName(planned))
        : t.leftBehind(monthName(planned)),
    bodyId,
    bodyName,
    sources: [{ recordKind: 'programmeItem', recordId: id }],
  }));
}

async function fromProposals(
  db: Db | Tx,
  { tenantId, councilId, locale }: Actor,
  { month }: SuggestionAsk,
): Promise<SuggestedItem[]> {
  const { rows } = await sql<{
    id: string;
    kind: ItemKind;
    title: string;
    reason: string;
    bodyId: string;
    bodyName: string;
  }>`select r.id, r.kind, r.title, r.reason, r.body_id as "bodyId", b.name as "bodyName"
    from item_proposals r join bodies b on b.tenant_id = r.tenant_id and b.id = r.body_id
    where r.tenant_id = ${tenantId} and r.council_id = ${councilId} and r.state = 'proposed'
      and r.month <= ${month}
    order by r.proposed_at, r.id limit 200`.execute(db);
  const t = reasons(locale);
  return rows.map(({ id, reason, bodyName, ...row }) => ({
    ...row,
    key: `proposal:${id}`,
    group: 'proposal',
    reason: t.proposed(bodyName, reason),
    bodyName,
    sources: [{ recordKind: 'proposal', recordId: id }],
  }));
}

/** What an earlier meeting put off, and no later one has taken up. */
async function fromDeferred(
  db: Db | Tx,
  actor: Actor,
  { month, meetingId }: SuggestionAsk,
): Promise<SuggestedItem[]> {
  const { tenantId, councilId, locale } = actor;
  const { rows } = await sql<{
    id: string;
    kind: ItemKind;
    title: string;
    reason: string | null;
    meeting: string;
    bodyId: string | null;
    bodyName: string | null;
    isRestricted: boolean;
  }>`select i.id, i.kind, i.title, i.withdrawn_reason as reason, m.title as meeting,
      i.presenter_body_id as "bodyId", b.name as "bodyName",
      i.is_restricted or coalesce(w.is_restricted, false) or m.is_restricted as "isRestricted"
    from agenda_items i
    join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    left join agenda_items w on w.tenant_id = i.tenant_id and w.id = i.parent_id
    left join bodies b on b.tenant_id = i.tenant_id and b.id = i.presenter_body_id
    where (${seesRestricted(actor)} or not (i.is_restricted or coalesce(w.is_restricted, false)
        or m.is_restricted)) and m.tenant_id = ${tenantId} and m.council_id = ${councilId} and i.state = 'deferred'
      and m.id is distinct from ${meetingId ?? null}::uuid
      and m.starts_at >= ${month}::date - interval '1 year' and m.starts_at < ${nextMonth(month)}::date
      and not ${isOnAgenda('deferredItem', sql`i.id`, tenantId)}
    order by m.starts_at desc, i.position limit 100`.execute(db);
  const t = reasons(locale);
  return rows.map(({ id, meeting, reason, ...row }) => ({
    ...row,
    key: `deferred:${id}`,
    group: 'deferred',
    reason: t.deferred(meeting, reason ?? ''),
    sources: [{ recordKind: 'deferredItem', recordId: id }],
  }));
}

const OWED = ['petition', 'conclusion', 'other'] as const;
type Owed = (typeof OWED)[number];

const KIND_OF: Readonly<Record<Owed, ItemKind>> = {
  petition: 'petitionReport',
  conclusion: 'conclusionReview',
  other: 'other',
};

/** How soon a petition must be due to be looked at before it is late. */
const SOON_DAYS = 10;
const NAMED = 3;

/** One item for each body and kind of duty: what is late, and petitions due in the next days. */
async function fromDuties(
  db: Db | Tx,
  { tenantId, councilId, locale }: Actor,
  { today, meetingId }: SuggestionAsk,
): Promise<SuggestedItem[]> {
  const soon = addDays(day(today), SOON_DAYS);
  const { rows } = await sql<{
    bodyId: string;
    bodyName: string;
    owed: Owed;
    late: number;
    near: number;
    oldest: string;
    ids: string[];
    codes: string[];
  }>`with owing as (select d.id, d.code, d.due_on, d.debtor_body_id, b.name,
      case when d.record_kind in ('petition', 'conclusion') then d.record_kind else 'other' end as owed
    from duties d join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where d.tenant_id = ${tenantId} and d.council_id = ${councilId}
      and d.state in ('assigned', 'working') and d.paused_on is null
      and not d.due_is_proposed and d.parent_duty_id is null and d.record_kind <> 'agendaPaper'
      and (d.due_on < ${today} or (d.record_kind = 'petition' and d.due_on <= ${soon}))
      and not exists (select from agenda_sources s
        join agenda_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
        where s.tenant_id = d.tenant_id and s.record_kind = 'duty' and s.record_id = d.id
          and i.meeting_id = ${meetingId ?? null}::uuid))
    select debtor_body_id as "bodyId", name as "bodyName", owed,
      count(*) filter (where due_on < ${today})::int as late,
      count(*) filter (where due_on >= ${today})::int as near, min(due_on) as oldest,
      (array_agg(id order by due_on, id))[1:${MOST_SOURCES}] as ids,
      (array_agg(code order by due_on, id))[1:${NAMED}] as codes
    from owing group by 1, 2, 3 order by late desc, oldest, 1 limit ${MOST_OWING}`.execute(db);
  const t = reasons(locale);
  return rows.map(({ bodyId, bodyName, owed, late, near, oldest, ids, codes }) => ({
    key: `owed:${bodyId}.${owed}`,
    group: 'owed',
    kind: KIND_OF[owed],
    title: late > 0 ? t.lateOnes[owed](bodyName) : t.nearOnes(bodyName),
    reason: t.owed({ late, near, oldest: formatDay(day(oldest)), codes }),
    bodyId,
    bodyName,
    sources: ids.map((recordId) => ({ recordKind: 'duty', recordId })),
  }));
}

/** Stands on an agenda that was not left out. */
function isOnAgenda(recordKind: string, id: ReturnType<typeof sql>, tenantId: string) {
  return sql`exists (select from agenda_sources s
    join agenda_items a on a.tenant_id = s.tenant_id and a.id = s.item_id
    join meetings g on g.tenant_id = a.tenant_id and g.id = a.meeting_id
    where s.tenant_id = ${tenantId} and s.record_kind = ${recordKind} and s.record_id = ${id}
      and a.state not in ('withdrawn', 'deferred') and g.state <> 'cancelled')`;
}

export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${Number(number)}/${year}`;
}
