import type { MailChoice } from '#src/council/bodies/index.ts';
import type { Filled } from '#src/platform/db/column-types.ts';
import type { CalendarMethod } from '#src/platform/mail/mailer.ts';
import type { NoticeKind } from './rules.ts';

export interface NotificationTables {
  notices: NoticeRow;
  notice_choices: NoticeChoiceRow;
  outbox_mails: OutboxMailRow;
}

export interface NoticeRow {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: NoticeKind;
  event_id: string;
  subject_kind: string;
  subject_id: string;
  council_id: string | null;
  /** The seat it concerns. */
  seat_id: string | null;
  /** All subjects where many became one line; empty where it is about one. */
  subject_ids: Filled<string[]>;
  /** The number of the letter that did it. */
  document: Filled<string>;
  created_at: Date;
  read_at: Date | null;
  mailed_at: Date | null;
}

export interface NoticeChoiceRow {
  tenant_id: string;
  person_id: string;
  /** Null: as the council does. */
  mail: MailChoice | null;
  /** Hours of Vietnam, HH:MM; no mail leaves between them. */
  quiet_from: string | null;
  quiet_to: string | null;
  muted: Filled<string[]>;
  last_mail_at: Filled<Date | null>;
}

export const OUTBOX_STATES = ['waiting', 'sent', 'refused', 'given_up', 'dropped'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export interface OutboxMailRow {
  tenant_id: string;
  id: string;
  council_id: string | null;
  /** The person of the house it is for; null for a voter. */
  person_id: string | null;
  to_address: string;
  subject: string;
  body: string;
  state: OutboxState;
  tries: Filled<number>;
  next_try_at: Date;
  server_words: Filled<string>;
  /** A calendar entry that goes with it. */
  calendar_method: Filled<CalendarMethod | null>;
  calendar: Filled<string | null>;
  created_at: Date;
  sent_at: Date | null;
}
