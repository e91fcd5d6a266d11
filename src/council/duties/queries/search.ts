import { sql } from 'kysely';
import { readCode } from '#src/council/numbering/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isRare, narrowed, newestMatches } from '#src/platform/db/word-search.ts';
import { toTsQuery } from '#src/platform/text/search-key.ts';
import { SEARCH_VERSION } from '../search-words.ts';
import { isOnlySearched, isSortedByDue } from './filter.ts';
import type { DutyFilter } from './filter.ts';
import { usualScope } from './visible-to.ts';

/** Up to here a search is answered from its matches; beyond, the words are too common to list. */
export const SEARCH_LIMIT = 2_000;

/**
 * Looks rare words up first, the newest rows of the council before the others. With all matches in
 * hand every filter and count is exact; the newest alone are enough for the first page of a search
 * that asks nothing else.
 */
export async function withMatches(
  db: Db,
  actor: Actor,
  filter: DutyFilter,
  today: string,
  isFirstPage: boolean,
): Promise<DutyFilter> {
  const query = filter.q && !readCode(filter.q) ? toTsQuery(filter.q) : null;
  if (query === null || !(await isRare(db, 'duties', query))) return filter;
  const isCouncils = (filter.scope ?? usualScope(actor)) === 'council';
  const ownerId = isCouncils ? actor.councilId : null;
  const matches = await matchesOf(db, actor.tenantId, query, { ownerId, today });
  if (matches.length <= SEARCH_LIMIT) return { ...filter, matches };
  const isEnough = isCouncils && isFirstPage && isOnlySearched(filter) && !isSortedByDue(filter);
  return isEnough ? { ...filter, matches } : filter;
}

interface Among {
  readonly ownerId: string | null;
  readonly today: string;
}

/** The newest ids first; one more than the limit where there are more. */
async function matchesOf(db: Db, tenantId: string, query: string, among: Among): Promise<string[]> {
  const wanted = SEARCH_LIMIT + 1;
  const now = new Date(`${among.today}T23:59:59Z`);
  return await db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const within = async (asked: string) => {
      const { rows } = await sql<{ id: string }>`
        select id from duties
        where search @@ to_tsquery('simple', ${asked}) and (tenant_id = ${tenantId}) is true
        order by id desc limit ${wanted}`.execute(tx);
      return { count: rows.length, ids: rows.map(({ id }) => id) };
    };
    if (await areOlderLeft(tx)) return (await within(query)).ids;
    const { ownerId } = among;
    const found = await newestMatches(
      wanted,
      async (quarters) => await within(narrowed(query, { ownerId, quarters, now })),
    );
    return found.ids;
  });
}

/** True until the job has given every duty the words that narrow a search. */
async function areOlderLeft(db: Db): Promise<boolean> {
  const { rows } = await sql<{ older: boolean }>`select exists (
    select from duties where search_version < ${SEARCH_VERSION}) as older`.execute(db);
  return rows[0]?.older ?? false;
}
