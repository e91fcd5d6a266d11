import type { Db, Tx } from '#src/platform/db/database.ts';

/** The meeting an item stands on; who may see it is asked when the meeting is read. */
export async function meetingOfItem(
  db: Db | Tx,
  tenantId: string,
  itemId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('agenda_items')
    .select('meeting_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  return row?.meeting_id ?? null;
}
