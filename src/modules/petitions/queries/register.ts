import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import type { Db } from '#src/platform/db/database.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { toTsQuery } from '#src/platform/text/search-key.ts';
import { BY_STATE, SHARED_WITH } from '../counters.ts';
import { AWAITING_REPLY_STATES } from '../rules.ts';
import type { PetitionKind, PetitionState } from '../schema.ts';
import { visibleTo } from '../visible.ts';
import type { Sight } from '../visible.ts';
import { isUnfiltered, readCursor, sortOf, writeCursor } from './filter.ts';
import type { Cursor, PetitionFilter } from './filter.ts';

export const COUNT_LIMIT = 10_000;
const SEARCH_CANDIDATES = 2_000;
const RARE_MATCHES = 30_000;
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
  readonly escalation_step: number;
}

export interface PetitionPage {
  readonly items: readonly ListedPetition[];
  /** Exact up to 10,000; beyond that `more` is true, except without a filter. */
  readonly total: number;
  readonly more: boolean;
  readonly next: string | null;
}

export interface RegisterQuestion {
  readonly actor: Actor;
  readonly filter: PetitionFilter;
  readonly today: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** `none` for an export; `page` stops a search's count where its ranking stops. */
  readonly count?: 'none' | 'page' | 'exact';
}

/** One page of the petitions a reader may see. */
export async function registerPage(db: Db, ask: RegisterQuestion): Promise<PetitionPage> {
  const branches = branchesOf(ask);
  if (branches.length === 0) return { items: [], total: 0, more: false, next: null };
  const searched = ask.filter.q === undefined ? null : toTsQuery(ask.filter.q);
  const byCode = ask.filter.q === undefined ? null : readCode(ask.filter.q);
  if (byCode || searched === null) {
    const order = sortOf(ask.filter);
    const extra = byCode ? sql`p.code = ${byCode}` : sql`true`;
    const [keys, total] = await Promise.all([
      keysInOrder(db, ask, branches, extra, order),
      ask.count === 'none'
        ? UNCOUNTED
        : byCode
          ? countRows(db, branches, extra)
          : totalOf(db, ask, branches, extra),
    ]);
    return await pageOf(db, ask, keys, total);
  }
  return await searchPage(db, ask, searched);
}

type Where = RawBuilder<unknown>;

interface Key {
  readonly id: string;
  readonly cursor: Cursor;
}

/** Each branch has one index that gives its rows in order; together they are all a reader sees. */
interface Branch {
  readonly from: Where;
  readonly id: Where;
  readonly where: Where;
}

/** `byWords`: the words are rarer than the council's rows, so only their index shall be read. */
function branchesOf(ask: RegisterQuestion, byWords = false): readonly Branch[] {
  const { actor, filter, today } = ask;
  const sight = visibleTo(actor);
  const common = conditions(filter, today);
  return [
    ...ownBranches(sight, filter, common, byWords),
    ...sharedBranches(sight, filter, common, byWords),
  ];
}

function ownBranches(
  sight: Sight,
  filter: PetitionFilter,
  common: Where,
  byWords: boolean,
): readonly Branch[] {
  if (sight.ownCouncilId === null || filter.scope === 'shared') return [];
  const mine = sql`p.tenant_id = ${sight.tenantId} and p.council_id = ${sight.ownCouncilId}`;
  // Wrapped, no index of the council matches it.
  const own = byWords ? sql`(${mine}) is true` : mine;
  const from = sql`petitions p`;
  const id = sql`p.id`;
  if (filter.unit === undefined) return [{ from, id, where: sql`${own} and ${common}` }];
  return [
    { from, id, where: sql`${own} and p.unit_code = ${filter.unit} and ${common}` },
    {
      from: sql`petition_places pl join petitions p on p.tenant_id = pl.tenant_id and p.id = pl.petition_id`,
      id: sql`pl.petition_id`,
      where: sql`pl.tenant_id = ${sight.tenantId} and pl.unit_code = ${filter.unit} and pl.ordinal > 0
        and p.unit_code <> ${filter.unit} and ${own} and ${common}`,
    },
  ];
}

function sharedBranches(
  sight: Sight,
  filter: PetitionFilter,
  common: Where,
  byWords: boolean,
): readonly Branch[] {
  if (filter.scope === 'own') return [];
  const from = sql`petition_audience a join petitions p on p.tenant_id = a.tenant_id and p.id = a.petition_id`;
  const others = sql`not a.is_own_council`;
  // Nearly all that an executive reads was received by its own council, whose indexes know every filter.
  const received = sql`p.tenant_id = ${sight.tenantId} and p.council_id = ${sight.councilId}`;
  const own = sql`a.is_own_council and ${byWords ? sql`(${received}) is true` : received}`;
  const parts = [
    { id: sql`a.petition_id`, part: others },
    ...(sight.ownCouncilId === null ? [{ id: sql`p.id`, part: own }] : []),
  ];
  return sight.viewerIds.flatMap((viewer) =>
    parts.flatMap(({ id, part }) =>
      unitParts(filter).map((inUnit) => ({
        from,
        id,
        where: sql`a.tenant_id = ${sight.tenantId} and a.viewer_id = ${viewer} and ${part}
          and ${inUnit} and ${common}`,
      })),
    ),
  );
}

/** By its first place, or by a further one: each has an index of its own. */
function unitParts({ unit }: PetitionFilter): readonly Where[] {
  if (unit === undefined) return [sql`true`];
  return [
    sql`p.unit_code = ${unit}`,
    sql`p.unit_code <> ${unit} and exists (select from petition_places pl
      where pl.tenant_id = p.tenant_id and pl.petition_id = p.id
        and pl.unit_code = ${unit} and pl.ordinal > 0)`,
  ];
}

function conditions(filter: PetitionFilter, today: string): Where {
  const waiting = AWAITING_REPLY_STATES.map((state) => sql.lit(state));
  const parts: Where[] = [sql`true`];
  if (filter.state) parts.push(sql`p.state = ${filter.state}`);
  if (filter.field) parts.push(sql`p.field_code = ${filter.field}`);
  if (filter.body) parts.push(sql`p.responsible_body_id = ${filter.body}`);
  if (filter.session) parts.push(sql`p.session_id = ${filter.session}`);
  if (filter.contact) parts.push(sql`p.contact_id = ${filter.contact}`);
  if (filter.kind) parts.push(sql`p.kind = ${filter.kind}`);
  if (filter.tier) parts.push(sql`p.competent_tier = ${filter.tier}`);
  if (filter.late) {
    parts.push(
      sql`p.state in (${sql.join(waiting)}) and not p.due_is_proposed and p.due_on < ${today}`,
    );
  }
  if (filter.discrepancy) parts.push(sql`p.has_discrepancy`);
  if (filter.again) parts.push(sql`p.times_raised > 1`);
  if (sortOf(filter) === 'due') parts.push(sql`p.due_on is not null and p.ended_on is null`);
  return sql.join(parts, sql` and `);
}

async function keysInOrder(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  extra: Where,
  order: 'newest' | 'due',
): Promise<readonly Key[]> {
  const cursor = readCursor(ask.cursor, order);
  const rows = sql.join(
    branches.map((branch) => sql`(${orderedBranch(branch, extra, order, cursor, ask.limit + 1)})`),
    sql` union `,
  );
  const { rows: keys } =
    order === 'due'
      ? await sql<{ id: string; due_on: string }>`select id, due_on from (${rows}) r
          order by due_on, id limit ${ask.limit + 1}`.execute(db)
      : await sql<{ id: string; due_on: string }>`select id from (${rows}) r
          order by id desc limit ${ask.limit + 1}`.execute(db);
  return keys.map(({ id, due_on }) => ({
    id,
    cursor: order === 'due' ? { by: 'due', on: due_on, id } : { by: 'newest', id },
  }));
}

function orderedBranch(
  { from, id, where }: Branch,
  extra: Where,
  order: 'newest' | 'due',
  cursor: Cursor | null,
  limit: number,
): Where {
  if (order === 'due') {
    const after =
      cursor?.by === 'due' ? sql`(p.due_on, p.id) > (${cursor.on}, ${cursor.id})` : sql`true`;
    return sql`select p.id, p.due_on from ${from} where ${where} and ${extra} and ${after}
      order by p.due_on, p.id limit ${limit}`;
  }
  const after = cursor?.by === 'newest' ? sql`${id} < ${cursor.id}` : sql`true`;
  return sql`select ${id} as id from ${from} where ${where} and ${extra} and ${after}
    order by ${id} desc limit ${limit}`;
}

/** Every branch stops at the limit, so a count never reads a whole council. */
async function countRows(
  db: Db,
  branches: readonly Branch[],
  extra: Where,
): Promise<{ total: number; more: boolean }> {
  const rows = sql.join(
    branches.map(
      ({ from, id, where }) =>
        sql`(select ${id} as id from ${from} where ${where} and ${extra} limit ${COUNT_LIMIT + 1})`,
    ),
    branches.length > 1 ? sql` union ` : sql` `,
  );
  const { rows: counted } = await sql<{ n: number }>`select count(*) as n
    from (select id from (${rows}) r limit ${COUNT_LIMIT + 1}) c`.execute(db);
  const n = counted[0]?.n ?? 0;
  return { total: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT };
}

async function totalOf(
  db: Db,
  ask: RegisterQuestion,
  branches: readonly Branch[],
  extra: Where,
): Promise<{ total: number; more: boolean }> {
  const sight = visibleTo(ask.actor);
  const figured = isUnfiltered(ask.filter) && sortOf(ask.filter) === 'newest';
  if (!figured || sight.viewerIds.length > 1) return await countRows(db, branches, extra);
  const { scope } = ask.filter;
  const scopes = [sight.ownCouncilId, ...sight.viewerIds].filter((id) => id !== null);
  const counters = await readCounters(
    db,
    sight.tenantId,
    [...new Set(scopes)],
    [BY_STATE, SHARED_WITH],
  );
  const sum = (name: string): number =>
    [...(counters.get(name)?.values() ?? [])].reduce((all, one) => all + one, 0);
  const own = sight.ownCouncilId === null || scope === 'shared' ? 0 : sum(BY_STATE);
  return { total: own + (scope === 'own' ? 0 : sum(SHARED_WITH)), more: false };
}

/** How many rows the planner expects: it knows the common words of every text. */
async function expectedMatches(db: Db, asked: Where): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select from petitions p where p.search @@ ${asked}`.execute(db);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/** The newest matches, the best of them first. */
async function searchPage(db: Db, ask: RegisterQuestion, query: string): Promise<PetitionPage> {
  const asked = sql`to_tsquery('simple', ${query})`;
  const isRare = (await expectedMatches(db, asked)) < RARE_MATCHES;
  // Common words are met soon while walking the newest rows; wrapped, their index is left alone.
  const matches = isRare ? sql`p.search @@ ${asked}` : sql`(p.search @@ ${asked}) is true`;
  const branches = branchesOf(ask, isRare);
  const newest = sql.join(
    branches.map(
      ({ from, id, where }) => sql`(select p.id, p.search from ${from}
        where ${where} and ${matches} order by ${id} desc limit ${SEARCH_CANDIDATES})`,
    ),
    sql` union all `,
  );
  const cursor = readCursor(ask.cursor, 'rank');
  const after =
    cursor?.by === 'rank'
      ? sql`(rank < ${cursor.rank}::numeric or (rank = ${cursor.rank}::numeric and id < ${cursor.id}))`
      : sql`true`;
  const { rows } = await sql<{ id: string; rank: string; found: number }>`
    with newest as (
      select distinct on (id) id, search from (${newest}) m order by id desc limit ${SEARCH_CANDIDATES}
    ), ranked as materialized (
      select id, round(ts_rank_cd(search, ${asked}, 1)::numeric, 6) as rank from newest
    )
    select id, rank::text as rank, (select count(*) from ranked) as found from ranked
    where ${after} order by rank desc, id desc limit ${ask.limit + 1}`.execute(db);
  const found = rows[0]?.found ?? 0;
  const total =
    ask.count === 'exact' && (found >= SEARCH_CANDIDATES || rows.length === 0)
      ? await countRows(db, branches, matches)
      : { total: found, more: found >= SEARCH_CANDIDATES };
  const keys = rows.map(({ id, rank }) => ({ id, cursor: { by: 'rank', rank, id } as const }));
  return await pageOf(db, ask, keys, total);
}

async function pageOf(
  db: Db,
  ask: RegisterQuestion,
  keys: readonly Key[],
  total: { total: number; more: boolean },
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
  const { rows } = await sql<ListedPetition>`
    select p.id, p.code, p.council_id, p.kind, p.state, p.title, p.working_text, u.name as unit_name,
      p.place_text, pl.detail, p.field_code, b.short_name as body_name, c.short_name as council_name,
      p.received_on, p.due_on, p.due_is_proposed, p.times_raised, p.has_discrepancy, p.escalation_step
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join petitions p on p.tenant_id = ${tenantId} and p.id = wanted.id
    join units u on u.code = p.unit_code
    join bodies c on c.tenant_id = p.tenant_id and c.id = p.council_id
    left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
    left join petition_places pl
      on pl.tenant_id = p.tenant_id and pl.petition_id = p.id and pl.ordinal = 0
    order by wanted.place`.execute(db);
  return rows;
}
