import { createHash } from 'node:crypto';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { Suspicion } from './schema.ts';

const SHAPE = 8;
const RUN = 2;
const MOST_WORDS = 400;

/** Figures and strings no one would say are left out: they are what a robot changes. */
const spoken = (text: string): readonly string[] =>
  searchKey(text)
    .split(' ')
    .filter((word) => /^[a-z]{1,7}$/.test(word))
    .slice(0, MOST_WORDS);

const runsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')));

/** Eight numbers that two texts share as far as they share pairs of words (MinHash). */
export function shapeOf(text: string): readonly number[] {
  const least = Array.from({ length: SHAPE }, () => 0x7f_ff_ff_ff);
  for (const run of runsOf(spoken(text))) {
    const digest = createHash('sha256').update(run).digest();
    for (const at of least.keys())
      least[at] = Math.min(least[at] ?? 0, digest.readUInt32BE(at * 4) >>> 1);
  }
  return least;
}

/** How many of the eight two shapes share: none means that the texts need not be read. */
export function sharedParts(one: readonly number[], other: readonly number[]): number {
  return one.filter((part, at) => part === other[at]).length;
}

export type Likeness = 'same' | 'alike' | null;

const SAME_RUNS = 0.5;
const ALIKE_RUNS = 0.22;
const ALIKE_WORDS = 0.5;

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((part) => other.has(part)).length;
  return shared / Math.max(1, one.size + other.size - shared);
};

/** The same words sent again, or one pattern filled with other words. */
export function likenessOf(text: string, other: string): Likeness {
  const [words, others] = [spoken(text), spoken(other)];
  const runs = overlap(runsOf(words), runsOf(others));
  if (runs >= SAME_RUNS) return 'same';
  const isPattern = runs >= ALIKE_RUNS || overlap(new Set(words), new Set(others)) >= ALIKE_WORDS;
  return isPattern ? 'alike' : null;
}

/** What came to the council just before. */
export interface Lately {
  /** By the question, within the last minute and the last hour. */
  readonly questionsMinute: number;
  readonly questionsHour: number;
  /** By whichever way and whatever became of them. */
  readonly minute: number;
  readonly hour: number;
  /** Those of the hour that wait with the others. */
  readonly passedHour: number;
  readonly same: number;
  /** Of its group, with those of the same words. */
  readonly alike: number;
  /** The office has taken one of the group, or said that it is a voter's. */
  readonly isGroupVouched: boolean;
  /** The office has put one of the group away as spam. */
  readonly isGroupSpam: boolean;
  /** From this network: within the hour, and whether the office vouched for one of today. */
  readonly networkHour: number;
  readonly wideHour: number;
  readonly isNetworkVouched: boolean;
}

export const QUESTIONS_MINUTE = 3;
export const QUESTIONS_HOUR = 20;
const SAME_HOUR = 4;
const ALIKE_HOUR = 12;
const FLOOD_MINUTE = 30;
const FLOOD_HOUR = 120;
/** So many an hour wait with the others while a flood lasts; the office can read them. */
const PASSED_HOUR = 100;
const QUIET_NETWORK = 2;
const QUIET_WIDE = 6;
const MANY_OF_NETWORK = 3;
/** In a flood one that speaks for itself this far waits with the others. */
const TRUSTED = 4;

export const isFlood = ({ minute, hour }: Pick<Lately, 'minute' | 'hour'>): boolean =>
  minute >= FLOOD_MINUTE || hour >= FLOOD_HOUR;

export interface Arrived {
  readonly byQuestion: boolean;
  readonly trust: number;
}

/** Why a submission waits apart from the others; null where it came as people send. */
export function suspicionOf({ byQuestion, trust }: Arrived, lately: Lately): Suspicion | null {
  if (lately.isGroupVouched) return null;
  const isMass = lately.same >= SAME_HOUR || lately.alike >= ALIKE_HOUR;
  if (isMass || (lately.isGroupSpam && lately.alike > 0)) return 'alike';
  if (lately.isNetworkVouched) return null;
  const isQuiet = lately.networkHour < QUIET_NETWORK && lately.wideHour < QUIET_WIDE;
  const speaksForItself =
    isQuiet && lately.alike === 0 && trust >= TRUSTED && lately.passedHour < PASSED_HOUR;
  const { questionsMinute, questionsHour } = lately;
  const isBurst = questionsMinute >= QUESTIONS_MINUTE || questionsHour >= QUESTIONS_HOUR;
  if (byQuestion && isBurst) return speaksForItself ? null : 'question';
  return isFlood(lately) && !speaksForItself ? 'flood' : null;
}

/** A network that sends on during a flood takes those along that came first. */
export const isNetworkBurst = (lately: Lately): boolean =>
  isFlood(lately) && !lately.isNetworkVouched && lately.networkHour >= MANY_OF_NETWORK;

/** Short words that every Vietnamese sentence is built with, without diacritics. */
const BUILT_WITH: ReadonlySet<string> = new Set(
  (
    'va cua la co khong da dang duoc cho o tai den tu nay do cac nhung mot nguoi dan nen thi de ' +
    'nghi kien bi rat nhieu gay khi ra vao qua voi trong tren se phai ma nam ba con'
  ).split(' '),
);
const BUILT_SHARE = 0.18;
const ENOUGH_WORDS = 6;

export interface Sent {
  readonly text: string;
  readonly place: string;
  readonly isNamed: boolean;
  readonly isReachable: boolean;
  readonly photos: number;
  readonly byQuestion: boolean;
}

/** What speaks for a voter: whole sentences, a place, a name, a way to be told, the work done. */
export function trustOf(sent: Sent): number {
  const words = searchKey(sent.text).split(' ').filter(Boolean);
  const built = words.filter((word) => BUILT_WITH.has(word)).length;
  const reads = words.length >= ENOUGH_WORDS && built / words.length >= BUILT_SHARE;
  const hasMarks = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệ]/i.test(sent.text);
  const hasLink = /https?:|www\.|\.(?:com|net|xyz|top|info)\b/i.test(sent.text);
  const signs = [reads, reads && hasMarks, sent.place !== '', sent.isNamed, sent.isReachable];
  const counted = [...signs, sent.photos > 0, !sent.byQuestion].filter(Boolean).length;
  return hasLink ? counted - 4 : counted;
}
