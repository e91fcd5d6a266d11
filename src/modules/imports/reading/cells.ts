import type { SheetRow } from '#src/platform/sheets/index.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { ColumnChoice, ColumnMeaning } from './meanings.ts';
import { leafOf } from './title-words.ts';

/** A row's cells by what their columns mean. */
export interface Cells {
  readonly has: (meaning: ColumnMeaning) => boolean;
  /** As in the list; several columns of one meaning follow each other on lines. */
  readonly raw: (meaning: ColumnMeaning) => string;
  readonly line: (meaning: ColumnMeaning) => string;
  /** The titles of the ticked columns. */
  readonly ticked: () => string[];
}

const NOT_TICKED = /^(?:0|khong|false|no|)$/;

export function cellsOf(row: SheetRow, columns: readonly ColumnChoice[]): Cells {
  const raw = (meaning: ColumnMeaning): string =>
    columns
      .filter((column) => column.meaning === meaning)
      .map(({ index }) => (row.cells[index] ?? '').trim())
      .filter((cell) => cell !== '')
      .join('\n');
  return {
    has: (meaning) => columns.some((column) => column.meaning === meaning),
    raw,
    line: (meaning) => cleanLine(raw(meaning)),
    ticked: () =>
      columns
        .filter(({ meaning, index }) => meaning === 'field_tick' && isTick(row.cells[index] ?? ''))
        .map(({ title }) => cleanLine(leafOf(title))),
  };
}

function isTick(cell: string): boolean {
  return cell.trim() !== '' && !NOT_TICKED.test(searchKey(cell)) && !/^[-–.\s]+$/.test(cell);
}
