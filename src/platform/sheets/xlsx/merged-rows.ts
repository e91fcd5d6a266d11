import type { SheetRow, Span } from '../row.ts';
import type { Merge } from './merges.ts';
import type { RawCell, RawRow } from './raw-rows.ts';

interface OpenMerge {
  readonly merge: Merge;
  readonly cell: RawCell | null;
}

/** Lays the merged cells over the rows as they come: a value merged downwards stands in every row. */
export class MergedRows {
  readonly #sheet: string;
  readonly #merges: ReadonlyMap<number, readonly Merge[]>;
  readonly #columns: number;
  #open: readonly OpenMerge[] = [];

  constructor(sheet: string, merges: ReadonlyMap<number, readonly Merge[]>, columns: number) {
    this.#sheet = sheet;
    this.#merges = merges;
    this.#columns = columns;
  }

  /** The row with what it inherits; null where nothing in it is its own. */
  next({ row, cells: raw }: RawRow): SheetRow | null {
    const own = new Map(raw.map((cell) => [cell.column, cell]));
    const started = (this.#merges.get(row) ?? []).map((merge) => ({
      merge,
      cell: own.get(merge.left) ?? null,
    }));
    // A sound sheet has at most one open merge a column; a hostile one must not make rows slow.
    this.#open = this.#open
      .filter(({ merge }) => merge.bottom >= row)
      .concat(started)
      .slice(-this.#columns);
    const isOwn = raw.some(({ text, column }) => text.trim() !== '' && column < this.#columns);
    return isOwn ? this.#laid(row, own) : null;
  }

  #laid(row: number, own: Map<number, RawCell>): SheetRow {
    const spans: Span[] = [];
    for (const { merge, cell } of this.#open) {
      if (merge.right > merge.left) spans.push({ from: merge.left, to: merge.right });
      if (cell && merge.top < row && !own.get(merge.left)?.text) own.set(merge.left, cell);
    }
    const kept = [...own].filter(([column]) => column < this.#columns);
    const width = Math.max(0, ...kept.map(([column]) => column + 1));
    const cells = Array.from({ length: width }, () => '');
    for (const [column, { text }] of kept) cells[column] = text;
    const where = (test: (cell: RawCell) => boolean) =>
      kept.filter(([, cell]) => test(cell)).map(([column]) => column);
    return {
      sheet: this.#sheet,
      row,
      cells,
      formulas: where((cell) => cell.isFormula),
      errors: where((cell) => cell.isError),
      spans: spans.toSorted((a, b) => a.from - b.from),
    };
  }
}
