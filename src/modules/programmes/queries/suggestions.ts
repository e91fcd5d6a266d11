import { sql } from 'kysely';
import { formatDay, day } from '#src/council/calendar/index.ts';
import type { ItemKind } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { reasons } from '../messages/reasons.ts';
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
  { tenantId, councilId, locale }: Actor,
  { month, meetingId }: SuggestionAsk,
): Promise<SuggestedItem[]> {
  const { rows } = await sql<{
    id: string;
    kind: ItemKind;
    title: string;
    reason: string | null;
    meeting: string;
    bodyId: string | null;
    bodyName: string | null;
  }>`select i.id, i.kind, i.title, i.withdrawn_reason as reason, m.title as meeting,
      i.presenter_body_id as "bodyId", b.name as "bodyName"
    from agenda_items i
    join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    left join bodies b on b.tenant_id = i.tenant_id and b.id = i.presenter_body_id
    where m.tenant_id = ${tenantId} and m.council_id = ${councilId} and i.state = 'deferred'
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

/** One item for each body that is late, by kind of duty: petitions apart from everything else. */
async function fromDuties(
  db: Db | Tx,
  { tenantId, councilId, locale }: Actor,
  { today, meetingId }: SuggestionAsk,
): Promise<SuggestedItem[]> {
  const { rows } = await sql<{
    bodyId: string;
    bodyName: string;
    isPetition: boolean;
    count: number;
    oldest: string;
    ids: string[];
  }>`select d.debtor_body_id as "bodyId", b.name as "bodyName",
      d.record_kind = 'petition' as "isPetition", count(*)::int as count, min(d.due_on) as oldest,
      (array_agg(d.id order by d.due_on))[1:${MOST_SOURCES}] as ids
    from duties d join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where d.tenant_id = ${tenantId} and d.council_id = ${councilId}
      and d.state in ('assigned', 'working') and d.paused_on is null
      and not d.due_is_proposed and d.due_on < ${today} and d.parent_duty_id is null
      and not exists (select from agenda_sources s
        join agenda_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
        where s.tenant_id = d.tenant_id and s.record_kind = 'duty' and s.record_id = d.id
          and i.meeting_id = ${meetingId ?? null}::uuid)
    group by 1, 2, 3 order by count(*) desc, min(d.due_on) limit 20`.execute(db);
  const t = reasons(locale);
  return rows.map(({ bodyId, bodyName, isPetition, count, oldest, ids }) => ({
    key: `owed:${bodyId}.${isPetition ? 'petition' : 'other'}`,
    group: 'owed',
    kind: isPetition ? 'petitionReport' : 'conclusionReview',
    title: isPetition ? t.latePetitions(bodyName) : t.lateDuties(bodyName),
    reason: t.late(count, formatDay(day(oldest))),
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
