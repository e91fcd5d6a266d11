import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { seenBy } from './seen-by.ts';

export interface PossibleDouble {
  readonly id: string;
  readonly code: string;
  /** Empty where the reader may not see it. */
  readonly title: string;
  readonly score: number;
}

/** What a petition may be the same as, until a person says. */
export async function doublesOf(
  db: Db,
  actor: Actor,
  petitionId: string,
): Promise<readonly PossibleDouble[]> {
  const { rows } = await sql<PossibleDouble>`
    select p.id, p.code, case when ${seenBy(actor)} then p.title else '' end as title, d.score
    from petition_doubles d
    join petitions p on p.tenant_id = d.tenant_id and p.id = d.other_id
    where d.tenant_id = ${actor.tenantId} and d.petition_id = ${petitionId}
    order by d.score desc, p.id limit 10`.execute(db);
  return rows;
}
