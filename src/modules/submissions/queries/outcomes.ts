import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** What voters said of the newest round of answers. */
function ratings(): RawBuilder<unknown> {
  return sql`select x.rating from voter_ratings x where x.tenant_id = p.tenant_id and x.petition_id = p.id
    and x.round = (select max(a.round) from petition_answers a
      where a.tenant_id = p.tenant_id and a.petition_id = p.id)`;
}

/** More voters content than not. */
function moreContent(): RawBuilder<unknown> {
  return sql`(select count(*) filter (where r.rating = 'satisfied') > count(*) filter (where r.rating <> 'satisfied')
    from (${ratings()}) r)`;
}

/** How voters' ratings count among the outcomes of a petition `p`. */
export const RATED_OUTCOMES = {
  rated: () => sql`exists (${ratings()})`,
  agreeing: () => moreContent(),
  disagreeing: () => sql`exists (${ratings()}) and not ${moreContent()}`,
} as const;
