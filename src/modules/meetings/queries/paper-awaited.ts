import type { Db } from '#src/platform/db/database.ts';

/** Whether anything asked for a meeting has not been handed in. */
export async function isPaperAwaited(
  db: Db,
  tenantId: string,
  meetingId: string,
): Promise<boolean> {
  const paper = await db
    .selectFrom('agenda_papers')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'asked')
    .limit(1)
    .executeTakeFirst();
  return paper !== undefined;
}
