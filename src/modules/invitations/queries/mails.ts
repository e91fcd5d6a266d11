import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

export type MailStanding = 'waiting' | 'failed';

/** Of those told by mail: whose last mail has not gone out. */
export async function unsentMails(
  db: Db,
  tenantId: string,
  meetingId: string,
): Promise<ReadonlyMap<string, MailStanding>> {
  const { rows } = await sql<{ id: string; isWaiting: boolean }>`
    select i.id, m.state = 'waiting' as "isWaiting"
    from invitees i
    join outbox_mails m on m.tenant_id = i.tenant_id and m.created_at = i.told_at
      and m.to_address = i.email
    where i.tenant_id = ${tenantId} and i.meeting_id = ${meetingId} and i.told_way = 'mail'
      and m.state <> 'sent'`.execute(db);
  return new Map(rows.map(({ id, isWaiting }) => [id, isWaiting ? 'waiting' : 'failed']));
}
