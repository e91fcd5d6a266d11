import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { VoterRatingRow } from '../schema.ts';

/** The first rating of a round, or the same receipt's second thoughts. */
export async function saveRating(tx: Tx, row: Insertable<VoterRatingRow>): Promise<void> {
  const { rating, note, rated_at } = row;
  await tx
    .insertInto('voter_ratings')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'petition_id', 'code_hash', 'round'])
        .doUpdateSet({ rating, note: note ?? '', rated_at }),
    )
    .execute();
}
