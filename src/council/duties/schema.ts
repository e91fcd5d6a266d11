import type { Selectable } from 'kysely';
import type { Filled, Json } from '#src/platform/db/column-types.ts';

export interface DutyTables {
  duties: DutyRow;
  duty_acts: DutyActRow;
  duty_watchers: { tenant_id: string; duty_id: string; body_id: string };
  duty_urge_days: UrgeDaysRow;
  urging_letters: UrgingLetterRow;
  urging_letter_duties: { tenant_id: string; letter_id: string; duty_id: string };
}

export interface UrgeDaysRow {
  tenant_id: string;
  id: string;
  council_id: string;
  duty_kind: string;
  days_before: number[];
  valid_from: string;
  basis: string;
  set_by: string;
  set_seat_id: string | null;
  set_at: Date;
  applied_on: string | null;
}

export const DUTY_STATES = ['assigned', 'working', 'answered', 'settled', 'lifted'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export interface DutyRow {
  tenant_id: string;
  id: string;
  code: string;
  /** The council that follows this duty; its Standing Committee alone ends it. */
  council_id: string;
  kind: string;
  title: string;
  link: string;
  record_kind: string;
  record_id: string;
  field_code: string | null;
  unit_code: string | null;
  session_id: string | null;
  creditor_body_id: string;
  debtor_body_id: string;
  part: Filled<'lead' | 'co'>;
  parent_duty_id: string | null;
  state: DutyState;
  round: Filled<number>;
  placed_on: string;
  due_on: string | null;
  /** The first date promised: it stays on record through every extension. */
  first_due_on: string | null;
  due_explanation: Json<Record<string, unknown> | null>;
  due_is_proposed: Filled<boolean>;
  due_override: Json<DueOverride | null>;
  paused_on: string | null;
  pause_reason: string | null;
  accepted_on: string | null;
  answered_on: string | null;
  ended_on: string | null;
  outcome: string | null;
  escalation_step: Filled<number>;
  last_urged_on: string | null;
  /** The next day the clock urges before the due day. */
  next_urge_on: string | null;
  /** The day after the last date that was missed; kept when more time is given later. */
  late_since: string | null;
  search: Filled<string>;
  /** Which rules made `search`; older ones are written anew by a job. */
  search_version: Filled<number>;
  version: Filled<number>;
  placed_by: string | null;
}

/** Who moved a date, from which one, and why. */
export interface DueOverride {
  readonly by: string;
  readonly on: string;
  readonly why: string;
  readonly from: string | null;
}

export type StoredDuty = Omit<Selectable<DutyRow>, 'search' | 'search_version'>;
export type StoredAct = Selectable<DutyActRow>;

export interface DutyActRow {
  tenant_id: string;
  id: string;
  duty_id: string;
  act: string;
  round: number;
  happened_on: string;
  recorded_at: Date;
  person_id: string | null;
  seat_id: string | null;
  /** The body that acted; with `is_on_behalf`, the body the act was entered for. */
  body_id: string | null;
  is_on_behalf: Filled<boolean>;
  document_number: string | null;
  document_on: string | null;
  speaker: string | null;
  note: Filled<string>;
  data: Json<Record<string, unknown>>;
}

/** One urging letter for many duties, numbered and dated as the office sent it. */
export interface UrgingLetterRow {
  tenant_id: string;
  id: string;
  council_id: string;
  number: string;
  issued_on: string;
  note: Filled<string>;
  prepared_by: string | null;
  prepared_at: Date;
}
