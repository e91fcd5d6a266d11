import { MERGED } from './pasted.ts';
import type { Grid } from './pasted.ts';

type Cells = Grid[number];
type Column = number | 'number' | 'none';

export interface PastedTable {
  readonly rows: Grid;
  /** Of each cell of a row the column it goes to; or it is left out, or there is no field for it. */
  readonly columns: readonly Column[];
  /** The words of rows that are headings of the rows below, and no lines themselves. */
  readonly groups: readonly string[];
}

const HEAD_WITHIN = 8;
const NUMBER_HEADS = new Set(['tt', 'stt', 'so tt', '#', 'no', 'no.']);
const NUMBER = /^\(?(\d{1,4})\s*[.)/]?$/u;
/** From here on the numbers at the start of rows are years. */
const FIRST_YEAR = 1900;
const MARK = /^(?:[IVX]{1,6}|[A-HĐ])\s*[.)/]?$/u;
const MARKED = /^(?:[IVX]{1,6}|[A-HĐ])\s*[.)/:–-]\s*\S/u;

/**
 * Which cell goes to which column: by the head of the table where it bears the columns' names, else side by
 * side from `start` on. Titles above the head, headings between the rows and running numbers are left out.
 */
export function placed(
  grid: Grid,
  labels: readonly string[],
  start: number,
  fold: (words: string) => string,
): PastedTable {
  const names = labels.map((label) => fold(label.replace(/\(.*$/u, '').trim()));
  const width = grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  const head = headOf(grid, names, width, fold);
  const body = grid.slice(head ? head.order + 1 : 0);
  const numberAt = Math.max(0, head?.columns.indexOf('number') ?? 0);
  const isNumbered = width > 1 && runsOn(body, numberAt);
  const columns = head ? [...head.columns] : sideBySide(width, labels.length, start, isNumbered);
  if (isNumbered && columns[0] === 'none') columns[0] = 'number';
  const marksAt = columns.indexOf('number');
  const isGroup = body.map((cells) => width > 1 && isHeading(cells, marksAt, isNumbered));
  // Where all rows look like headings, they are what was meant to be pasted.
  const areLines = isGroup.every(Boolean);
  const rows = body.filter((_, order) => areLines || !isGroup[order]).map(withoutMerged);
  const groups = body.filter((_, order) => !areLines && isGroup[order]);
  return {
    rows: rows.filter((cells) =>
      cells.some((words, at) => words !== '' && columns[at] !== 'number'),
    ),
    columns,
    groups: groups.map((cells) => filledOf(cells).join(' ')),
  };
}

const withoutMerged = (cells: Cells): Cells =>
  cells.map((words) => (words === MERGED ? '' : words));
const filledOf = (cells: Cells): Cells => cells.filter((words) => words !== '' && words !== MERGED);

/** The first row that names the columns; above it stand only titles, each in a single cell. */
function headOf(
  grid: Grid,
  names: readonly string[],
  width: number,
  fold: (words: string) => string,
): { readonly order: number; readonly columns: readonly Column[] } | null {
  for (const [order, cells] of grid.slice(0, Math.min(HEAD_WITHIN, grid.length - 1)).entries()) {
    const found = cells.map((cell) => columnNamed(fold(cell), names));
    const columns = found.map((column, at): Column => {
      if (column >= 0 && found.indexOf(column) === at) return column;
      return NUMBER_HEADS.has(fold(cells[at] ?? '')) ? 'number' : 'none';
    });
    const named = columns.filter((column) => column !== 'none').length;
    const isHead = columns.some((column) => typeof column === 'number');
    if (isHead && named >= Math.min(2, width)) return { order, columns };
    if (filledOf(cells).length > 1) return null;
  }
  return null;
}

function columnNamed(cell: string, names: readonly string[]): number {
  if (cell === '' || cell.length > 40) return -1;
  return names.findIndex((name) => cell.startsWith(name) || name.startsWith(cell));
}

function sideBySide(width: number, fields: number, start: number, isNumbered: boolean): Column[] {
  const from = isNumbered ? 1 : 0;
  return Array.from({ length: width }, (_, at) => {
    const column = start + at - from;
    return at < from ? 'number' : column >= fields ? 'none' : column;
  });
}

/** One cell over the whole row, or one with the mark of a part; in a numbered table one without a number. */
function isHeading(cells: Cells, marksAt: number, isNumbered: boolean): boolean {
  const [first = '', ...others] = filledOf(cells);
  const mark = marksAt < 0 ? '' : (cells[marksAt] ?? '');
  if (others.length > 0) return others.length === 1 && MARK.test(mark);
  const beside = cells.slice(cells.indexOf(first) + 1);
  const isMerged = beside.length > 0 && beside.every((words) => words === MERGED);
  if (isMerged || MARKED.test(first)) return true;
  return mark === '' ? isNumbered : !NUMBER.test(mark);
}

/** 1, 2, 3 … down a column; a heading between the rows does not end it, and may begin it anew. */
function runsOn(rows: Grid, at: number): boolean {
  const numbers: number[] = [];
  let mayBegin = true;
  for (const cells of rows) {
    const mark = cells[at] ?? '';
    const number = Number(NUMBER.exec(mark)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) {
      const beside = filledOf(cells).length - 1;
      if (mark !== '' && beside > 0 && !(beside === 1 && MARK.test(mark))) return false;
      mayBegin ||= mark !== '' || beside === 0;
      continue;
    }
    const before = numbers.at(-1);
    const isNext = before === undefined ? number < FIRST_YEAR : number === before + 1;
    if (!isNext && !(mayBegin && number === 1)) return false;
    numbers.push(number);
    mayBegin = false;
  }
  return numbers.length > 0;
}
