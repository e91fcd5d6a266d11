import type { Selectable } from 'kysely';
import type { Filled } from '#src/platform/db/column-types.ts';
import type { Act, AppraisalState, Decision, Opinion, State } from './rules.ts';

export interface OpinionTables {
  executive_submissions: ExecutiveSubmissionRow;
  submission_appraisals: AppraisalRow;
  executive_submission_acts: SubmissionActRow;
}

export interface ExecutiveSubmissionRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  body_id: string;
  drafting_body_id: string | null;
  document_number: string;
  document_on: string;
  title: string;
  asked: string;
  field_code: string | null;
  wanted_on: string | null;
  search_key: string;
  state: Filled<State>;
  is_on_behalf: Filled<boolean>;
  submitted_by: string | null;
  submitted_at: Date;
  received_on: string | null;
  received_by: string | null;
  party_number: string | null;
  party_on: string | null;
  decision: Decision | null;
  decision_text: Filled<string>;
  decided_on: string | null;
  decided_item_id: string | null;
  decided_vote_id: string | null;
  decided_by: string | null;
  paper_id: string | null;
  answer_number: string | null;
  answered_on: string | null;
  reported_session_id: string | null;
  reported_on: string | null;
  reported_by: string | null;
  version: Filled<number>;
  created_at: Date;
}

export interface AppraisalRow {
  tenant_id: string;
  id: string;
  submission_id: string;
  body_id: string;
  duty_id: string | null;
  due_on: string | null;
  state: Filled<AppraisalState>;
  opinion: Opinion | null;
  text: Filled<string>;
  document_number: Filled<string>;
  document_on: string | null;
  given_on: string | null;
  given_by: string | null;
  is_on_behalf: Filled<boolean>;
  created_at: Date;
}

export interface SubmissionActRow {
  tenant_id: string;
  id: string;
  submission_id: string;
  act: Act;
  to_state: State;
  happened_on: string;
  recorded_at: Date;
  person_id: string | null;
  body_id: string | null;
  note: Filled<string>;
  document_number: string | null;
  document_on: string | null;
}

export type ExecutiveSubmission = Selectable<ExecutiveSubmissionRow>;
export type Appraisal = Selectable<AppraisalRow>;
export type SubmissionAct = Selectable<SubmissionActRow>;
