import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Rating } from '../schema.ts';

/** The newest round of answers of a petition; 0 where nobody has answered. */
export async function answerRound(
  db: Db | Tx,
  tenantId: string,
  petitionId: string,
): Promise<number> {
  const row = await db
    .selectFrom('petition_answers')
    .select((eb) => eb.fn.max('round').as('round'))
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', petitionId)
    .executeTakeFirst();
  return Number(row?.round ?? 0);
}

export async function ratingOf(
  db: Db | Tx,
  at: { readonly tenantId: string; readonly petitionId: string; readonly codeHash: Buffer },
  round: number,
): Promise<{ rating: Rating; note: string; firstRatedAt: Date; ratedAt: Date } | null> {
  const row = await db
    .selectFrom('voter_ratings')
    .select(['rating', 'note', 'first_rated_at', 'rated_at'])
    .where('tenant_id', '=', at.tenantId)
    .where('petition_id', '=', at.petitionId)
    .where('code_hash', '=', at.codeHash)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!row) return null;
  const { rating, note, first_rated_at: firstRatedAt, rated_at: ratedAt } = row;
  return { rating, note, firstRatedAt, ratedAt };
}
