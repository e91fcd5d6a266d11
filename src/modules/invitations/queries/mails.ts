import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { UnsentState } from '../rules.ts';
import { idsWithBell } from './ways.ts';

/** The last mail to somebody told by mail, where it has not gone out. */
export interface UnsentMail {
  readonly mailId: string;
  readonly state: UnsentState;
  /** What the server answered last. */
  readonly words: string;
}

export type UnsentMails = ReadonlyMap<string, UnsentMail>;

/** Whether mail can leave, and at what moment that is asked. */
export interface MailNow {
  readonly at: Date;
  readonly isMailOn: boolean;
}

/** By the line of the list; where mail cannot leave, who has no bell either waits for nothing. */
export async function unsentMails(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
  { at, isMailOn }: MailNow,
): Promise<UnsentMails> {
  const { rows } = await sql<UnsentMail & { readonly id: string }>`
    select i.id, m.id as "mailId", m.state, m.server_words as words
    from invitees i
    join outbox_mails m on m.tenant_id = i.tenant_id and m.id = i.told_mail_id
    where i.tenant_id = ${tenantId} and i.meeting_id = ${meetingId} and i.told_way = 'mail'
      and m.state <> 'sent'`.execute(db);
  const waiting = isMailOn ? [] : rows.filter(({ state }) => state === 'waiting');
  const ids = waiting.map(({ id }) => id);
  const withBell = await idsWithBell(db, tenantId, ids, at);
  const lying = new Set(ids.filter((id) => !withBell.has(id)));
  return new Map(
    rows.map(({ id, ...mail }) => [id, lying.has(id) ? { ...mail, state: 'off' } : mail]),
  );
}
