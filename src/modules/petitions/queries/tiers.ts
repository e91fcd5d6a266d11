import { marksOf } from '#src/council/matching/index.ts';
import type { Matter } from '#src/council/matching/index.ts';
import { newestQuarters } from '#src/platform/text/search-scope.ts';
import type { Rarity } from './rarity.ts';

/** One bounded question to the word index; whatever it finds gains its weight. */
export interface Tier {
  readonly query: string;
  readonly weight: number;
  /** How many rows it may give. */
  readonly limit: number;
}

/** How one matter is looked for. */
export interface Search {
  readonly tiers: readonly Tier[];
  /** All its telling words: sharing all of them gains `othersWeight`. Empty where nobody asks. */
  readonly others: string;
  readonly othersWeight: number;
}

export interface Bounds {
  /** How many words and marks are asked for. */
  readonly terms: number;
  /** How many rows one tier may give, and all of them together. */
  readonly limit: number;
  readonly rows: number;
  /** How many of the common words are asked for two by two, where rare ones bring too little. */
  readonly paired: number;
  /** With fewer tiers than this the rows are also weighed by all the words they share. */
  readonly telling: number;
}

interface Term {
  readonly word: string;
  readonly expected: number;
  readonly weight: number;
}

/** Marks name the very object or unit; a word says less. */
const MARK_WEIGHT = 1.6;
const LEAST_WORD_WEIGHT = 0.1;
/** Where a mark or word is too common, only these newest quarters are asked. */
const QUARTERS = 8;
/** With so many rows by rare words, common words are not asked for. */
const ENOUGH = 300;
/** How many rows two common words together may give. */
const PAIR_LIMIT = 400;
/** Words on more rows than this tell nothing, two of them neither. */
const TELLING_ROWS = 40_000;
/** Words of one matter stand together more often than by chance. */
const TOGETHER = 3;

/**
 * Rare words and marks bring their rows, the rarest first, as long as all of them stay few. Where
 * that is not enough, the rows that have two of the common words, the newest where these are many.
 */
export function searchFor(matter: Matter, rarity: Rarity, bounds: Bounds): Search {
  const terms = termsOf(matter, rarity, bounds.terms);
  const tiers: Tier[] = [];
  let rows = 0;
  for (const { word, expected, weight } of terms) {
    if (expected > 2 * bounds.limit) break;
    if (rows > ENOUGH && rows + expected > bounds.rows) break;
    const isMany = expected > bounds.limit;
    const query = isMany ? `${word} & ${newestQuarters(rarity.at, QUARTERS)}` : word;
    tiers.push({ query, weight, limit: bounds.limit });
    rows += expected > rarity.unknown ? Math.min(expected, bounds.limit) : 0;
  }
  const common = terms.slice(tiers.length, tiers.length + bounds.paired);
  if (rows < ENOUGH) tiers.push(...pairsOf(common, rarity));
  return {
    tiers,
    others: tiers.length < bounds.telling ? terms.map(({ word }) => word).join(' | ') : '',
    othersWeight: terms.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function pairsOf(terms: readonly Term[], { rows, at }: Rarity): Tier[] {
  const telling = terms.filter(({ expected }) => expected <= TELLING_ROWS);
  const pairs = telling.flatMap((one, place) =>
    telling.slice(place + 1).map((two) => [one, two] as const),
  );
  return pairs.map(([one, two]) => {
    const isMany = (TOGETHER * one.expected * two.expected) / rows > PAIR_LIMIT;
    const words = `${one.word} & ${two.word}`;
    const query = isMany ? `${words} & ${newestQuarters(at, QUARTERS)}` : words;
    return { query, weight: one.weight + two.weight, limit: PAIR_LIMIT };
  });
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
