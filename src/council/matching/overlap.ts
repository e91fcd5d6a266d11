import type { WeighedWord } from './matter.ts';

/** What two sorted lists share. */
export function sharedOf(a: readonly string[], b: readonly string[]): string[] {
  const shared: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, two] = [a[i] ?? '', b[j] ?? ''];
    if (one === two) {
      shared.push(one);
      i += 1;
      j += 1;
    } else if (one < two) i += 1;
    else j += 1;
  }
  return shared;
}

export interface WordOverlap {
  /** Of the weight of the telling that says less, the part the other says too. */
  readonly share: number;
  /** 0–1: of all words of both, weighing nothing, those both have. */
  readonly commonness: number;
  /** The weight of what both say. */
  readonly weight: number;
  readonly words: readonly string[];
  /** The weight that each says alone; the smaller of the two. */
  readonly exchanged: number;
}

const SHORTEST_MISTYPED = 4;
const MOST_MISTYPED = 24;
const SLIP = 0.7;

export function overlapOfWords(a: readonly WeighedWord[], b: readonly WeighedWord[]): WordOverlap {
  const words: string[] = [];
  const [onlyA, onlyB]: [WeighedWord[], WeighedWord[]] = [[], []];
  let weight = 0;
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [one, two] = [a[i], b[j]];
    if (one && two && one.word === two.word) {
      weight += one.weight;
      common += 1;
      if (one.weight >= 1) words.push(one.word);
      i += 1;
      j += 1;
    } else if (!two || (one && one.word < two.word)) {
      if (one && one.weight >= 1) onlyA.push(one);
      i += 1;
    } else {
      if (two.weight >= 1) onlyB.push(two);
      j += 1;
    }
  }
  const slips = mistyped(onlyA, onlyB);
  weight += slips;
  const smaller = Math.min(totalOf(a), totalOf(b));
  return {
    share: smaller === 0 ? 0 : Math.min(1, weight / smaller),
    commonness: (2 * common) / Math.max(1, a.length + b.length),
    weight,
    words,
    exchanged: Math.max(0, Math.min(totalOf(onlyA), totalOf(onlyB)) - slips),
  };
}

function mistyped(a: readonly WeighedWord[], b: readonly WeighedWord[]): number {
  const [ofA, ofB] = [longWords(a), longWords(b)];
  const slips = (some: readonly string[], others: readonly string[]): number =>
    some.filter((word) => others.some((other) => isOneSlip(word, other))).length;
  return Math.min(slips(ofA, ofB), slips(ofB, ofA)) * SLIP;
}

function longWords(words: readonly WeighedWord[]): string[] {
  return words
    .map(({ word }) => word)
    .filter((word) => word.length >= SHORTEST_MISTYPED)
    .slice(0, MOST_MISTYPED);
}

/** One letter added, dropped, or typed for another. */
export function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || /\d/.test(long)) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  return long.slice(at + 1) === rest;
}

function totalOf(words: readonly WeighedWord[]): number {
  let total = 0;
  for (const { weight } of words) total += weight;
  return total;
}
