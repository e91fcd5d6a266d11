import { sql } from 'kysely';
import { readCode } from '#src/council/numbering/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { toTsQuery } from '#src/platform/text/search-key.ts';
import type { DutyFilter } from './filter.ts';

/** Up to here a search is answered from its matches; beyond, the words are too common to list. */
export const SEARCH_LIMIT = 2_000;

/**
 * Looks rare words up first. The planner cannot know how rare a word is and would read the whole
 * register for one that nobody wrote; with the matches in hand every filter and count is exact.
 */
export async function withMatches(
  db: Db,
  tenantId: string,
  filter: DutyFilter,
): Promise<DutyFilter> {
  const query = filter.q && !readCode(filter.q) ? toTsQuery(filter.q) : null;
  if (query === null) return filter;
  const ids = await db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ id: string; tenant_id: string }>`
      select id, tenant_id from duties where search @@ to_tsquery('simple', ${query})
      limit ${SEARCH_LIMIT + 1}`.execute(tx);
    return rows;
  });
  if (ids.length > SEARCH_LIMIT) return filter;
  return {
    ...filter,
    matches: ids.filter((row) => row.tenant_id === tenantId).map(({ id }) => id),
  };
}
