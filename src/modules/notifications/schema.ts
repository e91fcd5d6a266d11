import type { Filled } from '#src/platform/db/tables.ts';
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
  created_at: Date;
  read_at: Date | null;
  mailed_at: Date | null;
}

export const MAIL_CHOICES = ['soon', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

export interface NoticeChoiceRow {
  tenant_id: string;
  person_id: string;
  mail: MailChoice;
  /** Hours of Vietnam, HH:MM; no mail leaves between them. */
  quiet_from: string;
  quiet_to: string;
  muted: Filled<string[]>;
  last_mail_at: Date | null;
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
  created_at: Date;
  sent_at: Date | null;
}
