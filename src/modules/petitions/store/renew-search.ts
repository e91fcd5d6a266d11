import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { renewVectors } from '#src/platform/db/renew-vectors.ts';
import type { OldVector } from '#src/platform/db/renew-vectors.ts';
import { SEARCH_VERSION, searchWords } from '../search-words.ts';
import type { SearchedTexts } from '../search-words.ts';

/** Gives petitions of before the words that search and comparison look for today. */
export async function renewPetitionSearch(db: Db): Promise<number> {
  return await renewVectors(db, {
    table: 'petitions',
    searchVersion: SEARCH_VERSION,
    read: textsOf,
    words: searchWords,
  });
}

async function textsOf(
  db: Db,
  old: readonly OldVector[],
): Promise<readonly (OldVector & SearchedTexts)[]> {
  const { rows } = await sql<OldVector & SearchedTexts>`
    select p.tenant_id, p.id, p.version, p.search_version, p.council_id, p.code, p.title,
      p.original_text, p.working_text, p.public_text, p.place_text, array(
        select unnest(array[pl.detail, pl.unit_name_then, u.name]) from petition_places pl
        join units u on u.code = pl.unit_code
        where pl.tenant_id = p.tenant_id and pl.petition_id = p.id order by pl.ordinal
      ) as places
    from unnest(${old.map((row) => row.tenant_id)}::uuid[], ${old.map(({ id }) => id)}::uuid[])
      as w (tenant_id, id)
    join petitions p on p.tenant_id = w.tenant_id and p.id = w.id`.execute(db);
  return rows;
}
