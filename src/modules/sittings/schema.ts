import type { Selectable } from 'kysely';
import type { MeetingKind, ItemKind } from '#src/modules/meetings/schema.ts';
import type { Filled, Json } from '#src/platform/db/column-types.ts';
import type { MajorityBase, RuleAsUsed, VoteSide } from './rules/majority.ts';
import type { SittingState } from './rules/states.ts';
import type { WrittenSlipRow, WrittenVoterRow, WrittenVoteRow } from './written-schema.ts';

export interface SittingTables {
  majority_rules: MajorityRuleRow;
  sittings: SittingRow;
  sitting_requests: RequestRow;
  sitting_stays: StayRow;
  sitting_moments: MomentRow;
  sitting_runs: RunRow;
  sitting_speeches: SpeechRow;
  sitting_speech_versions: SpeechVersionRow;
  sitting_questions: QuestionRow;
  sitting_votes: VoteRow;
  written_votes: WrittenVoteRow;
  written_voters: WrittenVoterRow;
  written_slips: WrittenSlipRow;
}

/** What a screen sent, once: the second of a double click changes nothing. */
export interface RequestRow {
  tenant_id: string;
  person_id: string;
  key: string;
  at: Date;
  made_id: string | null;
}

export type RuledKind = MeetingKind | 'writtenOpinion';

export interface MajorityRuleRow {
  tenant_id: string;
  id: string;
  council_id: string;
  code: string;
  purpose: 'quorum' | 'vote';
  name_vi: string;
  name_en: string;
  numerator: number;
  denominator: number;
  is_strict: boolean;
  base: MajorityBase;
  chair_decides_tie: Filled<boolean>;
  meeting_kinds: RuledKind[];
  /** Offered for items of these kinds alone; empty: for any. */
  item_kinds: Filled<ItemKind[]>;
  position: Filled<number>;
  basis: string;
  trust: 'verified' | 'unverified' | 'borrowed';
  valid_from: string;
  valid_to: string | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  note: Filled<string>;
}

export interface SittingRow {
  tenant_id: string;
  meeting_id: string;
  council_id: string;
  state: SittingState;
  presiding_id: string | null;
  /** The last thing known of the quorum, so that its loss is told once. */
  has_quorum: Filled<boolean>;
  opened_at: Date | null;
  closed_at: Date | null;
}

export interface StayRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  invitee_id: string;
  arrived_at: Date;
  left_at: Date | null;
  is_substitute: Filled<boolean>;
  substitute_name: Filled<string>;
  recorded_by: string | null;
  version: Filled<number>;
}

export const MOMENT_KINDS = [
  'opened',
  'waiting',
  'adjourned',
  'resumed',
  'closed',
  'presiding',
  'quorumLost',
  'quorumRegained',
  'itemStarted',
  'itemFinished',
  'itemAdded',
  'itemWithdrawn',
  'itemDeferred',
  'orderChanged',
  'writtenReported',
  'note',
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface MomentRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  at: Date;
  kind: MomentKind;
  item_id: string | null;
  invitee_id: string | null;
  written_vote_id: string | null;
  note: Filled<string>;
  present: number | null;
  members: number | null;
  recorded_by: string | null;
  recorded_at: Date;
}

export interface RunRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  item_id: string;
  started_at: Date;
  finished_at: Date | null;
}

export const SPEECH_KINDS = ['speech', 'presentation', 'explanation', 'opinion'] as const;
export type SpeechKind = (typeof SPEECH_KINDS)[number];

export interface SpeechRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  item_id: string | null;
  kind: SpeechKind;
  invitee_id: string | null;
  speaker: string;
  body_id: string | null;
  text: Filled<string>;
  at: Date;
  struck_reason: string | null;
  struck_by: string | null;
  struck_at: Date | null;
  recorded_by: string | null;
  recorded_at: Date;
  version: Filled<number>;
}

export interface SpeechVersionRow {
  tenant_id: string;
  speech_id: string;
  version: number;
  kind: SpeechKind;
  speaker: string;
  text: string;
  at: Date;
  changed_by: string | null;
  changed_at: Date;
}

export const QUESTION_KINDS = ['question', 'explanation'] as const;
export const QUESTION_STATES = ['open', 'answered', 'owed', 'carried'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export interface QuestionRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  council_id: string;
  holder_id: string;
  item_id: string | null;
  kind: (typeof QUESTION_KINDS)[number];
  invitee_id: string | null;
  asker: string;
  asked_body_id: string | null;
  asked_name: Filled<string>;
  text: string;
  asked_at: Date;
  state: Filled<QuestionState>;
  answer: Filled<string>;
  answered_by: Filled<string>;
  answered_at: Date | null;
  answered_meeting_id: string | null;
  duty_id: string | null;
  follow_reason: Filled<string>;
  recorded_by: string | null;
  version: Filled<number>;
}

export const VOTE_METHODS = ['hands', 'ballot'] as const;
export type VoteMethod = (typeof VOTE_METHODS)[number];

export interface VoteRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  item_id: string | null;
  subject: string;
  method: VoteMethod;
  rule_id: string;
  rule: Json<RuleAsUsed>;
  taken_at: Date;
  members: number;
  present: number;
  votes_for: number;
  votes_against: number;
  votes_abstain: number;
  issued: number | null;
  returned: number | null;
  valid: number | null;
  invalid: number | null;
  board: Filled<string>;
  chair_side: VoteSide | null;
  outcome: 'carried' | 'notCarried';
  decided_by_chair: Filled<boolean>;
  corrects_id: string | null;
  corrected_reason: Filled<string>;
  is_current: Filled<boolean>;
  recorded_by: string | null;
  recorded_at: Date;
}

export type StoredRule = Selectable<MajorityRuleRow>;
export type Sitting = Selectable<SittingRow>;
export type StoredStay = Selectable<StayRow>;
export type Moment = Selectable<MomentRow>;
export type StoredSpeech = Selectable<SpeechRow>;
export type StoredQuestion = Selectable<QuestionRow>;
export type StoredVote = Selectable<VoteRow>;
