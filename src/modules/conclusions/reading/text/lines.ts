import type { Word } from './words.ts';

/** A paragraph or an entry of a list: the words from `from` up to `to`. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** How deep the sign before it lies: I. < 1. < 1.1 < a) < no sign < - < +. */
  readonly rank: number;
  /** The kind of sign; '' where there is none. */
  readonly sign: string;
  /** Of the text as given, where the line's cells are parted by tabs. */
  readonly isRow: boolean;
  /** It begins further in than the text does. */
  readonly indent: number;
}

interface Sign {
  readonly kind: string;
  readonly rank: number;
  readonly length: number;
}

const SIGNS: readonly { readonly pattern: RegExp; readonly kind: string; readonly rank: number }[] =
  [
    { pattern: /^(?:phần\s+)?[IVX]{1,5}\s?[.)/-]\s*/u, kind: 'I', rank: 1 },
    { pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s+/u, kind: '1.1.1', rank: 3.5 },
    { pattern: /^\d{1,2}\.\d{1,2}\.?\s+/u, kind: '1.1', rank: 3 },
    { pattern: /^\d{1,2}\s?[.)/](?=\s|\p{L})\s*/u, kind: '1', rank: 2 },
    { pattern: /^\(\d{1,2}\)\s*/u, kind: '(1)', rank: 4.2 },
    { pattern: /^\(?[a-zđ][.)]\s*/u, kind: 'a', rank: 4 },
    { pattern: /^[-*]\s*\[[ xX]?\]\s*/u, kind: '-', rank: 6 },
    { pattern: /^[*•●▪◦○■►➢✓·](?!\*)\s*/u, kind: '*', rank: 5.5 },
    { pattern: /^[-–—‒−]\s*/u, kind: '-', rank: 6 },
    { pattern: /^\+\s*/u, kind: '+', rank: 7 },
  ];
export const PLAIN_RANK = 5;

/** The lines of a text; a line broken by the width of a page is one with the line it goes on from. */
export function linesOf(text: string, words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  let next = 0;
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start);
    const from = next;
    while (next < words.length && (words[next]?.from ?? 0) < end) next += 1;
    if (next > from) add(lines, words, lineOf(text.slice(start, end), start, words, from, next));
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n' || sign === '\r' || sign === '\u2028' || sign === '\u2029') return at;
  }
  return text.length;
}

function lineOf(
  raw: string,
  start: number,
  words: readonly Word[],
  from: number,
  to: number,
): Line {
  const begins = raw.length - raw.trimStart().length;
  const sign = signOf(raw.slice(begins, begins + 24));
  let first = from;
  while (first < to && (words[first]?.from ?? 0) < start + begins + sign.length) first += 1;
  const isRow = raw.trim().includes('\t') || /\S\s*\|\s*\S/.test(raw.slice(0, 2_000));
  return { from: Math.min(first, to), to, rank: sign.rank, sign: sign.kind, isRow, indent: begins };
}

function signOf(opening: string): Sign {
  for (const { pattern, kind, rank } of SIGNS) {
    const found = pattern.exec(opening);
    if (found) return { kind, rank, length: found[0].length };
  }
  return { kind: '', rank: PLAIN_RANK, length: 0 };
}

function add(lines: Line[], words: readonly Word[], line: Line): void {
  const before = lines.at(-1);
  if (line.from === line.to) return;
  const isBroken = before !== undefined && goesOn(words, before, line);
  if (isBroken) lines[lines.length - 1] = { ...before, to: line.to };
  else lines.push(line);
}

function isSmallWord({ kind, isCapital }: Word): boolean {
  return kind === 'word' && !isCapital;
}

function goesOn(words: readonly Word[], before: Line, line: Line): boolean {
  const first = words[line.from];
  const last = words[before.to - 1];
  if (line.sign !== '' || line.isRow || before.isRow || !first || !last) return false;
  if (/^[.;:!?]$/.test(last.text)) return false;
  const isSmall =
    (first.kind === 'word' && !first.isCapital) || (first.kind === 'number' && isSmallWord(last));
  return isSmall || (last.text === ',' && before.sign === '' && first.kind !== 'sign');
}
