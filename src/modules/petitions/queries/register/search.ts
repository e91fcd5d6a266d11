import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { isRare, narrowed, newestMatches } from '#src/platform/db/word-search.ts';
import { branchesOf, countRows } from './branches.ts';
import type { Asked, Branch, Where } from './branches.ts';
import { readCursor } from './filter.ts';
import type { Cursor } from './filter.ts';

const SEARCH_CANDIDATES = 2_000;

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

/** The newest matches, the best of them first. */
export async function searchKeys(db: Db, ask: SearchQuestion, query: string): Promise<FoundKeys> {
  const words = sql`to_tsquery('simple', ${query})`;
  const byWords = await isRare(db, 'petitions', query);
  const branches = branchesOf(ask, byWords);
  const found = await rankedKeys(db, ask, branches, words, byWords ? query : null);
  const isFull = found.count >= SEARCH_CANDIDATES;
  const matches = byWords ? sql`p.search @@ ${words}` : sql`(p.search @@ ${words}) is true`;
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
  return await newestMatches(
    SEARCH_CANDIDATES,
    async (quarters) =>
      await rank(db, ask, branches, words, (branch) => indexed(ask, branch, query, quarters)),
  );
}

function indexed(
  ask: SearchQuestion,
  { councilId }: Branch,
  query: string,
  quarters: number | null,
): Where {
  const now = new Date(`${ask.today}T23:59:59Z`);
  const within = narrowed(query, { ownerId: councilId, quarters, now });
  return sql`p.search @@ to_tsquery('simple', ${within})`;
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
