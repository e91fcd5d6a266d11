import type { Insertable } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Tx } from '#src/platform/db/database.ts';
import type { ConclusionFigureRow } from '../schema.ts';

export async function insertFigures(tx: Tx, row: Insertable<ConclusionFigureRow>): Promise<void> {
  await tx.insertInto('conclusion_figures').values(row).execute();
}

/** False where there are none of this council to withdraw. */
export async function withdrawStored(
  tx: Tx,
  { tenantId, councilId }: Pick<Actor, 'tenantId' | 'councilId'>,
  id: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conclusion_figures')
    .set({ withdrawn_at: at })
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
