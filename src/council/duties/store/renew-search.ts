import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { renewVectors } from '#src/platform/db/renew-vectors.ts';
import type { OldVector } from '#src/platform/db/renew-vectors.ts';
import { SEARCH_VERSION, searchWords } from '../search-words.ts';
import type { SearchedDuty } from '../search-words.ts';

/** Gives duties of before the words that narrow a search today. */
export async function renewDutySearch(db: Db): Promise<number> {
  return await renewVectors(db, {
    table: 'duties',
    searchVersion: SEARCH_VERSION,
    read: titlesOf,
    words: searchWords,
  });
}

async function titlesOf(
  db: Db,
  old: readonly OldVector[],
): Promise<readonly (OldVector & SearchedDuty)[]> {
  const { rows } = await sql<OldVector & SearchedDuty>`
    select d.tenant_id, d.id, d.version, d.search_version, d.council_id, d.code, d.title
    from unnest(${old.map((row) => row.tenant_id)}::uuid[], ${old.map(({ id }) => id)}::uuid[])
      as w (tenant_id, id)
    join duties d on d.tenant_id = w.tenant_id and d.id = w.id`.execute(db);
  return rows;
}
