import type { Archive } from './archive.ts';

/** Cells merged into one: rows as the spreadsheet counts them, columns from zero. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const ELEMENT =
  /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})["']/g;
const OVERLAP = 200;

/**
 * The merged cells of a sheet by their first row. They are written behind the rows, so the sheet is
 * looked through once before it is read; that costs far less than holding its rows back.
 */
export async function readMerges(
  archive: Archive,
  path: string,
  limit: number,
): Promise<ReadonlyMap<number, readonly Merge[]>> {
  const byTop = new Map<number, Merge[]>();
  let rest = '';
  let count = 0;
  for await (const piece of archive.textOf(path)) {
    const text = rest + piece;
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const match of text.matchAll(ELEMENT)) {
        end = match.index + match[0].length;
        count += 1;
        if (count > limit) throw archive.refuse('sheets.too_complex');
        const merge = mergeOf(match[1] ?? '', match[2] ?? '');
        const beside = byTop.get(merge.top);
        if (beside) beside.push(merge);
        else byTop.set(merge.top, [merge]);
      }
    }
    rest = text.slice(Math.max(end, text.length - OVERLAP));
  }
  return byTop;
}

function mergeOf(from: string, to: string): Merge {
  const [start, end] = [cellAt(from), cellAt(to)];
  return {
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row),
    left: Math.min(start.column, end.column),
    right: Math.max(start.column, end.column),
  };
}

/** 'AB12' is row 12, column 27. */
export function cellAt(reference: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(digits), column: column - 1 };
}
