import type { PaperBlock } from '../blocks.ts';

type Table = Extract<PaperBlock, { kind: 'table' }>;

export interface TableFit {
  /** Millimetres, one a column; together the width between the margins. */
  readonly widths: readonly number[];
  /** Points: smaller only where the longest words would not stand side by side. */
  readonly size: number;
}

/** Between the margins of an A4 page: 210 less 30 and 20. */
export const TEXT_MM = 160;
const SIZES = [13, 12, 11, 10] as const;
/** What a cell keeps free beside its words, both sides and the rules. */
const ROOM_MM = 4;
const MM_PER_POINT = 25.4 / 72;
/** A word longer than this is no word: it may be parted anywhere. */
export const LONGEST_WORD = 22;

/** The columns as they were asked for, but none narrower than its longest word: a date is never cut. */
export function fitTable({ head, rows, widths }: Table): TableFit {
  const shares = head.map((_, index) => widths?.[index] ?? 1);
  const needs = (size: number) =>
    head.map((title, index) =>
      Math.max(
        longestIn(title, size) * 1.06,
        ...rows.map((row) => longestIn(row[index] ?? '', size)),
      ),
    );
  const fitting = SIZES.find((size) => sum(needs(size)) <= TEXT_MM) ?? 10;
  return { widths: shared(shares, needs(fitting)), size: fitting };
}

/** Columns that need more than their share get it; the others share what is left. */
function shared(shares: readonly number[], needs: readonly number[]): readonly number[] {
  const least = sum(needs) > TEXT_MM ? needs.map((need) => (need / sum(needs)) * TEXT_MM) : needs;
  const held = new Set<number>();
  for (;;) {
    const left = TEXT_MM - sum(least.filter((_, index) => held.has(index)));
    const open = sum(shares.filter((_, index) => !held.has(index)));
    const wide = (index: number) =>
      held.has(index) ? (least[index] ?? 0) : ((shares[index] ?? 0) / open) * left;
    const narrow = shares.findIndex(
      (_, index) => !held.has(index) && wide(index) < (least[index] ?? 0),
    );
    if (narrow === -1 || held.size === shares.length - 1)
      return shares.map((_, index) => wide(index));
    held.add(narrow);
  }
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

function longestIn(words: string, size: number): number {
  const widest = Math.max(0, ...words.split(/\s+/).map((word) => emsOf(word)));
  return widest * size * MM_PER_POINT + ROOM_MM;
}

/** About how many millimetres a line of words takes. */
export function widthOf(line: string, size: number): number {
  return (
    sum([...line.normalize('NFC')].map((one) => (one === ' ' ? 0.25 : emOf(one)))) *
    size *
    MM_PER_POINT
  );
}

/** The width of a word set in Times, in ems, on the safe side. */
function emsOf(word: string): number {
  const letters = [...word.normalize('NFC')].slice(0, LONGEST_WORD);
  return sum(letters.map(emOf));
}

function emOf(letter: string): number {
  if (/[0-9]/.test(letter)) return 0.5;
  if (/[\s.,;:/|'’()ijlftr-]/.test(letter)) return 0.34;
  if (/[mwMW]/.test(letter)) return 0.92;
  if (/[EFIJLPSTZ]/.test(letter)) return 0.64;
  return /\p{Lu}/u.test(letter) ? 0.74 : 0.51;
}

/** An address or a run of letters without an end gets places where a line may end. */
export function breakable(words: string): string {
  return words
    .split(' ')
    .map((word) => {
      const letters = [...word];
      if (letters.length <= LONGEST_WORD) return word;
      return letters.map((one, index) => (index % 4 === 3 ? `${one}\u200B` : one)).join('');
    })
    .join(' ');
}
