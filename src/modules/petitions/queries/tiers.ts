import { marksOf } from '#src/council/matching/index.ts';
import type { Matter } from '#src/council/matching/index.ts';
import { newestQuarters } from '#src/platform/text/search-scope.ts';
import type { Rarity } from './rarity.ts';

/** One bounded question to the word index; whoever it finds gains its weight. */
export interface Tier {
  readonly query: string;
  readonly weight: number;
  readonly limit: number;
}

export interface Bounds {
  /** How many words and marks are asked for. */
  readonly terms: number;
  /** How many rows one tier may give. */
  readonly limit: number;
}

interface Term {
  readonly word: string;
  readonly expected: number;
  readonly weight: number;
}

/** The rarest word of a tier decides what the index reads: entries in one tier, and in all of them. */
const MOST_DRIVEN = 6_000;
const MOST_READ = 30_000;
/** A word this rare brings its rows alone. */
const ALONE = 120;
/** Marks name the very object or unit; a word says less. */
const MARK_WEIGHT = 1.6;
const LEAST_WORD_WEIGHT = 0.1;
const QUARTERS = 8;
/** Words of one matter stand together more often than by chance. */
const TOGETHER = 2.5;
const MOST_OTHERS = 3;

/**
 * The questions that find what may be the same matter: each rare word or mark together with one,
 * two or three of the others, as many as keep the answer short.
 */
export function tiersOf(matter: Matter, rarity: Rarity, bounds: Bounds): Tier[] {
  const terms = termsOf(matter, rarity, bounds.terms);
  const tiers: Tier[] = [];
  let read = 0;
  for (const [at, term] of terms.entries()) {
    if (read > MOST_READ) break;
    const others = terms.slice(at + 1);
    if (term.expected <= ALONE) {
      tiers.push(tier(term, term.word, bounds));
      read += term.expected;
    } else if (term.expected <= MOST_DRIVEN && others.length > 0) {
      tiers.push(tier(term, withOthers(term, others, rarity, bounds), bounds));
      read += term.expected;
    } else if (others.length >= MOST_OTHERS) {
      tiers.push(tier(term, amongCommon(term, others, rarity), bounds));
      break;
    }
  }
  return tiers;
}

function tier({ weight }: Term, query: string, { limit }: Bounds): Tier {
  return { query, weight, limit };
}

/** The telling words and marks of a matter, the rarest first. */
function termsOf(matter: Matter, rarity: Rarity, count: number): Term[] {
  const term = (word: string, weight: number): Term => {
    const expected = rarity.expected(word);
    return { word, expected, weight: weight * Math.log((rarity.rows + 2) / (expected + 1)) };
  };
  const marks = marksOf(matter).map((mark) => term(mark, MARK_WEIGHT));
  const words = matter.words
    .filter(({ weight }) => weight >= LEAST_WORD_WEIGHT)
    .map(({ word, weight }) => term(word, weight));
  return [...marks, ...words]
    .filter(({ word }) => /^[a-z0-9]{1,60}$/.test(word))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, count)
    .toSorted((a, b) => a.expected - b.expected || (a.word < b.word ? -1 : 1));
}

/** As many others beside it as make the answer short; where three are not enough, the newest only. */
function withOthers(
  term: Term,
  others: readonly Term[],
  rarity: Rarity,
  { limit }: Bounds,
): string {
  const share = others.map(({ expected }) => Math.min(1, (TOGETHER * expected) / rarity.rows));
  for (let count = 1; count <= Math.min(MOST_OTHERS, others.length); count += 1) {
    const query = `${term.word} & ${atLeast(count, others)}`;
    if (term.expected * chanceOf(count, share) <= limit) return query;
  }
  const most = Math.min(MOST_OTHERS, others.length);
  return `${term.word} & ${atLeast(most, others)} & ${newestQuarters(rarity.at, QUARTERS)}`;
}

/** Where every word is common, the newest rows that have the four least common of them. */
function amongCommon(term: Term, others: readonly Term[], { at }: Rarity): string {
  const words = [term, ...others.slice(0, MOST_OTHERS)].map(({ word }) => word);
  return `${words.join(' & ')} & ${newestQuarters(at, QUARTERS)}`;
}

/** A query for at least `count` of the words, written so that each word stands in it once a place. */
function atLeast(count: number, terms: readonly Term[]): string {
  const parts = terms.slice(0, terms.length - count + 1).map(({ word }, at) => {
    const rest = terms.slice(at + 1);
    return count === 1 ? word : `(${word} & ${atLeast(count - 1, rest)})`;
  });
  return `(${parts.join(' | ')})`;
}

/** The chance that at least `count` of independent things happen. */
function chanceOf(count: number, shares: readonly number[]): number {
  let exactly = [1];
  for (const share of shares) {
    exactly = [...exactly, 0].map(
      (chance, n) => chance * (1 - share) + (exactly[n - 1] ?? 0) * share,
    );
  }
  return 1 - exactly.slice(0, count).reduce((sum, chance) => sum + chance, 0);
}
