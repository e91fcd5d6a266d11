export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same message sent twice keeps its id, so that a reader's programme shows it once. */
  readonly messageId: string;
  /** An invitation or its cancellation, which a reader's calendar understands. */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string };
}

export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** `words` are the server's own, or why it could not be asked. */
export interface Sending {
  /** `unreachable`: the server itself does not answer or does not let us in; no message would pass. */
  readonly outcome: 'sent' | 'later' | 'never' | 'unreachable';
  readonly words: string;
}

export interface Mailer {
  /** False where no mail server is set: messages wait in the outbox. */
  readonly isOn: boolean;
  send(message: Message): Promise<Sending>;
  close(): void;
}

export interface MailSettings {
  /** `smtp://user:password@host:587`; `smtps://` for TLS from the start. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
}

const TIMEOUT_MS = 15_000;
const LONGEST_WORDS = 300;

export function openMailer({ smtpUrl, from }: MailSettings, open = openTransport): Mailer {
  if (smtpUrl === undefined) return noMailer;
  let opened: ReturnType<typeof open> | undefined;
  const transport = async () => {
    const mine = (opened ??= open(smtpUrl));
    // What could not be opened is not kept: the next mail tries again.
    mine.catch(() => opened === mine && (opened = undefined));
    return await mine;
  };
  return {
    isOn: true,
    async send({ calendar, ...message }) {
      try {
        const { response } = await (
          await transport()
        ).sendMail({
          ...message,
          ...(calendar && { icalEvent: { ...calendar, filename: 'lich-hop.ics' } }),
          from,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent', words: response };
      } catch (error) {
        return refusalOf(error);
      }
    },
    close: () =>
      void opened?.then(
        (one) => one.close(),
        () => undefined,
      ),
  };
}

/** The library is loaded with the first mail: a server that sends none is the smaller for it. */
export async function openTransport(smtpUrl: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    // One sign-in for many mails; one at a time, as they are claimed.
    pool: true,
    maxConnections: 1,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
}

/** False only where it is known that no mail server is set. */
export const mailLeaves = ({ mailer }: { readonly mailer?: Mailer }): boolean =>
  mailer?.isOn !== false;

/** For an office without a mail server. */
export const noMailer: Mailer = {
  isOn: false,
  send: async () => await Promise.resolve({ outcome: 'unreachable', words: '' }),
  close() {},
};

/** RFC 5321 §4.2.1: 5xx is for good, everything else may pass; a refused sign-in is the operator's to mend. */
function refusalOf(error: unknown): Sending {
  const { code, command, responseCode, response, message } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  const words = (response ?? message ?? String(error)).slice(0, LONGEST_WORDS);
  const isAnswer = responseCode !== undefined && code !== 'EAUTH' && !OPENING.test(command ?? '');
  if (!isAnswer) return { outcome: 'unreachable', words };
  return { outcome: responseCode >= 500 && responseCode < 600 ? 'never' : 'later', words };
}

/** What is said before there is any message: refused here, none would pass. */
const OPENING = /^(CONN|EHLO|HELO|STARTTLS|AUTH)/;
