import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { readCode } from '#src/council/numbering/index.ts';
import { HELD_AT } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { toTsQuery } from '#src/platform/text/search-key.ts';
import type { ConclusionKind, ConclusionState } from '../schema.ts';
import { conclusionViews } from './conclusions.ts';
import type { ConclusionView } from './conclusions.ts';
import { visibleTo } from './visible.ts';

export const LATE_FILTERS = [
  'overdue',
  'late',
  'open',
  'onTime',
  'undated',
  'incomplete',
  'followed',
] as const;
export type LateFilter = (typeof LATE_FILTERS)[number];

export interface ConclusionFilter {
  readonly q?: string | undefined;
  readonly state?: ConclusionState | undefined;
  readonly kind?: ConclusionKind | undefined;
  readonly body?: string | undefined;
  /** The code of a meeting. */
  readonly meeting?: string | undefined;
  readonly late?: LateFilter | undefined;
  /** Days of meetings, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The person who presided. */
  readonly leader?: string | undefined;
}

export interface ConclusionPage {
  readonly items: readonly ConclusionView[];
  readonly total: number;
  readonly next: string | null;
}

export const COUNTED = 10_000;

/** One page of the register, newest first. */
export async function conclusionRegister(
  db: Db,
  actor: Actor,
  filter: ConclusionFilter,
  today: string,
  page: { readonly cursor?: string | undefined; readonly limit?: number } = {},
): Promise<ConclusionPage> {
  const limit = page.limit ?? 50;
  const where = sql`${visibleTo(actor)} and ${asked(filter, today)}`;
  const after = page.cursor && isId(page.cursor) ? sql`and c.id < ${page.cursor}` : sql``;
  const [{ rows }, total] = await Promise.all([
    sql<ConclusionView>`${conclusionViews(actor)} where ${where} ${after}
      order by c.id desc limit ${limit + 1}`.execute(db),
    sql<{ n: number }>`select count(*)::int as n from (select 1 from conclusions c
      join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
      where ${where} limit ${COUNTED + 1}) counted`.execute(db),
  ]);
  const items = rows.slice(0, limit);
  const next = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  return { items, total: total.rows[0]?.n ?? 0, next };
}

export async function countConclusions(
  db: Db,
  actor: Actor,
  filter: ConclusionFilter,
  today: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select 1
    from conclusions c join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
    where ${visibleTo(actor)} and ${asked(filter, today)} limit ${COUNTED}) counted`.execute(db);
  return rows[0]?.n ?? 0;
}

function asked(filter: ConclusionFilter, today: string): RawBuilder<unknown> {
  const { state, kind, body, meeting, late, from, to, leader, q } = filter;
  const parts: RawBuilder<unknown>[] = [
    sql`true`,
    ...(state ? [sql`c.state = ${state}`] : []),
    ...(kind ? [sql`c.kind = ${kind}`] : []),
    ...(body && isId(body) ? [sql`c.lead_body_id = ${body}`] : []),
    ...(meeting ? [sql`m.code = ${meeting}`] : []),
    ...(from
      ? [sql`${HELD_AT} >= (${from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`]
      : []),
    ...(to ? [sql`${HELD_AT} < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`] : []),
    ...(leader && isId(leader)
      ? [
          sql`exists (select 1 from seats s where s.tenant_id = m.tenant_id
            and s.id = m.chair_seat_id and s.person_id = ${leader})`,
        ]
      : []),
    ...(late ? [LATE[late](today)] : []),
    ...(q ? [searched(q)] : []),
  ];
  return sql.join(parts, sql` and `);
}

const leadDuty = (is: RawBuilder<unknown>) => sql`exists (select 1 from conclusion_duties l
  join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
  where l.tenant_id = c.tenant_id and l.conclusion_id = c.id and l.is_current and l.part = 'lead'
    and d.state <> 'lifted' and ${is})`;

const OWED = sql`d.state in ('assigned', 'working')`;
const passed = (today: string) => sql`(d.late_since is not null
  or (${OWED} and d.paused_on is null and d.due_on < ${today}))`;

/** The same words as `timelinessOf` in rules.ts; `overdue` is what is late today. */
const LATE: Readonly<Record<LateFilter, (today: string) => RawBuilder<unknown>>> = {
  overdue: (today) => leadDuty(sql`${OWED} and d.paused_on is null and d.due_on < ${today}`),
  late: (today) => leadDuty(passed(today)),
  undated: () => leadDuty(sql`d.late_since is null and d.due_on is null`),
  onTime: () =>
    leadDuty(sql`d.late_since is null and d.due_on is not null and d.answered_on is not null`),
  open: (today) =>
    leadDuty(sql`not ${passed(today)} and d.due_on is not null and d.answered_on is null`),
  followed: () => leadDuty(sql`d.state in ('assigned', 'working', 'answered')`),
  incomplete: () => sql`c.state = 'draft' and c.kind = 'assigned' and (c.lead_body_id is null
    or (c.due_on is null and c.waits_for_session is null and not c.is_undated))`,
};

function searched(q: string): RawBuilder<unknown> {
  const code = readCode(q);
  if (code) return sql`c.code = ${code}`;
  const query = toTsQuery(q);
  return query === null ? sql`true` : sql`c.search @@ to_tsquery('simple', ${query})`;
}

export interface RegisterChoice {
  readonly value: string;
  readonly label: string;
}

/** Lead bodies and meetings that occur in what the reader sees. */
export async function registerChoices(
  db: Db,
  actor: Actor,
): Promise<{
  readonly bodies: readonly RegisterChoice[];
  readonly meetings: readonly RegisterChoice[];
}> {
  const [bodies, meetings] = await Promise.all([
    sql<RegisterChoice>`select b.id as value, b.name as label from bodies b
      where b.tenant_id = ${actor.tenantId} and b.id in (select distinct c.lead_body_id
        from conclusions c where ${visibleTo(actor)} and c.lead_body_id is not null)
      order by b.sort_order, b.name limit 300`.execute(db),
    sql<RegisterChoice>`select m.code as value, m.title as label from meetings m
      where m.tenant_id = ${actor.tenantId} and m.id in (select distinct c.meeting_id
        from conclusions c where ${visibleTo(actor)})
      order by ${HELD_AT} desc limit 60`.execute(db),
  ]);
  return { bodies: bodies.rows, meetings: meetings.rows };
}
