import { createTransport } from 'nodemailer';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same message sent twice keeps its id, so that a reader's programme shows it once. */
  readonly messageId: string;
}

export type Sending =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'later' | 'never'; readonly words: string };

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

export function openMailer({ smtpUrl, from }: MailSettings): Mailer {
  if (smtpUrl === undefined) return noMailer;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    isOn: true,
    async send(message) {
      try {
        await transport.sendMail({
          ...message,
          from,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return refusalOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** For an office without a mail server. */
export const noMailer: Mailer = {
  isOn: false,
  send: async () => await Promise.resolve({ outcome: 'later', words: '' }),
  close() {},
};

/** RFC 5321 §4.2.1: 5xx is for good, everything else may pass. A refused sign-in is the operator's to mend. */
function refusalOf(error: unknown): Sending {
  const { code, responseCode, response, message } = error as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  const words = (response ?? message ?? String(error)).slice(0, LONGEST_WORDS);
  const isRefused = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  return { outcome: isRefused && code !== 'EAUTH' ? 'never' : 'later', words };
}
