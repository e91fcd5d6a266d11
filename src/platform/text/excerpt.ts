import { markRanges } from './highlight.ts';
import type { MarkRange } from './highlight.ts';

export type Excerpt = {
  readonly text: string;
  readonly ranges: readonly MarkRange[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

const DEFAULT_LENGTH = 220;
const LEAD = 50;
const LONGEST_WORD = 30;

/** The part of a text worth showing in a list: around the first match, cut between words. */
export function excerpt(original: string, query: string, length = DEFAULT_LENGTH): Excerpt {
  const flat = original.replace(/\s/g, ' ');
  const ranges = markRanges(flat, query);
  if (flat.length <= length) return { text: flat, ranges, cutBefore: false, cutAfter: false };
  const first = ranges[0]?.start ?? 0;
  const start =
    first + LEAD <= length || first <= LEAD ? 0 : wordStart(flat, Math.max(0, first - LEAD));
  const end = wordEnd(flat, start, Math.min(flat.length, start + length));
  return {
    text: flat.slice(start, end),
    ranges: within(ranges, start, end),
    cutBefore: start > 0,
    cutAfter: end < flat.length,
  };
}

function within(ranges: readonly MarkRange[], from: number, to: number): MarkRange[] {
  return ranges
    .filter((range) => range.start < to && range.end > from)
    .map((range) => ({
      start: Math.max(range.start, from) - from,
      end: Math.min(range.end, to) - from,
    }));
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at <= LONGEST_WORD ? space + 1 : characterStart(text, at);
}

function wordEnd(text: string, from: number, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > from && at - space <= LONGEST_WORD ? space : characterStart(text, at);
}

// Neither half a surrogate pair nor a letter without its marks.
function characterStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /^[\uDC00-\uDFFF]|^\p{M}/u.test(text.slice(start, start + 1))) start -= 1;
  return start;
}
