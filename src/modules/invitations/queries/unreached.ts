import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { whyUnreached } from '../rules.ts';
import type { Unreached } from '../rules.ts';
import type { Invitee } from '../schema.ts';
import { inviteesOf } from './invitees.ts';
import { unsentMails } from './mails.ts';
import type { MailNow, UnsentMail } from './mails.ts';

export interface UnreachedLine {
  readonly invitee: Invitee;
  readonly why: Unreached;
  readonly mail: UnsentMail | null;
}

/** Whom neither mail nor bell has told of the meeting as it is now, and why. */
export async function unreachedOf(
  db: Db | Tx,
  { tenant_id, id, sequence }: Pick<StoredMeeting, 'tenant_id' | 'id' | 'sequence'>,
  asked: MailNow,
): Promise<readonly UnreachedLine[]> {
  const listed = await inviteesOf(db, tenant_id, id);
  if (listed.every(({ told_at }) => told_at === null)) return [];
  const mails = await unsentMails(db, tenant_id, id, asked);
  return listed.flatMap((invitee) => {
    const mail = mails.get(invitee.id) ?? null;
    const why = whyUnreached(invitee, sequence, asked.at, mail);
    return why === null ? [] : [{ invitee, why, mail }];
  });
}
