import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { PetitionViewRow } from '../schema.ts';

/** Keeps a view under its name; the same name again takes the new filter. */
export async function keepView(tx: Tx, view: Insertable<PetitionViewRow>): Promise<void> {
  await tx
    .insertInto('petition_views')
    .values(view)
    .onConflict((same) =>
      same.columns(['tenant_id', 'person_id', 'name']).doUpdateSet({ query: view.query }),
    )
    .execute();
}

export async function removeView(
  tx: Tx,
  view: { tenantId: string; personId: string; id: string },
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('petition_views')
    .where('tenant_id', '=', view.tenantId)
    .where('person_id', '=', view.personId)
    .where('id', '=', view.id)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
