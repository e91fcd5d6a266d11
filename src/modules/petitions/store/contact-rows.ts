import type { Filled } from '#src/platform/db/column-types.ts';

export const CONTACT_TIMINGS = ['before', 'after', 'other'] as const;
export type ContactTiming = (typeof CONTACT_TIMINGS)[number];

/** Planned until it has been held or called off. */
export const CONTACT_STATES = ['planned', 'held', 'cancelled'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export const TELLING_WAYS = ['contact', 'letter', 'loudspeaker', 'phone', 'posted'] as const;
export type TellingWay = (typeof TELLING_WAYS)[number];

export interface VoterContactRow {
  tenant_id: string;
  id: string;
  code: string;
  council_id: string;
  unit_code: string;
  place: string;
  held_on: string;
  session_id: string | null;
  timing: ContactTiming;
  delegates: string;
  delegate_group_id: string | null;
  voter_count: number | null;
  note: Filled<string>;
  recorded_by: string | null;
  recorded_at: Date;
  version: Filled<number>;
  /** As of a petition: the same key and the same words are one contact. */
  request_key: Filled<string | null>;
  state: Filled<ContactState>;
  /** `08:30`; empty where nobody said. */
  starts_at: Filled<string>;
  /** What it is about, announced to voters. */
  topic: Filled<string>;
  /** As it was first announced, where it was moved since. */
  announced_on: Filled<string | null>;
  announced_at: Filled<string | null>;
  announced_place: Filled<string | null>;
  moved_on: Filled<string | null>;
  cancelled_on: Filled<string | null>;
  /** Written for voters. */
  cancelled_words: Filled<string>;
}

/** Báo lại cử tri: voters were told what became of a petition. */
export interface PetitionTellingRow {
  tenant_id: string;
  id: string;
  petition_id: string;
  told_on: string;
  way: TellingWay;
  contact_id: string | null;
  body_id: string;
  /** Who spoke or signed, as typed; never public. */
  teller: Filled<string>;
  note: Filled<string>;
  person_id: string | null;
  seat_id: string | null;
  recorded_at: Date;
  taken_back_at: Filled<Date | null>;
  taken_back_by: Filled<string | null>;
}
