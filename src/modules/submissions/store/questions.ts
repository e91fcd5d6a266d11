import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { LocalQuestionRow } from '../schema.ts';

export async function insertQuestion(tx: Tx, row: Insertable<LocalQuestionRow>): Promise<void> {
  await tx.insertInto('local_questions').values(row).execute();
}

/** Its last day; false where the council has no such question. */
export async function endQuestionOn(
  tx: Tx,
  at: { readonly tenantId: string; readonly councilId: string; readonly id: string },
  last: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('local_questions')
    .set((is) => ({
      valid_from: is.fn<string>('least', ['valid_from', is.cast<string>(is.val(last), 'date')]),
      valid_to: last,
    }))
    .where('tenant_id', '=', at.tenantId)
    .where('council_id', '=', at.councilId)
    .where('id', '=', at.id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
