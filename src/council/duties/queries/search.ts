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
  if (await isCommon(db, tenantId, query)) return filter;
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

const SAMPLE = 500;
const COMMON_SHARE = 0.04;

/** Words on many of the newest rows are found soon by reading these; listing them all would not be. */
async function isCommon(db: Db, tenantId: string, query: string): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select count(*) filter (where search @@ to_tsquery('simple', ${query})) as found from (
      select search from duties where tenant_id = ${tenantId} order by id desc limit ${SAMPLE}
    ) newest`.execute(db);
  return (rows[0]?.found ?? 0) > SAMPLE * COMMON_SHARE;
}
