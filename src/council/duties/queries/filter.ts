import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays, addMonths, day } from '#src/council/calendar/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { toTsQuery } from '#src/platform/text/search-key.ts';
import type { Timeliness } from '../figures.ts';
import type { DutyState } from '../schema.ts';
import { usualScope, visibleTo } from './visible-to.ts';
import type { DutyScope } from './visible-to.ts';

export const LATENESS_FILTERS = ['late', 'soon', 'undated', 'proposed', 'paused'] as const;
export type LatenessFilter = (typeof LATENESS_FILTERS)[number];
export const STATE_FILTERS = [
  'open',
  'owed',
  'assigned',
  'working',
  'answered',
  'settled',
  'lifted',
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];
export const DAYS_SOON = 7;

export interface DutyFilter {
  readonly scope?: DutyScope | undefined;
  readonly state?: StateFilter | undefined;
  readonly body?: string | undefined;
  readonly kind?: string | undefined;
  readonly field?: string | undefined;
  readonly unit?: string | undefined;
  readonly session?: string | undefined;
  readonly late?: LatenessFilter | undefined;
  readonly step?: number | undefined;
  readonly q?: string | undefined;
  /** The duties that `q` means, where they are few enough to name. */
  readonly matches?: readonly string[] | undefined;
  /** Answered in these months, `2026-09..2026-11`, and how that stood to its date. */
  readonly answered?: string | undefined;
  readonly timeliness?: Timeliness | undefined;
  readonly sort?: 'newest' | 'due' | undefined;
}

/** The date runs: these words repeat the predicate of the indexes, which needs them as literals. */
const RUNNING = sql`d.state in ('assigned', 'working') and d.paused_on is null and not d.due_is_proposed`;
const OWED = sql`d.state in ('assigned', 'working')`;

export function isSortedByDue(filter: DutyFilter): boolean {
  return filter.late === 'late' || filter.late === 'soon' || filter.sort === 'due';
}

export function isUnfiltered(filter: DutyFilter): boolean {
  const { scope: _, sort: __, ...rest } = filter;
  return Object.values(rest).every((value) => value === undefined) && filter.sort !== 'due';
}

/** True where words are all that narrows the list. */
export function isOnlySearched(filter: DutyFilter): boolean {
  return isUnfiltered({ ...filter, q: undefined });
}

/** The rows of `duties d` a reader asks for and may see. */
export function dutyCondition(
  actor: Actor,
  filter: DutyFilter,
  today: string,
): RawBuilder<boolean> {
  const { body, kind, field, unit, session, step } = filter;
  const conditions: RawBuilder<unknown>[] = [
    visibleTo(actor, filter.scope ?? usualScope(actor)),
    ...(filter.state ? [stateCondition(filter.state)] : []),
    ...(body ? [sql`d.debtor_body_id = ${body}`] : []),
    ...(kind ? [sql`d.kind = ${kind}`] : []),
    ...(field ? [sql`d.field_code = ${field}`] : []),
    ...(unit ? [sql`d.unit_code = ${unit}`] : []),
    ...(session ? [sql`d.session_id = ${session}`] : []),
    ...(step ? [sql`d.escalation_step = ${step} and d.escalation_step > 0`] : []),
    ...(filter.late ? [LATENESS[filter.late](today)] : []),
    ...(filter.q ? [searchCondition(filter.q, filter.matches)] : []),
    ...answeredConditions(filter),
    ...(filter.sort === 'due' ? [sql`${RUNNING} and d.due_on is not null`] : []),
  ];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function stateCondition(state: StateFilter): RawBuilder<unknown> {
  if (state === 'open') return sql`d.state in ('assigned', 'working', 'answered')`;
  if (state === 'owed') return OWED;
  return sql`d.state = ${state satisfies DutyState}`;
}

const LATENESS: Record<LatenessFilter, (today: string) => RawBuilder<unknown>> = {
  late: (today) => sql`${RUNNING} and d.due_on < ${today}`,
  soon: (today) =>
    sql`${RUNNING} and d.due_on >= ${today} and d.due_on <= ${addDays(day(today), DAYS_SOON)}`,
  undated: () => sql`${OWED} and d.due_on is null`,
  proposed: () => sql`${OWED} and d.due_is_proposed`,
  paused: () => sql`${OWED} and d.paused_on is not null`,
};

function searchCondition(q: string, matches: readonly string[] | undefined): RawBuilder<unknown> {
  if (matches) return sql`d.id = any(${[...matches]})`;
  const code = readCode(q);
  if (code) return sql`d.code = ${code}`;
  const query = toTsQuery(q);
  return query === null ? sql`true` : sql`d.search @@ to_tsquery('simple', ${query})`;
}

function answeredConditions({ answered, timeliness }: DutyFilter): RawBuilder<unknown>[] {
  const month = answered === undefined ? [] : [answeredWithin(answered)];
  if (timeliness === undefined) return month;
  const dated = sql`d.due_on is not null and not d.due_is_proposed`;
  const how = {
    late: sql`d.late_since is not null`,
    onTime: sql`d.late_since is null and ${dated}`,
    undated: sql`d.late_since is null and not (${dated})`,
  }[timeliness];
  return [...month, how];
}

/** `2026-11`, or `2026-09..2026-11`, both months included. */
function answeredWithin(period: string): RawBuilder<unknown> {
  const [from = period, to = from] = period.split('..');
  const after = addMonths(day(`${to}-01`), 1);
  return sql`d.answered_on >= ${`${from}-01`} and d.answered_on < ${after} and d.state <> 'lifted'`;
}
