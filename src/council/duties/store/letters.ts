import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { UrgingLetterRow } from '../schema.ts';

export async function insertLetter(
  tx: Tx,
  letter: Insertable<UrgingLetterRow>,
  dutyIds: readonly string[],
): Promise<void> {
  await tx.insertInto('urging_letters').values(letter).execute();
  await tx
    .insertInto('urging_letter_duties')
    .values(
      dutyIds.map((duty_id) => ({ tenant_id: letter.tenant_id, letter_id: letter.id, duty_id })),
    )
    .execute();
}
