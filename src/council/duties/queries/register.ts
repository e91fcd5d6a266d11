import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { dutyFailure } from '../failures.ts';
import { FIGURES } from '../figures.ts';
import { dutyRows } from './duty-view.ts';
import { dutyCondition, isSortedByDue, isUnfiltered } from './filter.ts';
import type { DutyFilter, LatenessFilter } from './filter.ts';
import { SEARCH_LIMIT, withMatches } from './search.ts';
import { usualScope, visibleTo } from './visible-to.ts';

/** A count is exact to here; beyond, "more than". */
export const COUNT_LIMIT = 10_000;

export type RegisterRow = Awaited<ReturnType<typeof rowsById>>[number];

export interface RegisterPage {
  readonly items: readonly RegisterRow[];
  readonly total: number;
  /** There are more than `total`, not counted further. */
  readonly more: boolean;
  readonly next: string | null;
}

/** One page of the register, newest first or nearest date first, and how many there are. */
export async function dutyRegister(
  db: Db,
  actor: Actor,
  asked: DutyFilter,
  today: string,
  page: { cursor?: string | undefined; limit?: number } = {},
): Promise<RegisterPage> {
  const isFirst = page.cursor === undefined || page.cursor === '';
  const filter = await withMatches(db, actor, asked, today, isFirst);
  const limit = page.limit ?? 50;
  const byDue = isSortedByDue(filter);
  const ids = await idsOf(db, dutyCondition(actor, filter, today), byDue, page.cursor, limit + 1);
  const shown = ids.slice(0, limit);
  const [items, total] = await Promise.all([
    rowsById(
      db,
      actor,
      shown.map(({ id }) => id),
    ),
    registerTotal(db, actor, filter, today),
  ]);
  const last = shown.at(-1);
  const next = ids.length > limit && last ? cursorOf(last, byDue) : null;
  return { items, total, more: !isUnfiltered(filter) && total > countLimit(filter), next };
}

interface Position {
  readonly id: string;
  readonly due_on: string | null;
}

async function idsOf(
  db: Db,
  condition: RawBuilder<boolean>,
  byDue: boolean,
  cursor: string | undefined,
  limit: number,
): Promise<Position[]> {
  const { rows } = await sql<Position>`
    select d.id, d.due_on from duties d
    where ${condition} ${after(cursor, byDue)}
    order by ${byDue ? sql`d.due_on, d.id` : sql`d.id desc`} limit ${limit}`.execute(db);
  return rows;
}

function cursorOf(last: Position, byDue: boolean): string {
  return byDue ? `${last.due_on}_${last.id}` : last.id;
}

const CURSOR = /^(?:(\d{4}-\d{2}-\d{2})_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** True where the cursor was made for this order; none at all begins at the beginning. */
export function isCursorFor(filter: DutyFilter, cursor: string | undefined): boolean {
  if (cursor === undefined) return true;
  const [, dueOn, id] = CURSOR.exec(cursor) ?? [];
  return id !== undefined && (dueOn !== undefined) === isSortedByDue(filter);
}

function after(cursor: string | undefined, byDue: boolean): RawBuilder<unknown> {
  if (cursor === undefined || cursor === '') return sql``;
  const [, dueOn, id] = CURSOR.exec(cursor) ?? [];
  if (id === undefined || (dueOn !== undefined) !== byDue) {
    throw dutyFailure('InvalidInput', 'duties.bad_cursor');
  }
  return byDue ? sql`and (d.due_on, d.id) > (${dueOn}, ${id})` : sql`and d.id < ${id}`;
}

async function rowsById(db: Db, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await dutyRows(db, actor.tenantId)
    .where('d.id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Words on very many duties are counted less far: each row has to be read for it. */
function countLimit(filter: DutyFilter): number {
  const isListed = filter.matches !== undefined && filter.matches.length <= SEARCH_LIMIT;
  return filter.q && !isListed ? SEARCH_LIMIT : COUNT_LIMIT;
}

/** Exact up to the limit; one more means "more". Without a filter exact whatever the size. */
export async function registerTotal(
  db: Db,
  actor: Actor,
  filter: DutyFilter,
  today: string,
): Promise<number> {
  if (isUnfiltered(filter) && (filter.scope ?? usualScope(actor)) === 'council') {
    const counts = await readCounters(db, actor.tenantId, [actor.councilId], [FIGURES.byState]);
    const states = counts.get(FIGURES.byState);
    return [...(states?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);
  }
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      select 1 from duties d where ${dutyCondition(actor, filter, today)} limit ${countLimit(filter) + 1}
    ) counted`.execute(db);
  return rows[0]?.total ?? 0;
}

export type LatenessCounts = Readonly<Record<LatenessFilter, number>>;

/** How many are late, due soon, undated, waiting for confirmation, paused: each opens its rows. */
export async function latenessCounts(
  db: Db,
  actor: Actor,
  filter: DutyFilter,
  today: string,
): Promise<LatenessCounts> {
  const count = (late: LatenessFilter): RawBuilder<number> => sql`(select count(*) from (
    select 1 from duties d where ${dutyCondition(actor, { ...filter, late }, today)}
    limit ${COUNT_LIMIT + 1}) counted)`;
  const { rows } =
    await sql<LatenessCounts>`select ${count('late')} as late, ${count('soon')} as soon,
    ${count('undated')} as undated, ${count('proposed')} as proposed,
    ${count('paused')} as paused`.execute(db);
  return rows[0] ?? { late: 0, soon: 0, undated: 0, proposed: 0, paused: 0 };
}

/** Of the duties chosen, those the council follows and that are still owed. */
export async function owedAmong(
  db: Db | Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<RegisterRow[]> {
  if (ids.length === 0) return [];
  return await dutyRows(db, actor.tenantId)
    .where(visibleTo(actor, 'council'))
    .where('d.id', 'in', [...ids])
    .where(sql<boolean>`d.state in ('assigned', 'working')`)
    .orderBy('debtor.name')
    .orderBy('d.due_on')
    .execute();
}
