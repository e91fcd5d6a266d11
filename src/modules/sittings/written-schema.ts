import type { Selectable } from 'kysely';
import type { Filled, Json } from '#src/platform/db/column-types.ts';
import type { RuleAsUsed, VoteSide } from './rules/majority.ts';

export const WRITTEN_STATES = ['open', 'closed', 'withdrawn'] as const;
export type WrittenState = (typeof WRITTEN_STATES)[number];

export interface WrittenVoteRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  body_id: string;
  subject: string;
  text: Filled<string>;
  record_kind: string | null;
  record_id: string | null;
  rule_id: string;
  rule: Json<RuleAsUsed>;
  closes_on: string;
  state: Filled<WrittenState>;
  members: number;
  votes_for: Filled<number>;
  votes_against: Filled<number>;
  votes_abstain: Filled<number>;
  outcome: 'carried' | 'notCarried' | null;
  decided_by_chair: Filled<boolean>;
  opened_by: string | null;
  opened_at: Date;
  closed_at: Date | null;
  withdrawn_reason: Filled<string>;
  reported_meeting_id: string | null;
  reported_item_id: string | null;
  reported_at: Date | null;
  is_restricted: Filled<boolean>;
  version: Filled<number>;
}

export interface WrittenVoterRow {
  tenant_id: string;
  written_vote_id: string;
  person_id: string;
  seat_id: string | null;
  name: string;
  is_chair: Filled<boolean>;
  position: number;
}

export interface WrittenSlipRow {
  tenant_id: string;
  written_vote_id: string;
  person_id: string;
  number: number;
  id: string;
  answer: VoteSide;
  opinion: Filled<string>;
  channel: 'self' | 'paper';
  paper_number: Filled<string>;
  paper_on: string | null;
  given_at: Date;
  entered_by: string;
  /** Why the office entered this member's paper once more. */
  correction_reason: Filled<string>;
}

export type WrittenVote = Selectable<WrittenVoteRow>;
export type WrittenVoter = Selectable<WrittenVoterRow>;
export type WrittenSlip = Selectable<WrittenSlipRow>;
