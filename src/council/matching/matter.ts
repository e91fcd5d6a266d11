import type { NamedObject } from './objects/named-object.ts';
import type { PlaceOfMatter } from './places.ts';

/** A word of a telling and how much it says: 0 for “đề nghị”, 1 for a name nobody else bears. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** What a petition asks, taken apart. Plain data; two of them are compared without the texts. */
export interface Matter {
  /** The folded text with a space at both ends, for looking up a name of the other telling. */
  readonly key: string;
  readonly placeKey: string;
  /** Typed without marks: what it is about is then read with less certainty. */
  readonly isPlain: boolean;
  /** The folded words as they stand, the first of them where there are many. */
  readonly row: readonly string[];
  /** The same words as typed, a space between, to be shown. */
  readonly typedRow: string;
  /** Sorted by word, each once. */
  readonly words: readonly WeighedWord[];
  /** Sorted pairs of neighbouring words that both say something. */
  readonly phrases: readonly string[];
  /** Sorted: 5, 15 15, 28 2011. */
  readonly numbers: readonly string[];
  readonly places: readonly PlaceOfMatter[];
  readonly objects: readonly NamedObject[];
  /** Sorted codes of what the telling is about (a drain, land papers) and what it wants done. */
  readonly subjects: readonly string[];
  readonly requests: readonly string[];
  /** Sorted families of the requests. */
  readonly families: readonly string[];
  readonly beneficiaries: readonly string[];
  /** The words of the telling in which each code was read, as typed. */
  readonly wordings: Readonly<Record<CodeList, ReadonlyMap<string, string>>>;
}

export type CodeList = 'subjects' | 'requests' | 'beneficiaries';

export const MATCH_REASON_CODES = [
  'same_words',
  'same_object',
  'same_section',
  'same_unit',
  'near_unit',
  'same_request',
  'same_beneficiary',
  'shared_phrases',
  'other_object',
  'other_section',
  'other_unit',
  'other_request',
  'other_beneficiary',
] as const;
export type MatchReasonCode = (typeof MATCH_REASON_CODES)[number];

export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly words: readonly string[];
}

export interface Comparison {
  /** 0–1: orders candidates; the partner stands above all that is merely related. */
  readonly score: number;
  /** Same object, same place down to the section, same request. */
  readonly same: boolean;
  readonly reasons: readonly MatchReason[];
}
