import type { Db, Tx } from '#src/platform/db/database.ts';

/** Items of a meeting on which something stands that was not withdrawn. */
export async function itemsWithConclusions(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('conclusions')
    .select('item_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('state', '<>', 'withdrawn')
    .execute();
  return new Set(rows.map(({ item_id }) => item_id));
}
