import type { Tx } from '#src/platform/db/database.ts';

/** Follows what stands in `publications`: with it, indexes of the public petitions alone answer voters. */
export async function markPublic(
  tx: Tx,
  petition: { readonly tenant_id: string; readonly petition_id: string },
  isPublic: boolean,
): Promise<void> {
  await tx
    .updateTable('petitions')
    .set({ is_public: isPublic })
    .where('tenant_id', '=', petition.tenant_id)
    .where('id', '=', petition.petition_id)
    .where('is_public', '<>', isPublic)
    .execute();
}
