import type { Db, Tx } from '#src/platform/db/database.ts';

interface Asking {
  readonly tenantId: string;
  readonly personId: string;
}

/** Takes the key of a request, or gives what the first request of this key made. Waits for the first. */
export async function takeRequest(
  tx: Tx,
  { tenantId, personId }: Asking,
  key: string,
  at: Date,
): Promise<{ isFirst: boolean; madeId: string | null }> {
  const taken = await tx
    .insertInto('sitting_requests')
    .values({ tenant_id: tenantId, person_id: personId, key, at, made_id: null })
    .onConflict((on) => on.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return { isFirst: true, madeId: null };
  const first = await tx
    .selectFrom('sitting_requests')
    .select('made_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst();
  return { isFirst: false, madeId: first?.made_id ?? null };
}

/** Keys of requests answered before this moment: nobody repeats them any more. */
export async function dropRequestsBefore(tx: Db, tenantId: string, before: Date): Promise<void> {
  await tx
    .deleteFrom('sitting_requests')
    .where('tenant_id', '=', tenantId)
    .where('at', '<', before)
    .execute();
}

export async function keepMade(
  tx: Tx,
  { tenantId, personId }: Asking,
  key: string,
  madeId: string,
): Promise<void> {
  await tx
    .updateTable('sitting_requests')
    .set({ made_id: madeId })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .execute();
}
