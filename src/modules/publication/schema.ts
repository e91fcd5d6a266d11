import type { Filled } from '#src/platform/db/column-types.ts';

export interface PublicationTables {
  publications: PublicationRow;
  publication_answers: PublicationAnswerRow;
  publication_steps: PublicationStepRow;
}

export const PUBLICATION_STATES = ['draft', 'published', 'held', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const HELD_REASONS = ['accusation', 'personal', 'other'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

export const PUBLICATION_STEPS = [
  'propose',
  'approve',
  'return',
  'hold',
  'release',
  'withdraw',
] as const;
export type PublicationStep = (typeof PUBLICATION_STEPS)[number];

export interface PublicationRow {
  tenant_id: string;
  petition_id: string;
  council_id: string;
  state: PublicationState;
  draft_title: string | null;
  draft_asked: string | null;
  draft_by: string | null;
  draft_at: Date | null;
  /** The approver wants other words: the text is kept, but waits for nobody. */
  is_returned: Filled<boolean>;
  title: string | null;
  asked: string | null;
  /** Folded words of the approved texts only; never read. */
  search: Filled<string>;
  approved_by: string | null;
  approved_seat_id: string | null;
  approved_at: Date | null;
  held_reason: HeldReason | null;
  is_for_reception: Filled<boolean>;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  version: Filled<number>;
  changed_at: Date;
}

export interface PublicationAnswerRow {
  tenant_id: string;
  answer_id: string;
  petition_id: string;
  draft_text: string | null;
  text: string | null;
  approved_by: string | null;
  approved_at: Date | null;
}

export interface PublicationStepRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  step: PublicationStep;
  person_id: string | null;
  seat_id: string | null;
  recorded_at: Date;
  note: Filled<string>;
}
