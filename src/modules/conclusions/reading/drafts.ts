import type { BodyPhrase } from './bodies/bodies.ts';
import type { DueFound } from './due/due-reading.ts';
import type { ReadKind } from './read-item.ts';

/** An item while it is put together, by the places of its words. */
export interface Draft {
  readonly kind: ReadKind;
  bodies: readonly BodyPhrase[];
  readonly coop: BodyPhrase[];
  readonly from: number;
  to: number;
  /** Where the task's own words begin. */
  readonly contentFrom: number;
  /** Where they end, if not with the item. */
  readonly contentTo?: number;
  readonly dues: DueFound[];
  /** The line it stands in. */
  readonly line: number;
}

/** What lines below a heading take from it. */
export interface Heading {
  rank: number;
  readonly sign: string;
  readonly bodies: readonly BodyPhrase[];
  readonly kind: ReadKind | null;
  /** Below it stands what was done and how things are. */
  readonly isFacts: boolean;
  /** The limit said over the list: 'Chậm nhất ngày 30/11, các cơ quan sau gửi hồ sơ:'. */
  readonly dues?: readonly DueFound[];
}

export interface Reading {
  readonly drafts: Draft[];
  readonly stack: Heading[];
  /** Bodies named before a semicolon, whose task comes after it. */
  pending: readonly BodyPhrase[];
  /** The line its chapter begins with. */
  section: number;
  /** Before this word a report tells what was said and done; the chair's conclusion comes after it. */
  readonly summedUpAt: number;
  /** The last line in which something was told of what bodies did. */
  toldIn: number;
  /** The sentence tells what was done, and why it was not. */
  isTelling: boolean;
  /** The sentence tells what voters wish for. */
  isWishing: boolean;
}
