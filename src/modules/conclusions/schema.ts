import type { Filled, Json } from '#src/platform/db/column-types.ts';

export interface ConclusionTables {
  conclusions: ConclusionRow;
  conclusion_bodies: { tenant_id: string; conclusion_id: string; body_id: string };
  conclusion_sources: ConclusionSourceRow;
  conclusion_duties: ConclusionDutyRow;
  conclusion_notices: ConclusionNoticeRow;
  conclusion_changes: ConclusionChangeRow;
  conclusion_reviews: ConclusionReviewRow;
  conclusion_figures: ConclusionFigureRow;
  meeting_minutes: MeetingMinutesRow;
  minutes_remarks: MinutesRemarkRow;
}

export const CONCLUSION_KINDS = ['agreed', 'opinion', 'noted', 'assigned'] as const;
export type ConclusionKind = (typeof CONCLUSION_KINDS)[number];

export const CONCLUSION_STATES = ['draft', 'confirmed', 'leftOut', 'issued', 'withdrawn'] as const;
export type ConclusionState = (typeof CONCLUSION_STATES)[number];

/** Why a date is that date, in both languages. */
export interface DueReason {
  readonly vi: string;
  readonly en: string;
}

export interface ConclusionRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  meeting_id: string;
  item_id: string;
  position: number;
  kind: ConclusionKind;
  content: string;
  lead_body_id: string | null;
  /** Bodies as they were said, where no body of the house bears the name. */
  lead_named: Filled<string>;
  co_named: Filled<string>;
  lead_person: Filled<string>;
  product: Filled<string>;
  report_to: Filled<string>;
  due_on: string | null;
  due_text: Filled<string>;
  due_explanation: Json<DueReason | null>;
  waits_for_session: number | null;
  is_undated: Filled<boolean>;
  is_restricted: Filled<boolean>;
  taken_from: Filled<string>;
  state: Filled<ConclusionState>;
  confirmed_by: string | null;
  confirmed_seat_id: string | null;
  confirmed_at: Date | null;
  left_out_reason: Filled<string>;
  left_out_by: Filled<string | null>;
  left_out_at: Filled<Date | null>;
  issued_on: string | null;
  /** Folded words; never read. */
  search: Filled<string>;
  version: Filled<number>;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
}

export const SOURCE_KINDS = ['petition', 'conclusion', 'resolution'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface ConclusionSourceRow {
  tenant_id: string;
  id: string;
  conclusion_id: string;
  record_kind: SourceKind;
  record_id: string | null;
  words: Filled<string>;
}

export interface ConclusionDutyRow {
  tenant_id: string;
  conclusion_id: string;
  duty_id: string;
  part: 'lead' | 'co';
  is_current: Filled<boolean>;
}

export interface ConclusionNoticeRow {
  tenant_id: string;
  id: string;
  council_id: string;
  meeting_id: string;
  /** The paper in force, or the first draft. */
  paper_id: string | null;
  /** The corrected notice, until it is issued. */
  correction_paper_id: string | null;
  drawn_at: Date | null;
  issued_on: string | null;
  number: Filled<string>;
  version: Filled<number>;
}

/** What a correction may change; ids and days beside the words. */
export interface ConclusionFacts {
  readonly content: string;
  readonly leadBodyId: string | null;
  readonly coBodyIds: readonly string[];
  readonly leadPerson: string;
  readonly product: string;
  readonly reportTo: string;
  readonly dueOn: string | null;
  readonly dueText: string;
  readonly dueExplanation: DueReason | null;
  readonly waitsForSession: number | null;
  readonly isUndated: boolean;
}

export interface ConclusionChangeRow {
  tenant_id: string;
  id: string;
  conclusion_id: string;
  meeting_id: string;
  action: 'change' | 'remove';
  before: Json<ConclusionFacts>;
  after: Json<ConclusionFacts | null>;
  reason: string;
  state: Filled<'proposed' | 'confirmed' | 'applied' | 'dropped'>;
  recorded_by: string | null;
  recorded_at: Date;
  confirmed_by: string | null;
  confirmed_seat_id: string | null;
  confirmed_at: Date | null;
  applied_on: string | null;
}

export const REVIEW_DECISIONS = [
  'follow',
  'settle',
  'extend',
  'urge',
  'return',
  'escalate',
  'lift',
] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What the act of a decision is given; no words. */
export interface ReviewGiven {
  readonly outcome?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly step?: number | undefined;
  readonly documentNumber?: string | undefined;
  readonly documentOn?: string | undefined;
}

export interface ConclusionReviewRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  item_id: string;
  conclusion_id: string;
  duty_id: string;
  decision: ReviewDecision;
  state: 'proposed' | 'decided' | 'dropped';
  given: Json<ReviewGiven>;
  note: Filled<string>;
  act_id: string | null;
  recorded_by: string | null;
  recorded_at: Date;
  decided_by: string | null;
  decided_seat_id: string | null;
  decided_at: Date | null;
}

export interface ConclusionFigureRow {
  tenant_id: string;
  id: string;
  council_id: string;
  from_on: string;
  to_on: string;
  figures: Json<object>;
  approved_by: string | null;
  approved_seat_id: string | null;
  approved_at: Date;
  withdrawn_at: Date | null;
}

export const MINUTES_STATES = ['draft', 'circulated', 'approved'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export interface MeetingMinutesRow {
  tenant_id: string;
  id: string;
  council_id: string;
  meeting_id: string;
  paper_id: string;
  state: Filled<MinutesState>;
  circulated_at: Date | null;
  remarks_until: string | null;
  approved_by: string | null;
  approved_seat_id: string | null;
  approved_at: Date | null;
  version: Filled<number>;
}

export interface MinutesRemarkRow {
  tenant_id: string;
  id: string;
  minutes_id: string;
  person_id: string | null;
  seat_id: string | null;
  body_id: string | null;
  words: string;
  state: Filled<'open' | 'taken' | 'declined'>;
  reply: Filled<string>;
  recorded_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}
