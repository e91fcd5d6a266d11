import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { UnsentState } from '../rules.ts';

/** The last mail to somebody told by mail, where it has not gone out. */
export interface UnsentMail {
  readonly mailId: string;
  readonly state: UnsentState;
  /** What the server answered last. */
  readonly words: string;
}

export type UnsentMails = ReadonlyMap<string, UnsentMail>;

/** By the line of the list. */
export async function unsentMails(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<UnsentMails> {
  const { rows } = await sql<UnsentMail & { readonly id: string }>`
    select i.id, m.id as "mailId", m.state, m.server_words as words
    from invitees i
    join outbox_mails m on m.tenant_id = i.tenant_id and m.created_at = i.told_at
      and m.to_address = i.email
    where i.tenant_id = ${tenantId} and i.meeting_id = ${meetingId} and i.told_way = 'mail'
      and m.state <> 'sent'`.execute(db);
  return new Map(rows.map(({ id, ...mail }) => [id, mail]));
}
