import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import { insertMail } from '#src/modules/notifications/index.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { tellingText } from './messages/telling.ts';
import { voterEvents, votersToTell } from './queries/telling.ts';
import type { VoterEvent, VoterToTell } from './queries/telling.ts';
import type { NoticeAbout } from './schema.ts';
import { insertVoterNotice } from './store/voter-notices.ts';

const ABOUT: Readonly<Record<string, NoticeAbout>> = {
  'submission.taken': 'taken',
  'submission.joined': 'joined',
  'submission.refused': 'refused',
  'petition.answered': 'answered',
  'petition.answered_on_spot': 'answered',
  'petition.ended': 'ended',
};
export const VOTER_EVENTS: ReadonlySet<string> = new Set(Object.keys(ABOUT));

/** Tells those who sent it, by the ways they agreed to: mails go out, calls wait for the clerk. Harmless twice. */
export async function tellVoters(platform: Platform, heard: HeardEvents): Promise<void> {
  const { db } = platform;
  for (const event of await voterEvents(db, heard.tenantId, heard.eventIds)) {
    const about = ABOUT[event.name];
    if (!about) continue;
    for (const voter of await votersToTell(db, heard.tenantId, event))
      await tell(platform, event, about, voter);
  }
}

export type MailedVoter = Omit<VoterToTell, 'channels' | 'id'>;

async function tell(
  platform: Platform,
  event: VoterEvent,
  about: NoticeAbout,
  voter: VoterToTell,
): Promise<void> {
  const now = platform.clock();
  await platform.db.transaction().execute(async (tx) => {
    for (const channel of voter.channels) {
      const isMail = channel === 'mail';
      const mailId = isMail ? newId() : null;
      const isNew = await insertVoterNotice(tx, {
        tenant_id: voter.tenantId,
        id: newId(),
        council_id: voter.councilId,
        submission_id: voter.id,
        about,
        round: about === 'answered' ? event.round : 0,
        channel,
        created_at: now,
        told_by: null,
        told_at: isMail ? now : null,
        mail_id: mailId,
      });
      if (isNew && mailId !== null)
        await mailVoter(tx, voter, { id: mailId, about, address: platform.address ?? '', now });
    }
  });
}

interface VoterMail {
  readonly id: string;
  readonly about: NoticeAbout;
  /** Of this installation. */
  readonly address: string;
  readonly now: Date;
}

export async function mailVoter(tx: Tx, voter: MailedVoter, mail: VoterMail): Promise<void> {
  await insertMail(tx, {
    tenant_id: voter.tenantId,
    id: mail.id,
    council_id: voter.councilId,
    person_id: null,
    to_address: voter.email,
    ...mailOf(voter, mail.about, mail.address),
    state: 'waiting',
    next_try_at: mail.now,
    created_at: mail.now,
    sent_at: null,
  });
}

/** Says that there is something to read, and where; never what, and no code: nobody here knows it. */
function mailOf(voter: MailedVoter, about: NoticeAbout, address: string) {
  const t = tellingText('vi');
  const on = formatDay(dayAt(voter.submittedAt));
  return {
    subject: t.mailSubject[about],
    body: [
      t.greeting,
      t.happened[about](on, voter.councilName),
      t.lookUp(`${address}/tra-cuu`),
      t.office(voter.phone),
      t.why,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
  };
}
