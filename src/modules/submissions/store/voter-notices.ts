import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { NoticeAbout, ToldWay, VoterNoticeRow } from '../schema.ts';

/** False where they have been told this before. */
export async function insertVoterNotice(tx: Tx, row: Insertable<VoterNoticeRow>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('voter_notices')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'submission_id', 'about', 'round', 'channel']).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** One thing to tell one voter, with the mails about it that have not arrived. */
export interface HeldNotice {
  readonly submissionId: string;
  readonly about: NoticeAbout;
  readonly round: number;
  readonly isTold: boolean;
  readonly unsentMails: readonly string[];
}

/** Held until the end of the transaction, so that two clerks do not both tell them. */
export async function holdNotice(
  tx: Tx,
  at: { readonly tenantId: string; readonly councilId: string },
  id: string,
): Promise<HeldNotice | null> {
  const { rows } = await sql<HeldNotice>`
    with one as (
      select submission_id, about, round from voter_notices
      where tenant_id = ${at.tenantId} and council_id = ${at.councilId} and id = ${id})
    , same as (
      select n.* from voter_notices n join one using (submission_id, about, round)
      where n.tenant_id = ${at.tenantId} for update of n)
    select s.submission_id as "submissionId", s.about, s.round,
      bool_or(s.told_by is not null) as "isTold",
      coalesce(array_agg(o.id) filter (where o.state <> 'sent'), '{}') as "unsentMails"
    from same s
    left join outbox_mails o on o.tenant_id = s.tenant_id and o.id = s.mail_id
    group by s.submission_id, s.about, s.round`.execute(tx);
  return rows[0] ?? null;
}

/** They are told: by whatever way, nobody tells them the same again. */
export async function markTold(
  tx: Tx,
  tenantId: string,
  { submissionId, about, round, unsentMails }: HeldNotice,
  by: { readonly personId: string; readonly at: Date; readonly way: ToldWay },
): Promise<void> {
  await tx
    .updateTable('voter_notices')
    .set({ told_by: by.personId, told_at: by.at, told_way: by.way })
    .where('tenant_id', '=', tenantId)
    .where('submission_id', '=', submissionId)
    .where('about', '=', about)
    .where('round', '=', round)
    .where((is) =>
      is.or([
        is('told_at', 'is', null),
        ...(unsentMails.length > 0 ? [is('mail_id', 'in', [...unsentMails])] : []),
      ]),
    )
    .execute();
}

/** Another mail goes to another address in the place of those that did not arrive. */
export async function pointToMail(
  tx: Tx,
  tenantId: string,
  { unsentMails }: Pick<HeldNotice, 'unsentMails'>,
  mailId: string,
): Promise<void> {
  await tx
    .updateTable('voter_notices')
    .set({ mail_id: mailId })
    .where('tenant_id', '=', tenantId)
    .where('mail_id', 'in', [...unsentMails])
    .execute();
}

export async function correctEmail(
  tx: Tx,
  { tenantId, submissionId }: { readonly tenantId: string; readonly submissionId: string },
  email: string,
): Promise<void> {
  await tx
    .updateTable('submissions')
    .set({ email })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', submissionId)
    .execute();
}
