import { foldText } from './fold.ts';
import type { FoldedText } from './fold.ts';
import { searchTerms } from './search-key.ts';

/** A stretch of the original text, in UTF-16 units, end exclusive. */
export type MarkRange = { readonly start: number; readonly end: number };

export type MarkedPart = { readonly text: string; readonly marked: boolean };

/** Where the words of a query stand in the original, whatever its case, diacritics or composition. */
export function markRanges(original: string, query: string): MarkRange[] {
  const terms = searchTerms(query);
  if (terms.length === 0 || original === '') return [];
  const folded = foldText(original);
  const found = terms.flatMap(({ spellings, prefix }) =>
    spellings.flatMap((words) => occurrences(folded, words, prefix)),
  );
  return joinNeighbours(original, found);
}

/** The original cut into marked and unmarked parts, ready to be drawn. */
export function markedParts(original: string, ranges: readonly MarkRange[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) parts.push({ text: original.slice(at, start), marked: false });
    parts.push({ text: original.slice(start, end), marked: true });
    at = end;
  }
  if (at < original.length) parts.push({ text: original.slice(at), marked: false });
  return parts;
}

function occurrences(
  { key, starts, ends }: FoldedText,
  words: readonly string[],
  prefix: boolean,
): MarkRange[] {
  const wanted = words.join(' ');
  const ranges: MarkRange[] = [];
  for (let at = key.indexOf(wanted); at !== -1; at = key.indexOf(wanted, at + 1)) {
    const after = at + wanted.length;
    if (at > 0 && key[at - 1] !== ' ') continue;
    if (!prefix && after < key.length && key[after] !== ' ') continue;
    ranges.push({ start: starts[at] ?? 0, end: ends[after - 1] ?? 0 });
  }
  return ranges;
}

function joinNeighbours(text: string, ranges: readonly MarkRange[]): MarkRange[] {
  const joined: MarkRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && (range.start <= last.end || text.slice(last.end, range.start).trim() === ''))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
}
