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

export type LearnedScores = ReadonlyMap<string, Learned>;
const NOTHING: LearnedScores = new Map();

/**
 * What each taught value gains from the words of a text, question by question; nothing overturns by
 * three decisions, much by thirty.
 */
export function learnedScores(
  taught: Taught,
  words: readonly string[],
): (about: SuggestedAbout) => LearnedScores {
  const told = words.flatMap((word) => {
    const gains = gainsOf(taught, word);
    return gains ? [{ word, gains }] : [];
  });
  return (name) => {
    const about = taught.get(name);
    if (!about || about.decisions === 0) return NOTHING;
    const ofAbout = told.flatMap(({ word, gains }): Told[] => {
      const known = gains.get(name);
      return known ? [{ word, gains: known }] : [];
    });
    const scores = new Map<string, Learned>();
    let at = 0;
    for (const [value, one] of about.values) {
      if (one.decisions > 0) scores.set(value, scoreOf(ofAbout, at, one.decisions));
      at += 1;
    }
    return scores;
  };
}

interface Told {
  readonly word: string;
  /** By the value's position among those taught. */
  readonly gains: Float64Array;
}

/** What one word speaks for; null where nobody decided about it. */
type Gains = ReadonlyMap<SuggestedAbout, Float64Array> | null;
/** Reckoned once for each word of all the texts that are asked about. */
const reckoned = new WeakMap<Taught, Map<string, Gains>>();
const MOST_RECKONED = 50_000;

function gainsOf(taught: Taught, word: string): Gains {
  let all = reckoned.get(taught);
  if (!all) reckoned.set(taught, (all = new Map<string, Gains>()));
  const known = all.get(word);
  if (known !== undefined) return known;
  const gains = new Map<SuggestedAbout, Float64Array>();
  for (const [name, about] of taught) {
    const one = gainsAbout(about, word);
    if (one) gains.set(name, one);
  }
  const found = gains.size === 0 ? null : gains;
  if (all.size < MOST_RECKONED) all.set(word, found);
  return found;
}

function gainsAbout(about: TaughtAbout, word: string): Float64Array | null {
  const everywhere = about.words.get(word);
  if (everywhere === undefined) return null;
  return Float64Array.from(about.values.values(), ({ decisions, words }) => {
    const here = words.get(word) ?? 0;
    return gainOf(here, everywhere - here, decisions, about.decisions - decisions);
  });
}

function gainOf(here: number, elsewhere: number, decisions: number, rest: number): number {
  const usual = (elsewhere + READ_BEFORE * CHANCE) / (rest + READ_BEFORE);
  const share = (here + STEADY * usual) / (decisions + STEADY);
  const seen = Math.max(here, elsewhere);
  return (Math.log(share / usual) * seen) / (seen + SELDOM);
}

function scoreOf(words: readonly Told[], value: number, decisions: number): Learned {
  const told = mostTelling(words, value);
  const sum = told.reduce((total, { gain }) => total + gain, 0) * NEIGHBOURS_REPEAT;
  const belief = (decisions / (decisions + HALF_BELIEVED)) ** 1.5;
  return {
    score: Math.max(-MOST_SCORE / 3, Math.min(MOST_SCORE, sum * belief)),
    words: told.filter(({ gain }) => gain > 0.5).map(({ word }) => word),
  };
}

interface Gain {
  readonly word: string;
  readonly gain: number;
}

/** The few that speak loudest for or against a value; of equal ones those that come first. */
function mostTelling(words: readonly Told[], value: number): readonly Gain[] {
  const most: Gain[] = [];
  for (const { word, gains } of words) {
    const gain = gains[value] ?? 0;
    let place = most.length;
    while (place > 0 && Math.abs(gain) > Math.abs(most[place - 1]?.gain ?? 0)) place -= 1;
    if (place >= MOST_TELLING) continue;
    most.splice(place, 0, { word, gain });
    if (most.length > MOST_TELLING) most.pop();
  }
  return most;
}
