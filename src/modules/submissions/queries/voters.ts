import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Rating } from '../schema.ts';

export interface VotersSaid {
  readonly receipts: number;
  readonly ratings: readonly {
    readonly rating: Rating;
    readonly note: string;
    readonly round: number;
    readonly ratedAt: Date;
  }[];
  readonly notDone: readonly { readonly on: string; readonly note: string }[];
}

/** What the holders of receipts said of a petition; who they are stands nowhere. */
export async function votersSaid(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<VotersSaid> {
  const [issued, ratings, notDone] = await Promise.all([
    db
      .selectFrom('receipts')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('tenant_id', '=', tenantId)
      .where('petition_id', '=', petitionId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('voter_ratings')
      .select(['rating', 'note', 'round', 'rated_at as ratedAt'])
      .where('tenant_id', '=', tenantId)
      .where('petition_id', '=', petitionId)
      .orderBy('rated_at', 'desc')
      .limit(200)
      .execute(),
    sql<{ on: string; note: string }>`
      select verified_on as "on", note from petition_verifications
      where tenant_id = ${tenantId} and petition_id = ${petitionId} and by_voter
      order by id desc limit 20`.execute(db),
  ]);
  return { receipts: Number(issued.count), ratings, notDone: notDone.rows };
}
