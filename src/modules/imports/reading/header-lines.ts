import type { SheetRow } from '#src/platform/sheets/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

const LONGEST_TITLE = 160;
const LONGEST_LEAF = 90;

/** The titles of each column from one to three lines, groups spread over what they stand above. */
export function joinedTitles(lines: readonly SheetRow[]): string[] {
  const width = Math.max(...lines.map((line) => line.cells.length));
  const spread = lines.map((line, at) => spreadLine(line, lines.slice(at + 1), width));
  return Array.from({ length: width }, (_, column) => {
    const parts = spread.map((cells) => oneLine(cells[column] ?? ''));
    const kept = parts.filter((part, at) => part !== '' && parts.indexOf(part) === at);
    return kept.join(': ');
  });
}

function spreadLine(line: SheetRow, below: readonly SheetRow[], width: number): string[] {
  const cells = Array.from({ length: width }, (_, column) => line.cells[column] ?? '');
  for (const { from, to } of line.spans) {
    for (let column = from + 1; column <= Math.min(to, width - 1); column += 1)
      cells[column] ||= cells[from] ?? '';
  }
  if (below.length === 0 || line.spans.length > 0) return cells;
  // A group in a list without merged cells: its title stands over the first of its columns only.
  for (let column = 1; column < width; column += 1) {
    const hasLeaf = below.some((under) => (under.cells[column] ?? '') !== '');
    if (cells[column] === '' && hasLeaf) cells[column] = groupBefore(cells, below, column);
  }
  return cells;
}

function groupBefore(cells: readonly string[], below: readonly SheetRow[], column: number): string {
  const left = cells[column - 1] ?? '';
  const leftHasLeaf = below.some((under) => (under.cells[column - 1] ?? '') !== '');
  return leftHasLeaf ? left : '';
}

/** Whether a line goes on below another as the second line of one header. */
export function continuesHeader(above: SheetRow, line: SheetRow): boolean {
  if (line.row - above.row > 2 || !couldBeTitles(line)) return false;
  const filled = filledColumns(line);
  if (filled.length === 0 || isColumnNumbers(line)) return false;
  if (/^\d+$/.test(line.cells[filled[0] ?? 0]?.trim() ?? '')) return false;
  const fits = filled.every((column) => fitsUnder(above, line, column));
  return (
    fits && filled.some((column) => (above.cells[column] ?? '') !== (line.cells[column] ?? ''))
  );
}

function fitsUnder(above: SheetRow, line: SheetRow, column: number): boolean {
  const over = above.cells[column] ?? '';
  if (over === '' || over === line.cells[column]) return true;
  if (above.spans.some(({ from, to }) => from === column && to > from)) return true;
  const next = above.cells[column + 1] ?? '';
  return column + 1 < line.cells.length && next === '' && (line.cells[column + 1] ?? '') !== '';
}

export function couldBeTitles(line: SheetRow): boolean {
  return filledColumns(line).every((column) => {
    const text = line.cells[column] ?? '';
    return text.length <= LONGEST_TITLE && (text.length <= LONGEST_LEAF || !/[.!?]\s/.test(text));
  });
}

export function filledColumns({ cells }: SheetRow): number[] {
  return cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
}

/** The line '(1) (2) (3)', '1 2 3' or 'A B 1 2' under a header, also with sums such as '1=2+3'. */
export function isColumnNumbers(line: SheetRow): boolean {
  const cells = filledColumns(line).map((column) => (line.cells[column] ?? '').trim());
  if (cells.length < 2) return false;
  const marks = cells.filter((cell) => /^\(?(?:\d{1,2}|[A-Za-zĐđ])\)?(?:\s*=.*)?$/.test(cell));
  const numbers = marks.map((cell) => Number.parseInt(cell.replace('(', ''), 10));
  const known = numbers.filter((value) => !Number.isNaN(value));
  const isRising = known.every((value, at) => at === 0 || value > (known[at - 1] ?? 0));
  return marks.length === cells.length && isRising && (known.length >= 2 || cells.length >= 3);
}

/** A cell's text, or of a title merged over everything: the words of one line. */
export function lineText(line: SheetRow): string {
  const texts = filledColumns(line).map((column) => oneLine(line.cells[column] ?? ''));
  return texts.filter((text, at) => texts.indexOf(text) === at).join(' ');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Two cells with the same words, however written. */
export function sameWords(one: string, other: string): boolean {
  return searchKey(one) === searchKey(other);
}
