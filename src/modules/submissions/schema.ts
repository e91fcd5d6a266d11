import type { Filled } from '#src/platform/db/column-types.ts';

export interface SubmissionTables {
  submissions: SubmissionRow;
  receipts: ReceiptRow;
  voter_ratings: VoterRatingRow;
  voter_notices: VoterNoticeRow;
  local_questions: LocalQuestionRow;
}

export const SUBMISSION_STATES = ['waiting', 'taken', 'joined', 'refused'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const REFUSED_REASONS = [
  'spam',
  'not_a_petition',
  'accusation',
  'other_place',
  'no_content',
] as const;
export type RefusedReason = (typeof REFUSED_REASONS)[number];

export const CHANNELS = ['mail', 'phone', 'zalo'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where the answers of one or two questions are typed. */
export const ANSWER_FIELDS = ['answer', 'answer2'] as const;

export const RATINGS = ['satisfied', 'partly', 'not'] as const;
export type Rating = (typeof RATINGS)[number];

export const SUSPICIONS = ['question', 'alike', 'flood'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

export interface SubmissionRow {
  tenant_id: string;
  id: string;
  council_id: string;
  state: SubmissionState;
  text: string;
  unit_code: string;
  place: Filled<string>;
  full_name: Filled<string>;
  phone: Filled<string>;
  email: Filled<string>;
  address: Filled<string>;
  agreed_channels: Filled<string[]>;
  /** The words the submitter agreed to, as they stood then. */
  consent_text: string;
  consented_at: Date;
  accuses: Filled<boolean>;
  network_mark: string;
  wide_mark: Filled<string>;
  proof_kind: Filled<'work' | 'question'>;
  shape: Filled<number[]>;
  /** Why it looks like a robot's; such wait apart. */
  suspicion: Filled<Suspicion | null>;
  /** Alike ones, of which the first gives its id. */
  group_id: Filled<string | null>;
  /** What speaks for a voter, counted when it came. */
  trust: Filled<number>;
  /** The office said that it is a voter's. */
  vouched_at: Filled<Date | null>;
  vouched_by: Filled<string | null>;
  request_key: string;
  /** The published petition they said "me too" to. */
  supports_petition_id: string | null;
  petition_id: string | null;
  refused_reason: RefusedReason | null;
  /** What the submitter reads about the decision. */
  answer_words: Filled<string>;
  decided_by: string | null;
  decided_at: Date | null;
  submitted_at: Date;
  version: Filled<number>;
}

/** What people of the place know, asked of browsers without JavaScript. */
export interface LocalQuestionRow {
  tenant_id: string;
  id: string;
  council_id: string;
  words: string;
  /** As `canonicalAnswer` writes them. */
  answers: string[];
  valid_from: string;
  valid_to: string | null;
  recorded_by: string | null;
  recorded_at: Date;
}

export interface ReceiptRow {
  code_hash: Buffer;
  tenant_id: string;
  council_id: string;
  submission_id: string | null;
  petition_id: string | null;
  issued_at: Date;
  reported_on: Filled<string | null>;
}

export interface VoterRatingRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  code_hash: Buffer;
  round: number;
  rating: Rating;
  note: Filled<string>;
  rated_at: Date;
  first_rated_at: Date;
}

export const NOTICE_ABOUTS = ['taken', 'joined', 'refused', 'answered', 'ended'] as const;
export type NoticeAbout = (typeof NOTICE_ABOUTS)[number];

/** How the office told a voter. */
export const TOLD_WAYS = ['phone', 'zalo', 'letter', 'loudspeaker'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

export interface VoterNoticeRow {
  tenant_id: string;
  id: string;
  council_id: string;
  submission_id: string;
  about: NoticeAbout;
  round: Filled<number>;
  channel: Channel;
  created_at: Date;
  told_by: string | null;
  /** For a mail: when it was handed over. */
  told_at: Date | null;
  told_way: Filled<ToldWay | null>;
  /** The mail that tells them, in the outbox. */
  mail_id: Filled<string | null>;
}
