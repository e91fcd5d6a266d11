import type { Selectable } from 'kysely';
import type { Filled } from '#src/platform/db/column-types.ts';

export interface MeetingTables {
  meetings: MeetingRow;
  agenda_items: AgendaItemRow;
  agenda_sources: AgendaSourceRow;
  agenda_papers: AgendaPaperRow;
  agenda_paper_versions: AgendaPaperVersionRow;
  agenda_paper_readings: AgendaPaperReadingRow;
  meeting_readers: MeetingReaderRow;
}

export const MEETING_KINDS = [
  'standingSession',
  'councilSession',
  'jointConference',
  'explanationSession',
  'workingVisit',
  'voterContact',
  'receptionDay',
  'committeeMeeting',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATES = ['preparing', 'called', 'open', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export interface MeetingRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  /** The body that meets: the Standing Committee, the council itself, a committee. */
  body_id: string;
  kind: MeetingKind;
  term_id: string;
  /** Counted within the term, by kind; given when the meeting is called. */
  number: number | null;
  session_id: string | null;
  contact_id: string | null;
  title: string;
  /** Title and code without case and diacritics. */
  search_key: Filled<string>;
  place: Filled<string>;
  online_link: Filled<string>;
  starts_at: Date;
  ends_at: Date;
  state: Filled<MeetingState>;
  chair_seat_id: string | null;
  secretary_seat_id: string | null;
  is_restricted: Filled<boolean>;
  cloned_from_id: string | null;
  called_at: Date | null;
  opened_at: Date | null;
  closed_at: Date | null;
  outcome: 'held' | 'noQuorum' | null;
  cancelled_at: Date | null;
  cancelled_reason: string | null;
  /** Cancelled and called back: when, what calendars were told by it, why it had been cancelled. */
  reinstated_at: Filled<Date | null>;
  reinstated_sequence: Filled<number | null>;
  reinstated_from: Filled<string>;
  /** When it stood before it was last moved, and why it was. */
  moved_from: Filled<Date | null>;
  moved_reason: Filled<string>;
  /** Counts what calendars were told (RFC 5545 SEQUENCE). */
  sequence: Filled<number>;
  version: Filled<number>;
  created_by: string | null;
  created_at: Date;
}

/** Items of domain practice; each kind has its own review at the next session. */
export const ITEM_KINDS = [
  'opinionOnSubmission',
  'appraisalProgress',
  'oversight',
  'petitionReport',
  'interrogation',
  'complaints',
  'personnel',
  'conclusionReview',
  'programme',
  'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATES = ['planned', 'current', 'done', 'withdrawn', 'deferred'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface AgendaItemRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  parent_id: string | null;
  position: number;
  kind: ItemKind;
  title: string;
  note: Filled<string>;
  presenter_body_id: string | null;
  presenter_name: Filled<string>;
  minutes_planned: number | null;
  /** A fixed beginning; null: it begins when the one before it ends. */
  starts_at: Date | null;
  unit_code: string | null;
  place: Filled<string>;
  is_restricted: Filled<boolean>;
  state: Filled<ItemState>;
  withdrawn_reason: string | null;
  is_added_at_sitting: Filled<boolean>;
  version: Filled<number>;
  created_at: Date;
}

export interface AgendaSourceRow {
  tenant_id: string;
  item_id: string;
  record_kind: string;
  record_id: string;
  reason: Filled<string>;
}

export const PAPER_STATES = ['asked', 'given', 'admitted', 'withdrawn'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

export const PAPER_PARTS = ['submission', 'report', 'draft', 'appraisal', 'other'] as const;

export type PaperPart = (typeof PAPER_PARTS)[number];

export interface AgendaPaperRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  item_id: string;
  kind: PaperPart;
  title: string;
  body_id: string;
  due_on: string | null;
  /** By which rule; null: a day somebody gave. */
  due_rule: string | null;
  due_is_proposed: Filled<boolean>;
  duty_id: string | null;
  is_restricted: Filled<boolean>;
  state: Filled<PaperState>;
  given_on: string | null;
  admitted_by: string | null;
  admitted_at: Date | null;
  admitted_reason: string | null;
  accepted_by: string | null;
  accepted_at: Date | null;
  withdrawn_reason: string | null;
  /** Owed no more only because its meeting was cancelled. */
  fell_with_meeting: Filled<boolean>;
  newest_version: Filled<number>;
  version: Filled<number>;
  created_at: Date;
}

export interface AgendaPaperVersionRow {
  tenant_id: string;
  paper_id: string;
  number: number;
  file_id: string;
  note: Filled<string>;
  given_at: Date;
  given_by: string | null;
  body_id: string;
  is_on_behalf: Filled<boolean>;
}

export interface AgendaPaperReadingRow {
  tenant_id: string;
  paper_id: string;
  person_id: string;
  number: number;
  read_at: Date;
}

export interface MeetingReaderRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  body_id: string | null;
  person_id: string | null;
  item_id: string | null;
  /** By which the person was called. */
  seat_id: Filled<string | null>;
}

export type StoredMeeting = Selectable<MeetingRow>;
export type StoredItem = Selectable<AgendaItemRow>;
export type StoredPaper = Selectable<AgendaPaperRow>;
