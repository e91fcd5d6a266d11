import type { Platform } from '#src/platform/command.ts';
import { noMailer } from '#src/platform/mail/mailer.ts';
import type { Mailer } from '#src/platform/mail/mailer.ts';
import { nextTry } from './mail-times.ts';
import { claimDueMails, settleMail } from './store/outbox.ts';
import type { MailToSend } from './store/outbox.ts';

const MAILS_AT_ONCE = 50;

/** Sends what is due; a server that is down or a box that is full is met again later, never forgotten. */
export async function sendDueMails(platform: Platform): Promise<void> {
  const mailer = platform.mailer ?? noMailer;
  if (!mailer.isOn) return;
  for (;;) {
    const mails = await claimDueMails(platform.db, platform.clock(), MAILS_AT_ONCE);
    for (const mail of mails) await sendOne(platform, mailer, mail);
    if (mails.length < MAILS_AT_ONCE) return;
  }
}

async function sendOne(platform: Platform, mailer: Mailer, mail: MailToSend): Promise<void> {
  const sending = await mailer.send({
    to: mail.to,
    subject: mail.subject,
    text: mail.body,
    messageId: `<${mail.id}@nghisu>`,
  });
  const now = platform.clock();
  if (sending.outcome === 'sent')
    return await settleMail(platform.db, mail, { state: 'sent', at: now });
  const { words } = sending;
  if (sending.outcome === 'never')
    return await settleMail(platform.db, mail, { state: 'refused', words });
  const nextTryAt = nextTry(mail.tries, now);
  await settleMail(
    platform.db,
    mail,
    nextTryAt ? { state: 'waiting', words, nextTryAt } : { state: 'given_up', words },
  );
}
