import type { ShownMail } from '../queries/outbox.ts';

export interface MailGroup {
  readonly subject: string;
  /** The newest first; never empty. */
  readonly mails: readonly [ShownMail, ...ShownMail[]];
}

/** The call to another meeting differs by a number too, and is another call. */
const kindOf = ({ subject, isInvitation }: ShownMail): string =>
  isInvitation ? subject : subject.replace(/\d+/g, '…');

/**
 * Mails that lie next to each other and say the same but for a count: a meeting calls twenty people in one
 * breath, a morning tells as many what is new to each.
 */
export function groupsOf(mails: readonly ShownMail[]): readonly MailGroup[] {
  const groups: { subject: string; mails: [ShownMail, ...ShownMail[]] }[] = [];
  for (const mail of mails) {
    const last = groups.at(-1);
    if (last === undefined || kindOf(last.mails[0]) !== kindOf(mail))
      groups.push({ subject: mail.subject, mails: [mail] });
    else {
      last.mails.push(mail);
      if (last.subject !== mail.subject) last.subject = kindOf(mail);
    }
  }
  return groups;
}

/** What the server said to all of them alike. */
export function sharedWords({ mails: [first, ...rest] }: MailGroup): string {
  return rest.every(({ serverWords }) => serverWords === first.serverWords)
    ? first.serverWords
    : '';
}
