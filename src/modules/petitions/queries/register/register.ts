import { sql } from 'kysely';
import { readCounters } from '#src/platform/db/counters.ts';
import type { Db } from '#src/platform/db/database.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { toTsQuery } from '#src/platform/text/search-key.ts';
import { BY_STATE, SHARED_WITH, VOICE_COUNTERS, voicesIn } from '../../counters.ts';
import type { Voices } from '../../counters.ts';
import type { PetitionKind, PetitionState } from '../../schema.ts';
import { visibleTo } from '../../visible.ts';
import { branchesOf, countRows } from './branches.ts';
import type { Branch, Counted, Order, Where } from './branches.ts';
import { isUnfiltered, readCursor, sortOf, writeCursor } from './filter.ts';
import type { Cursor, PetitionFilter } from './filter.ts';
import { searchKeys } from './search.ts';
import type { FoundKeys, SearchQuestion } from './search.ts';

export { COUNT_LIMIT } from './branches.ts';
const UNCOUNTED = { total: 0, more: false };

export interface ListedPetition {
  readonly id: string;
  readonly code: string;
  readonly council_id: string;
  readonly kind: PetitionKind;
  readonly state: PetitionState;
  readonly title: string;
  readonly working_text: string;
  readonly unit_name: string;
  readonly place_text: string;
  readonly detail: string | null;
  readonly field_code: string | null;
  readonly body_name: string | null;
  readonly council_name: string;
  readonly received_on: string;
  readonly due_on: string | null;
  readonly due_is_proposed: boolean;
  readonly times_raised: number;
  readonly has_discrepancy: boolean;
  readonly voter_reported: boolean;
  readonly is_double: boolean;
  readonly escalation_step: number;
  /** Its own raisings and those of the petitions merged into it. */
  readonly voices: number;
  readonly own_voices: number;
  readonly merged_into: string | null;
  /** The code of the petition it was merged into. */
  readonly merged_code: string | null;
  readonly together_id: string | null;
}

export interface PetitionPage {
  readonly items: readonly ListedPetition[];
  /** Exact up to 10,000; beyond that `more` is true, except without a filter. */
  readonly total: number;
  readonly more: boolean;
  /** Lượt ý kiến and kiến nghị sau gộp; absent in a search and where nothing was counted. */
  readonly figures?: Voices;
  readonly next: string | null;
}

/** `count`: `none` for an export; `page` stops a search's count where its ranking stops. */
export interface RegisterQuestion extends SearchQuestion {
  /** Counting costs more than the page itself: a reader’s count may be kept while nothing changes. */
  readonly keepCount?: (count: () => Promise<Counted>) => Promise<Counted>;
}

/** True where the cursor was made for this order; none at all begins at the beginning. */
export function isCursorFor(filter: PetitionFilter, cursor: string | undefined): boolean {
  const { q } = filter;
  const isSearch = q !== undefined && toTsQuery(q) !== null;
  return cursor === undefined || readCursor(cursor, isSearch ? 'rank' : sortOf(filter)) !== null;
}

/** One page of the petitions a reader may see. */
export async function registerPage(db: Db, ask: RegisterQuestion): Promise<PetitionPage> {
  const branches = branchesOf(ask);
  if (branches.length === 0) return { items: [], total: 0, more: false, next: null };
  const { q = '' } = ask.filter;
  const searched = toTsQuery(q);
  if (searched === null) {
    const all = sql`true`;
    return await orderedPage(db, ask, branches, all, () => keptTotal(db, ask, branches, all));
  }
  return (
    (await pageOfCode(db, ask, branches, readCode(q))) ??
    (await pageOf(db, ask, await searchKeys(db, ask, searched)))
  );
}

/** The petition of a code; null where there is none: one phrase in some hundreds reads like a code by chance. */
async function pageOfCode(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  code: string | null,
): Promise<PetitionPage | null> {
  if (code === null || ask.cursor !== undefined) return null;
  const named = sql`p.code = ${code}`;
  const { merged } = ask.filter;
  const page = await orderedPage(db, ask, branches, named, () =>
    countRows(db, branches, named, { merged, order: sortOf(ask.filter) }),
  );
  return page.items.length > 0 ? page : null;
}

async function orderedPage(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  extra: Where,
  count: () => Promise<Counted>,
): Promise<PetitionPage> {
  const order = sortOf(ask.filter);
  const [rows, total] = await Promise.all([
    rowsInOrder(db, ask, branches, extra, order),
    ask.count === 'none' ? UNCOUNTED : count(),
  ]);
  const items = rows.slice(0, ask.limit);
  const last = rows.length > ask.limit ? items.at(-1) : undefined;
  return { items, ...total, next: last ? writeCursor(cursorAt(last, order)) : null };
}

function cursorAt({ id, due_on }: ListedPetition, order: Order): Cursor {
  return order === 'due' && due_on !== null ? { by: 'due', on: due_on, id } : { by: 'newest', id };
}

/** The rows of a page and one more, where there is one. */
async function rowsInOrder(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  extra: Where,
  order: Order,
): Promise<readonly ListedPetition[]> {
  const cursor = readCursor(ask.cursor, order);
  const all = sql.join(
    branches.map((branch) => sql`(${orderedBranch(branch, extra, order, cursor, ask.limit + 1)})`),
    sql` union `,
  );
  const by = order === 'due' ? sql`due_on, id` : sql`id desc`;
  const wanted = sql`(select id, code, row_number() over (order by ${by}) as place
    from (${all}) r order by ${by} limit ${ask.limit + 1}) wanted`;
  return await listed(db, ask.actor.tenantId, sql`wanted.code`, wanted);
}

/**
 * The code stands in no index: with the id alone, a kept plan reads all of a council from the index of the
 * figures and sorts it, as it takes the councils of a tenant for equally large.
 */
function orderedBranch(
  { from, id, where }: Branch,
  extra: Where,
  order: Order,
  cursor: Cursor | null,
  limit: number,
): Where {
  if (order === 'due') {
    const after =
      cursor?.by === 'due' ? sql`(p.due_on, p.id) > (${cursor.on}, ${cursor.id})` : sql`true`;
    return sql`select p.id, p.code, p.due_on from ${from} where ${where} and ${extra} and ${after}
      order by p.due_on, p.id limit ${limit}`;
  }
  const after = cursor?.by === 'newest' ? sql`${id} < ${cursor.id}` : sql`true`;
  return sql`select ${id} as id, p.code from ${from} where ${where} and ${extra} and ${after}
    order by ${id} desc limit ${limit}`;
}

async function keptTotal(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  extra: Where,
): Promise<Counted> {
  const count = async () => await totalOf(db, ask, branches, extra);
  return await (ask.keepCount ? ask.keepCount(count) : count());
}

async function totalOf(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  extra: Where,
): Promise<Counted> {
  const sight = visibleTo(ask.actor);
  const figured = isUnfiltered(ask.filter) && sortOf(ask.filter) === 'newest';
  if (!figured || sight.viewerIds.length > 1)
    return await countRows(db, branches, extra, {
      merged: ask.filter.merged,
      order: sortOf(ask.filter),
    });
  const { scope } = ask.filter;
  const scopes = [sight.ownCouncilId, ...sight.viewerIds].filter((id) => id !== null);
  const counters = await readCounters(
    db,
    sight.tenantId,
    [...new Set(scopes)],
    [...VOICE_COUNTERS, SHARED_WITH],
  );
  const sum = (name: string): number =>
    [...(counters.get(name)?.values() ?? [])].reduce((all, one) => all + one, 0);
  const own = sight.ownCouncilId === null || scope === 'shared' ? 0 : sum(BY_STATE);
  const figures =
    sight.ownCouncilId === null || scope === 'shared' ? {} : { figures: voicesIn(counters) };
  return { total: own + (scope === 'own' ? 0 : sum(SHARED_WITH)), more: false, ...figures };
}

async function pageOf(
  db: Db,
  ask: RegisterQuestion,
  { keys, total }: FoundKeys,
): Promise<PetitionPage> {
  const shown = keys.slice(0, ask.limit);
  const last = shown.at(-1);
  return {
    items: await rowsOf(
      db,
      ask.actor.tenantId,
      shown.map((key) => key.id),
    ),
    ...total,
    next: keys.length > ask.limit && last ? writeCursor(last.cursor) : null,
  };
}

/** The rows of these ids, in the order of the ids. */
export async function rowsOf(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly ListedPetition[]> {
  if (ids.length === 0) return [];
  const wanted = sql`unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)`;
  return await listed(db, tenantId, sql`p.code`, wanted);
}

/** The rows of `wanted`, which has ids and their places. */
async function listed(
  db: Db,
  tenantId: string,
  code: Where,
  wanted: Where,
): Promise<readonly ListedPetition[]> {
  const { rows } = await sql<ListedPetition>`
    select p.id, ${code} as code, p.council_id, p.kind, p.state, p.title, p.working_text, u.name as unit_name,
      p.place_text, pl.detail, p.field_code, b.short_name as body_name, c.short_name as council_name,
      p.received_on, p.due_on, p.due_is_proposed, p.times_raised, p.has_discrepancy, p.voter_reported, p.is_double, p.escalation_step,
      p.times_raised - p.raised_elsewhere + p.merged_voices as voices,
      p.times_raised - p.raised_elsewhere as own_voices, p.merged_into,
      m.code as merged_code, p.together_id
    from ${wanted}
    join petitions p on p.tenant_id = ${tenantId} and p.id = wanted.id
    join units u on u.code = p.unit_code
    join bodies c on c.tenant_id = p.tenant_id and c.id = p.council_id
    left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
    left join petitions m on m.tenant_id = p.tenant_id and m.id = p.merged_into
    left join petition_places pl
      on pl.tenant_id = p.tenant_id and pl.petition_id = p.id and pl.ordinal = 0
    order by wanted.place`.execute(db);
  return rows;
}
