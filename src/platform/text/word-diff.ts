import { searchKey } from './search-key.ts';

export type WordRange = readonly [start: number, end: number];

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Beyond this many pairs of words nothing is compared: two whole reports, not two requests. */
const MOST_PAIRS = 4_000_000;

/** The words of `text` that `other` does not say in the same order, as ranges of `text`. */
export function wordsOnlyIn(text: string, other: string): readonly WordRange[] {
  const [words, others] = [wordsOf(text), wordsOf(other)];
  if (words.length * others.length > MOST_PAIRS) return [];
  const shared = sharedWords(words, others);
  return joined(
    words.filter((_, index) => !shared.has(index)),
    text,
  );
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    key: searchKey(word),
    start: index,
    end: index + word.length,
  }));
}

/** Indexes of the words on a longest common row of words. */
function sharedWords(a: readonly Word[], b: readonly Word[]): ReadonlySet<number> {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const shared = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) {
      shared.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

/** Neighbouring words with nothing but spaces and signs between them are one range. */
function joined(words: readonly Word[], text: string): readonly WordRange[] {
  const ranges: [number, number][] = [];
  for (const { start, end } of words) {
    const last = ranges.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last[1], start))) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}
