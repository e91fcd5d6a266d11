import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { VoterNoticeRow } from '../schema.ts';

/** False where they have been told this before. */
export async function insertVoterNotice(tx: Tx, row: Insertable<VoterNoticeRow>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('voter_notices')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'submission_id', 'about', 'round', 'channel']).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The clerk has told them; false where somebody else just did. */
export async function markTold(
  tx: Tx,
  at: { readonly tenantId: string; readonly councilId: string },
  id: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<string | null> {
  const row = await tx
    .updateTable('voter_notices')
    .set({ told_by: by.personId, told_at: by.at })
    .where('tenant_id', '=', at.tenantId)
    .where('council_id', '=', at.councilId)
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .returning('submission_id')
    .executeTakeFirst();
  return row?.submission_id ?? null;
}
