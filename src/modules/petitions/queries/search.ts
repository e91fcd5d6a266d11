import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { councilWord, newestQuarters } from '../search-scope.ts';
import { branchesOf, countRows } from './branches.ts';
import type { Asked, Branch, Where } from './branches.ts';
import { readCursor } from './filter.ts';
import type { Cursor } from './filter.ts';

const SEARCH_CANDIDATES = 2_000;
const RARE_MATCHES = 30_000;
/** Where the newest matches are looked for first, and how far back the index is still narrowed. */
const FIRST_QUARTERS = 2;
const MOST_QUARTERS = 24;
const MARGIN = 1.25;

export interface SearchQuestion extends Asked {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly count?: 'none' | 'page' | 'exact';
}

export interface Key {
  readonly id: string;
  readonly cursor: Cursor;
}

export interface FoundKeys {
  readonly keys: readonly Key[];
  readonly total: { readonly total: number; readonly more: boolean };
}

/** How many rows the planner expects: it knows the common words of every text. */
async function expectedMatches(db: Db, asked: Where): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select from petitions p where p.search @@ ${asked}`.execute(db);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/** The newest matches, the best of them first. */
export async function searchKeys(db: Db, ask: SearchQuestion, query: string): Promise<FoundKeys> {
  const words = sql`to_tsquery('simple', ${query})`;
  const isRare = (await expectedMatches(db, words)) < RARE_MATCHES;
  const branches = branchesOf(ask, isRare);
  const found = await rankedKeys(db, ask, branches, words, isRare ? query : null);
  const isFull = found.count >= SEARCH_CANDIDATES;
  const matches = isRare ? sql`p.search @@ ${words}` : sql`(p.search @@ ${words}) is true`;
  const total =
    ask.count === 'exact' && (isFull || found.keys.length === 0)
      ? await countRows(db, branches, matches)
      : { total: found.count, more: isFull };
  return { keys: found.keys, total };
}

interface Ranked {
  readonly keys: FoundKeys['keys'];
  /** How many matches were ranked, at most `SEARCH_CANDIDATES`. */
  readonly count: number;
}

/**
 * Rare words are asked of the word index, of the newest quarters first: it then leaves out what would
 * not be among the newest matches anyway. Common words (`query` null) are met soon while walking the
 * newest rows; wrapped, their index is left alone.
 */
async function rankedKeys(
  db: Db,
  ask: SearchQuestion,
  branches: readonly Branch[],
  words: Where,
  query: string | null,
): Promise<Ranked> {
  if (query === null)
    return await rank(db, ask, branches, words, () => sql`(p.search @@ ${words}) is true`);
  const within = async (quarters: number | null) =>
    await rank(db, ask, branches, words, (branch) => indexed(ask, branch, query, quarters));
  const newest = await within(FIRST_QUARTERS);
  if (newest.count >= SEARCH_CANDIDATES) return newest;
  const enough = quartersFor(newest.count);
  if (enough === null) return await within(null);
  const wider = await within(enough);
  return wider.count >= SEARCH_CANDIDATES ? wider : await within(null);
}

/** How far back the candidates should lie, by how many the newest quarters had; null: anywhere. */
function quartersFor(count: number): number | null {
  const quarters = Math.ceil((FIRST_QUARTERS * SEARCH_CANDIDATES * MARGIN) / Math.max(count, 1));
  return quarters > MOST_QUARTERS ? null : quarters;
}

function indexed(
  ask: SearchQuestion,
  branch: Branch,
  query: string,
  quarters: number | null,
): Where {
  const parts = [
    `(${query})`,
    ...(branch.councilId === null ? [] : [councilWord(branch.councilId)]),
    ...(quarters === null ? [] : [newestQuarters(new Date(`${ask.today}T23:59:59Z`), quarters)]),
  ];
  return sql`p.search @@ to_tsquery('simple', ${parts.join(' & ')})`;
}

async function rank(
  db: Db,
  ask: SearchQuestion,
  branches: readonly Branch[],
  words: Where,
  matches: (branch: Branch) => Where,
): Promise<Ranked> {
  const newest = sql.join(
    branches.map(
      (branch) => sql`(select p.id, p.search from ${branch.from}
        where ${branch.where} and ${matches(branch)}
        order by ${branch.id} desc limit ${SEARCH_CANDIDATES})`,
    ),
    sql` union all `,
  );
  const cursor = readCursor(ask.cursor, 'rank');
  const after =
    cursor?.by === 'rank'
      ? sql`(rank < ${cursor.rank}::numeric or (rank = ${cursor.rank}::numeric and id < ${cursor.id}))`
      : sql`true`;
  const { rows } = await sql<{ id: string | null; rank: string | null; found: number }>`
    with newest as (
      select distinct on (id) id, search from (${newest}) m order by id desc limit ${SEARCH_CANDIDATES}
    ), ranked as materialized (
      select id, round(ts_rank_cd(search, ${words}, 1)::numeric, 6) as rank from newest
    ), page as (
      select id, rank from ranked where ${after} order by rank desc, id desc limit ${ask.limit + 1}
    )
    select page.id, page.rank::text as rank, counted.found
    from (select count(*) as found from ranked) counted left join page on true
    order by page.rank desc, page.id desc`.execute(db);
  const keys = rows.flatMap(({ id, rank: ranked }) =>
    id === null || ranked === null
      ? []
      : [{ id, cursor: { by: 'rank', rank: ranked, id } as const }],
  );
  return { keys, count: rows[0]?.found ?? 0 };
}
