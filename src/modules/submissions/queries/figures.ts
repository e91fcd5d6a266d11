import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Rating } from '../schema.ts';

export interface RatingFigures {
  /** Petitions whose newest answer a voter has rated. */
  readonly rated: number;
  readonly satisfied: number;
  readonly partly: number;
  readonly not: number;
}

interface Of {
  readonly tenantId: string;
  readonly councilId: string;
}

/** The worst that a voter said of the newest answer: one petition counts once. */
const worst = ({ tenantId, councilId }: Of) => sql<{ petition_id: string; rating: Rating }>`
  select r.petition_id,
    case when bool_or(r.rating = 'not') then 'not'
      when bool_or(r.rating = 'partly') then 'partly' else 'satisfied' end as rating
  from voter_ratings r
  join petitions p on p.tenant_id = r.tenant_id and p.id = r.petition_id
  where r.tenant_id = ${tenantId} and p.council_id = ${councilId}
    and r.round = (select max(a.round) from petition_answers a
      where a.tenant_id = r.tenant_id and a.petition_id = r.petition_id)
  group by r.petition_id`;

export async function ratingFigures(db: Db, of: Of): Promise<RatingFigures> {
  const { rows } = await sql<RatingFigures>`
    select count(*)::int as rated,
      count(*) filter (where rating = 'satisfied')::int as satisfied,
      count(*) filter (where rating = 'partly')::int as partly,
      count(*) filter (where rating = 'not')::int as "not"
    from (${worst(of)}) one`.execute(db);
  return rows[0] ?? { rated: 0, satisfied: 0, partly: 0, not: 0 };
}

/** The condition under which the petition of `column` is one of a figure, for the register. */
export function ratedPetitions(of: Of, rating: Rating | 'rated', column = 'p.id') {
  return sql<SqlBool>`${sql.ref(column)} in (
    select one.petition_id from (${worst(of)}) one
    where ${rating} = 'rated' or one.rating = ${rating})`;
}
