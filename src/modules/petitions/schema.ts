import type { Filled, Json } from '#src/platform/db/column-types.ts';
import type { ContactTiming, PetitionTellingRow, VoterContactRow } from './store/contact-rows.ts';

export type { ContactState, ContactTiming, TellingWay } from './store/contact-rows.ts';

export interface PetitionTables {
  petition_fields: PetitionFieldRow;
  voter_contacts: VoterContactRow;
  petition_tellings: PetitionTellingRow;
  petitions: PetitionRow;
  petition_places: PetitionPlaceRow;
  petitioners: PetitionerRow;
  petition_audience: PetitionAudienceRow;
  petition_duties: PetitionDutyRow;
  petition_acts: PetitionActRow;
  petition_batches: PetitionBatchRow;
  petition_batch_items: PetitionBatchItemRow;
  petition_batch_steps: PetitionBatchStepRow;
  answer_documents: AnswerDocumentRow;
  petition_answers: PetitionAnswerRow;
  petition_evaluations: PetitionEvaluationRow;
  petition_verifications: PetitionVerificationRow;
  petition_views: PetitionViewRow;
  petition_groups: PetitionGroupRow;
  petition_links: PetitionLinkRow;
  petition_doubles: PetitionDoubleRow;
}

/** Where a petition stands in the work of the council's own offices. */
export const PETITION_STATES = [
  'recorded',
  'answered_on_spot',
  'classified',
  'proposed',
  'forwarded',
  'accepted',
  'declined',
  'in_progress',
  'answered',
  'following',
  'ended',
] as const;
export type PetitionState = (typeof PETITION_STATES)[number];

/** What a voter is told about it. */
export const PUBLIC_LABELS = [
  'received',
  'forwarded',
  'in_progress',
  'answered',
  'following',
  'resolved',
  'explained',
  'not_possible',
  'ended',
] as const;
export type PublicLabel = (typeof PUBLIC_LABELS)[number];

export const PETITION_KINDS = ['petition', 'opinion'] as const;
export type PetitionKind = (typeof PETITION_KINDS)[number];

export const PETITION_SOURCES = [
  'office',
  'contact',
  'delegate',
  'committee',
  'front',
  'reception',
  'letter',
  'phone',
  'press',
  'portal',
  'api',
  'import',
] as const;
export type PetitionSource = (typeof PETITION_SOURCES)[number];

export const COMPETENT_TIERS = ['central', 'province', 'district', 'commune', 'council'] as const;
export type CompetentTier = (typeof COMPETENT_TIERS)[number];

export const EVALUATION_DECISIONS = ['end', 'follow', 'ask_again'] as const;
export type EvaluationDecision = (typeof EVALUATION_DECISIONS)[number];

export const VERIFICATION_FINDINGS = ['matches', 'partly', 'no', 'seen'] as const;
export type VerificationFinding = (typeof VERIFICATION_FINDINGS)[number];

export const BATCH_DIRECTIONS = ['executive', 'up', 'down', 'sideways', 'assembly'] as const;
export type BatchDirection = (typeof BATCH_DIRECTIONS)[number];

export interface PetitionFieldRow {
  tenant_id: string;
  id: string;
  council_id: string | null;
  code: string;
  parent_code: string | null;
  label_vi: string;
  label_en: string;
  report_group: string;
  sort_order: Filled<number>;
  valid_from: string;
  valid_to: string | null;
}

/** Four stories in four columns: state, reply_class, evaluation, public_label. */
export interface PetitionRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  kind: PetitionKind;
  source: PetitionSource;
  state: PetitionState;
  reply_class: string | null;
  evaluation: EvaluationDecision | null;
  public_label: PublicLabel;
  title: string;
  original_text: string;
  working_text: string;
  public_text: string | null;
  /** A tsvector of the folded words; written by `searchVector`, never read. */
  search: string;
  /** Which rules made `search`; older ones are written anew by a job. */
  search_version: Filled<number>;
  unit_code: string;
  original_unit_code: string;
  original_unit_name: string;
  place_text: Filled<string>;
  field_code: string | null;
  competent_tier: CompetentTier | null;
  responsible_body_id: string | null;
  session_id: string | null;
  contact_id: string | null;
  timing: ContactTiming | null;
  received_on: string;
  answered_on: string | null;
  due_on: string | null;
  due_is_proposed: Filled<boolean>;
  ended_on: string | null;
  end_reason: string | null;
  times_raised: Filled<number>;
  sessions_open: Filled<number>;
  escalation_step: Filled<number>;
  has_discrepancy: Filled<boolean>;
  is_followed: Filled<boolean>;
  version: Filled<number>;
  recorded_by: string | null;
  recorded_at: Date;
  last_act_at: Date;
  /** The key of the request and a digest of what it asked: sent again by one person, it is one petition. */
  request_key: Filled<string | null>;
  /** The petition that stands for this one; null while it stands for itself. */
  merged_into: Filled<string | null>;
  /** How many voices the petitions merged into this one bring. */
  merged_voices: Filled<number>;
  /** The group that shares forwarding and answer. */
  together_id: Filled<string | null>;
  /** The parts of `times_raised` and `sessions_open` that come from linked petitions. */
  raised_elsewhere: Filled<number>;
  sessions_before: Filled<number>;
  /** What bodies found since the newest reply; null while none has looked. */
  check_finding: Filled<Exclude<VerificationFinding, 'seen'> | null>;
  /** Since the newest reply a voter has said that it is not done. */
  voter_reported: Filled<boolean>;
  /** Nghi trùng: `petition_doubles` names what it may be the same as. */
  is_double: Filled<boolean>;
  /** An approved text stands in `publications`; the room of public texts keeps this with it. */
  is_public: Filled<boolean>;
}

export interface PetitionPlaceRow {
  tenant_id: string;
  petition_id: string;
  ordinal: number;
  unit_code: string;
  unit_name_then: string;
  detail: Filled<string>;
}

export interface PetitionerRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  full_name: string;
  address: Filled<string>;
  phone: Filled<string>;
  email: Filled<string>;
  note: Filled<string>;
}

export interface PetitionAudienceRow {
  tenant_id: string;
  /** A body, or a council for all who work for it. */
  viewer_id: string;
  petition_id: string;
  reason: string;
  since_on: string;
  /** The viewer belongs to the council that received the petition. */
  is_own_council: Filled<boolean>;
}

export interface PetitionDutyRow {
  tenant_id: string;
  petition_id: string;
  duty_id: string;
  role: string;
  is_current: Filled<boolean>;
}

export interface PetitionActRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  act: string;
  happened_on: string;
  recorded_at: Date;
  person_id: string | null;
  seat_id: string | null;
  body_id: string | null;
  is_on_behalf: Filled<boolean>;
  document_number: string | null;
  document_on: string | null;
  note: Filled<string>;
  data: Json<Record<string, unknown>>;
}

export interface PetitionBatchRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  to_body_id: string;
  direction: BatchDirection;
  step: string;
  title: string;
  letter_number: string | null;
  letter_on: string | null;
  signer: string | null;
  /** The deadline rule that gives the reply its date, where the letter does not. */
  reply_rule: string;
  /** The date the letter itself sets. */
  due_on: string | null;
  note: Filled<string>;
  created_by: string | null;
  created_at: Date;
  issued_at: Date | null;
  version: Filled<number>;
}

export interface PetitionBatchItemRow {
  tenant_id: string;
  batch_id: string;
  petition_id: string;
  ordinal: number;
}

export interface PetitionBatchStepRow {
  tenant_id: string;
  id: string;
  batch_id: string;
  step: string;
  decision: 'passed' | 'returned';
  person_id: string | null;
  seat_id: string | null;
  /** Whose decision it is where another person enters it from paper. */
  on_behalf_seat_id: Filled<string | null>;
  recorded_at: Date;
  note: Filled<string>;
}

export interface AnswerDocumentRow {
  tenant_id: string;
  id: string;
  council_id: string;
  body_id: string;
  number: string;
  issued_on: string;
  received_on: string;
  signer: string;
  subject: Filled<string>;
  is_on_behalf: Filled<boolean>;
  entered_by: string | null;
  entered_at: Date;
  version: Filled<number>;
}

export interface PetitionAnswerRow {
  tenant_id: string;
  id: string;
  document_id: string;
  petition_id: string;
  duty_id: string;
  round: number;
  supplements_id: string | null;
  reply_class: string;
  annex_line: Filled<string>;
  answer_text: string;
  roadmap: Filled<string>;
  completes_on: string | null;
}

export interface PetitionEvaluationRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  answer_id: string | null;
  body_id: string;
  answers_question: boolean | null;
  names_who: boolean | null;
  names_when: boolean | null;
  cites_law: boolean | null;
  is_on_time: boolean | null;
  decision: EvaluationDecision;
  note: Filled<string>;
  person_id: string | null;
  seat_id: string | null;
  happened_on: string;
  recorded_at: Date;
}

export interface PetitionVerificationRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  duty_id: string | null;
  body_id: string;
  person_id: string | null;
  seat_id: string | null;
  is_on_behalf: Filled<boolean>;
  verified_on: string;
  recorded_at: Date;
  finding: VerificationFinding;
  place: Filled<string>;
  note: Filled<string>;
  /** A voter saw it, by the code of a receipt; then `body_id` is the council that follows. */
  by_voter: Filled<boolean>;
  /** Sent again by one person under this key, it is one check. */
  request_key: Filled<string | null>;
}

/** A filter a person keeps under a name. */
export interface PetitionViewRow {
  tenant_id: string;
  id: string;
  person_id: string;
  name: string;
  query: string;
  created_at: Date;
}

/** Petitions about one thing that are forwarded and answered together. */
export interface PetitionGroupRow {
  tenant_id: string;
  id: string;
  lead_id: string;
  created_by: string | null;
  created_at: Date;
}

/** `petition_id` raises again what `other_id` asked at an earlier session. */
export interface PetitionLinkRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  other_id: string;
  kind: 'raised_again';
  recorded_by: string | null;
  recorded_at: Date;
}

/** `petition_id` was recorded although it looked the same as `other_id`; gone once a person has said. */
export interface PetitionDoubleRow {
  tenant_id: string;
  petition_id: string;
  other_id: string;
  score: number;
  import_id: string | null;
}
