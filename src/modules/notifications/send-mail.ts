import type { Platform } from '#src/platform/command.ts';
import { eachTenant } from '#src/platform/db/tenant.ts';
import { noMailer } from '#src/platform/mail/mailer.ts';
import type { Mailer } from '#src/platform/mail/mailer.ts';
import { nextTry, serverAgainAt } from './mail-times.ts';
import { claimDueMails, dropOutdated, releaseMails, settleMail } from './store/outbox.ts';
import type { MailToSend } from './store/outbox.ts';

const MAILS_AT_ONCE = 50;
/** Well before the claim lapses: a slow server must not meet the same message twice. */
const SENDING_MS = 5 * 60_000;

/** Sends what is due; a server that is down or a box that is full is met again later, never forgotten. */
export async function sendDueMails(platform: Platform): Promise<void> {
  const mailer = platform.mailer ?? noMailer;
  if (!mailer.isOn) return;
  let isAnswering = true;
  await eachTenant(platform.db, async (tenantId) => {
    if (isAnswering) isAnswering = await sendOf(platform, mailer, tenantId);
  });
}

/** Whether to go on with the next tenant: not while the server does not answer. */
async function sendOf(platform: Platform, mailer: Mailer, tenantId: string): Promise<boolean> {
  await dropOutdated(platform.db, tenantId, platform.clock());
  for (;;) {
    const mails = await claimDueMails(platform.db, tenantId, platform.clock(), MAILS_AT_ONCE);
    if (!(await sendAll(platform, mailer, mails))) return false;
    if (mails.length < MAILS_AT_ONCE) return true;
  }
}

/** Whether to go on: not while the server does not answer. */
async function sendAll(
  platform: Platform,
  mailer: Mailer,
  mails: readonly MailToSend[],
): Promise<boolean> {
  const until = platform.clock().getTime() + SENDING_MS;
  for (const [at, mail] of mails.entries()) {
    const now = platform.clock();
    if (now.getTime() > until) {
      await releaseMails(platform.db, mails.slice(at), { nextTryAt: now });
      return true;
    }
    const down = await sendOne(platform, mailer, mail);
    if (down === null) continue;
    const nextTryAt = serverAgainAt(platform.clock());
    await releaseMails(platform.db, mails.slice(at), { nextTryAt, words: down });
    return false;
  }
  return true;
}

/** Null once the message is settled; what was said where the server could not be reached. */
async function sendOne(
  platform: Platform,
  mailer: Mailer,
  mail: MailToSend,
): Promise<string | null> {
  const { outcome, words } = await mailer.send({
    to: mail.to,
    subject: mail.subject,
    text: mail.body,
    messageId: `<${mail.id}@nghisu>`,
    ...(mail.calendar !== null &&
      mail.calendarMethod !== null && {
        calendar: { method: mail.calendarMethod, content: mail.calendar },
      }),
  });
  const now = platform.clock();
  const { db } = platform;
  if (outcome === 'unreachable') return words;
  if (outcome === 'sent') await settleMail(db, mail, { state: 'sent', at: now });
  else if (outcome === 'never') await settleMail(db, mail, { state: 'refused', words });
  else {
    const nextTryAt = nextTry(mail.tries, now);
    const waits = nextTryAt ? ({ state: 'waiting', nextTryAt } as const) : null;
    await settleMail(db, mail, { ...(waits ?? { state: 'given_up' }), words });
  }
  return null;
}
