import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { CalendarMethod } from '#src/platform/mail/mailer.ts';
import type { OutboxMailRow } from '../schema.ts';

export async function insertMail(tx: Tx, row: Insertable<OutboxMailRow>): Promise<void> {
  await tx.insertInto('outbox_mails').values(row).execute();
}

export interface MailToSend {
  readonly tenantId: string;
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** This try included. */
  readonly tries: number;
  readonly calendarMethod: CalendarMethod | null;
  readonly calendar: string | null;
}

/** A process that dies after claiming a message leaves it to be tried again after this. */
const CLAIM_MINUTES = 10;

/** Shared with the test of its plan. */
export const claimQuery = (
  tenantId: string,
  now: Date,
  until: Date,
  limit: number,
) => sql<MailToSend>`
  update outbox_mails m set tries = m.tries + 1, next_try_at = ${until}
  from (
    select tenant_id, id from outbox_mails
    where tenant_id = ${tenantId} and state = 'waiting' and next_try_at <= ${now}
    order by next_try_at limit ${limit} for update skip locked
  ) due
  where m.tenant_id = due.tenant_id and m.id = due.id
  returning m.tenant_id as "tenantId", m.id, m.to_address as "to", m.subject, m.body, m.tries,
    m.calendar_method as "calendarMethod", m.calendar`;

/** Takes messages that are due; two processes never take the same one. */
export async function claimDueMails(
  db: Db,
  tenantId: string,
  now: Date,
  limit: number,
): Promise<readonly MailToSend[]> {
  const until = new Date(now.getTime() + CLAIM_MINUTES * 60_000);
  const { rows } = await claimQuery(tenantId, now, until, limit).execute(db);
  return rows;
}

/** Longer than any try waits for the next: nobody has tried to send it since. */
const LEFT_LYING = '2 days';

/**
 * Takes out what says nothing any more: the call to a meeting that is over, and what was new to somebody
 * days ago where no mail left since, which still stands on their bell. What the administrator puts back
 * counts from then.
 */
export async function dropOutdated(db: Db, tenantId: string, now: Date): Promise<void> {
  await sql`
    update outbox_mails set state = 'dropped'
    where tenant_id = ${tenantId} and state = 'waiting' and next_try_at <= ${now} and (
      substring(calendar from 'DTEND:([0-9]{8}T[0-9]{6}Z)')::timestamptz <= ${now}
      or (calendar is null and person_id is not null
        and next_try_at <= ${now}::timestamptz - ${LEFT_LYING}::interval))`.execute(db);
}

type Outcome =
  | { readonly state: 'sent'; readonly at: Date }
  | { readonly state: 'refused' | 'given_up'; readonly words: string }
  | { readonly state: 'waiting'; readonly words: string; readonly nextTryAt: Date };

export async function settleMail(
  db: Db,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  outcome: Outcome,
): Promise<void> {
  await db
    .updateTable('outbox_mails')
    .set({
      state: outcome.state,
      sent_at: outcome.state === 'sent' ? outcome.at : null,
      ...(outcome.state !== 'sent' && { server_words: outcome.words }),
      ...(outcome.state === 'waiting' && { next_try_at: outcome.nextTryAt }),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Gives back what was claimed and not tried: it loses no try by that. */
export async function releaseMails(
  db: Db,
  mails: readonly MailToSend[],
  { nextTryAt, words }: { readonly nextTryAt: Date; readonly words?: string },
): Promise<void> {
  const said = words === undefined ? sql`` : sql`, server_words = ${words}`;
  await sql`
    update outbox_mails m set tries = m.tries - 1, next_try_at = ${nextTryAt} ${said}
    from unnest(${mails.map(({ tenantId }) => tenantId)}::uuid[], ${mails.map(({ id }) => id)}::uuid[])
      as given (tenant_id, id)
    where m.tenant_id = given.tenant_id and m.id = given.id and m.state = 'waiting'`.execute(db);
}

/** Puts a message back into the queue, or takes it out, by the administrator's hand. */
export async function decideMail(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  decision: 'again' | 'drop',
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('outbox_mails')
    .set(
      decision === 'again'
        ? { state: 'waiting', tries: 0, next_try_at: now, server_words: '' }
        : { state: 'dropped' },
    )
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', 'in', decision === 'again' ? ['refused', 'given_up', 'dropped'] : ['waiting'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes out what has not left: those it is for were told by another way. */
export async function dropMails(
  tx: Tx,
  { tenantId, ids }: { readonly tenantId: string; readonly ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('outbox_mails')
    .set({ state: 'dropped' })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .where('state', '<>', 'sent')
    .execute();
}

/** One mail for all that waits for a person: the notices it carries and the mail stand or fall together. */
export async function mailDigest(
  db: Db,
  person: { readonly tenantId: string; readonly personId: string },
  noticeIds: readonly string[],
  mail: Insertable<OutboxMailRow> | null,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from notices
      where tenant_id = ${person.tenantId} and id = any(${[...noticeIds]}::uuid[])
        and mailed_at is null
      for update skip locked`.execute(tx);
    // Another process is mailing some of them; the rest goes with the next mail.
    if (rows.length !== noticeIds.length) return;
    await tx
      .updateTable('notices')
      .set({ mailed_at: now })
      .where('tenant_id', '=', person.tenantId)
      .where('id', 'in', [...noticeIds])
      .execute();
    if (mail === null) return;
    await insertMail(tx, mail);
    await sql`
      insert into notice_choices (tenant_id, person_id, last_mail_at)
      values (${person.tenantId}, ${person.personId}, ${now})
      on conflict (tenant_id, person_id) do update set last_mail_at = excluded.last_mail_at`.execute(
      tx,
    );
  });
}
