import type { SheetRow, Span } from '../src/platform/sheets/index.ts';

/** Rows of a sheet by their texts; an empty row is left out but counted. */
export function rowsOf(
  lines: readonly (readonly string[])[],
  spans: Readonly<Record<number, readonly Span[]>> = {},
): SheetRow[] {
  return lines
    .map((cells, at) => ({
      sheet: 'A',
      row: at + 1,
      cells,
      formulas: [],
      errors: [],
      spans: spans[at + 1] ?? [],
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
