import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

export async function itemOfMeeting(
  db: Db | Tx,
  { tenant_id, id }: Pick<StoredMeeting, 'tenant_id' | 'id'>,
  itemId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('agenda_items')
    .select('id')
    .where('tenant_id', '=', tenant_id)
    .where('meeting_id', '=', id)
    .where('id', '=', itemId)
    .executeTakeFirst();
  return row !== undefined;
}
