import type { Selectable } from 'kysely';
import type { Filled } from '#src/platform/db/column-types.ts';

export interface InvitationTables {
  invitees: InviteeRow;
  notice_overrides: NoticeOverrideRow;
  handouts: HandoutRow;
  calendar_feeds: CalendarFeedRow;
}

export const INVITEE_ROLES = ['chair', 'secretary', 'member', 'invited', 'guest'] as const;
export type InviteeRole = (typeof INVITEE_ROLES)[number];

export const INVITEE_ANSWERS = ['coming', 'absent', 'substitute'] as const;
export type InviteeAnswer = (typeof INVITEE_ANSWERS)[number];

/** A mail; the bell of an account; nothing the system has, so the office tells them; told by the office. */
export const TOLD_WAYS = ['mail', 'bell', 'none', 'other'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

export interface InviteeRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  role: InviteeRole;
  /** Counts in the number of members and may vote; never passed on to a substitute. */
  has_vote: Filled<boolean>;
  person_id: string | null;
  seat_id: string | null;
  body_id: string | null;
  name: string;
  email: Filled<string>;
  /** A guest of one item alone. */
  item_id: string | null;
  answer: InviteeAnswer | null;
  answered_at: Date | null;
  answered_by: string | null;
  excuse: Filled<string>;
  excuse_accepted_by: string | null;
  excuse_accepted_at: Date | null;
  substitute_name: Filled<string>;
  substitute_person_id: string | null;
  position: Filled<number>;
  /** What calendars were told last: the meeting's sequence then. */
  told_sequence: number | null;
  told_at: Date | null;
  told_way: Filled<ToldWay | null>;
  /** The mail that told them last; settled mails are swept away in time. */
  told_mail_id: Filled<string | null>;
  version: Filled<number>;
  created_at: Date;
}

/** A leader's decision to call a meeting later than the term for it. */
export interface NoticeOverrideRow {
  tenant_id: string;
  meeting_id: string;
  rule_code: string;
  due_on: string;
  opens_on: string;
  reason: string;
  decided_by: string;
  decided_at: Date;
}

/** A numbered copy of a restricted paper. */
export interface HandoutRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  paper_id: string;
  invitee_id: string;
  copy_number: number;
  handed_at: Date;
  handed_by: string;
  collected_at: Date | null;
  collected_by: string | null;
}

export interface CalendarFeedRow {
  token_hash: Buffer;
  tenant_id: string;
  person_id: string;
  created_at: Date;
  last_read_at: Date | null;
}

export type Invitee = Selectable<InviteeRow>;
