import type { SuggestedAbout } from '../schema.ts';

/** How often each word stood in the decisions for one value. */
interface TaughtValue {
  decisions: number;
  readonly words: Map<string, number>;
}

/** What a council's decisions on one question have taught. */
export interface TaughtAbout {
  decisions: number;
  readonly words: Map<string, number>;
  readonly values: Map<string, TaughtValue>;
}

export type Taught = ReadonlyMap<SuggestedAbout, TaughtAbout>;

export interface TaughtCount {
  readonly about: SuggestedAbout;
  readonly value: string;
  readonly word: string;
  readonly n: number;
}

export function taughtFrom(counts: Iterable<TaughtCount>): Taught {
  const taught = new Map<SuggestedAbout, TaughtAbout>();
  for (const { about, value, word, n } of counts) {
    if (n <= 0) continue;
    const all = taught.get(about) ?? { decisions: 0, words: new Map(), values: new Map() };
    const one = all.values.get(value) ?? { decisions: 0, words: new Map() };
    taught.set(about, all);
    all.values.set(value, one);
    if (word === '') {
      one.decisions += n;
      all.decisions += n;
    } else {
      one.words.set(word, (one.words.get(word) ?? 0) + n);
      all.words.set(word, (all.words.get(word) ?? 0) + n);
    }
  }
  return taught;
}

export interface Learned {
  readonly score: number;
  /** The words that told most, best first. */
  readonly words: readonly string[];
}

// A word nobody decided about stands by chance in this share of petitions, as if so many had been read.
const CHANCE = 0.02;
const READ_BEFORE = 20;
// A value is believed in half once it was decided so often; a word, once it was seen so often.
const HALF_BELIEVED = 20;
const SELDOM = 8;
const STEADY = 4;
const MOST_TELLING = 12;
const NEIGHBOURS_REPEAT = 0.6;
const MOST_SCORE = 9;

/** What each taught value gains from the words of a text; nothing overturns by three decisions, much by thirty. */
export function learnedScores(
  about: TaughtAbout | undefined,
  words: readonly string[],
): ReadonlyMap<string, Learned> {
  const scores = new Map<string, Learned>();
  if (!about || about.decisions === 0) return scores;
  for (const [value, one] of about.values) {
    if (one.decisions > 0) scores.set(value, scoreOf(about, one, words));
  }
  return scores;
}

function scoreOf(about: TaughtAbout, one: TaughtValue, words: readonly string[]): Learned {
  const rest = about.decisions - one.decisions;
  const told = words
    .map((word) => {
      const here = one.words.get(word) ?? 0;
      const elsewhere = (about.words.get(word) ?? 0) - here;
      const usual = (elsewhere + READ_BEFORE * CHANCE) / (rest + READ_BEFORE);
      const share = (here + STEADY * usual) / (one.decisions + STEADY);
      const seen = Math.max(here, elsewhere);
      return { word, gain: (Math.log(share / usual) * seen) / (seen + SELDOM) };
    })
    .toSorted((a, b) => Math.abs(b.gain) - Math.abs(a.gain))
    .slice(0, MOST_TELLING);
  const sum = told.reduce((total, { gain }) => total + gain, 0) * NEIGHBOURS_REPEAT;
  const belief = (one.decisions / (one.decisions + HALF_BELIEVED)) ** 1.5;
  return {
    score: Math.max(-MOST_SCORE / 3, Math.min(MOST_SCORE, sum * belief)),
    words: told.filter(({ gain }) => gain > 0.5).map(({ word }) => word),
  };
}
