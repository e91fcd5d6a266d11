/** A table as it was copied from Excel or Word: its rows, each with the words of its cells. */
export type Grid = readonly (readonly string[])[];

const NUMBERED = /^\s*(\d{1,3})\s*[.)/]\s+(?=\S)/u;
const FEWEST_NUMBERED = 3;
/** No white space, so that it outlives the folding of it. */
const BREAK = '\uE000';
/** Stands in the cells that another one is merged over, sideways: there is no cell of their own. */
export const MERGED = '\uE001';

/** The cells of what was copied, or null where it is no table but words for one field. */
export function gridOf(clipboard: Pick<DataTransfer, 'getData'>): Grid | null {
  const plain = clipboard.getData('text/plain').replaceAll(/\r\n?/g, '\n');
  const html = clipboard.getData('text/html');
  // A paragraph of Word may hold a tab; between cells they stand only where nothing says otherwise.
  const isBare = html === '' && plain.includes('\t');
  const grid = tableIn(html) ?? numbered(plain) ?? (isBare ? readTabs(plain) : null);
  if (!grid) return null;
  const cleaned = grid
    .map((cells) => cells.map(cleanCell))
    .filter((cells) => cells.some((words) => words !== '' && words !== MERGED));
  return cleaned.length > 0 ? cleaned : null;
}

const cleanCell = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/[\t\u00A0 ]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();

function tableIn(html: string): Grid | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (!table) return null;
  // Words beside the table would be lost with it.
  const around = page.body.cloneNode(true) as HTMLElement;
  for (const one of around.querySelectorAll('table, style')) one.remove();
  if ((around.textContent ?? '').trim() !== '') return null;
  return cellsOf([...page.querySelectorAll('tr')]);
}

/** A cell merged downwards says the same of each of its rows. */
function cellsOf(rows: readonly HTMLTableRowElement[]): Grid {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, order) => {
    const cells = grid[order] as string[];
    for (const cell of row.cells) {
      let at = 0;
      while (cells[at] !== undefined) at += 1;
      const words = wordsOfCell(cell);
      for (const below of grid.slice(order, endOf(cell, order, rows))) {
        for (let across = 0; across < cell.colSpan; across += 1)
          below[at + across] = across === 0 ? words : MERGED;
      }
    }
  });
  return grid.map((cells) => Array.from(cells, (words) => words ?? ''));
}

/** Where a cell ends downwards; `rowspan=0` reaches to the end of its part of the table. */
function endOf(cell: HTMLTableCellElement, order: number, rows: readonly Element[]): number {
  if (cell.rowSpan > 0) return order + cell.rowSpan;
  const part = rows[order]?.parentElement;
  return rows.findLastIndex((row) => row.parentElement === part) + 1;
}

/** The lines of a cell: where the source broke them, not where its HTML is wrapped. */
function wordsOfCell(cell: Element): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(BREAK);
  for (const block of cell.querySelectorAll('p, div, li')) block.append(BREAK);
  return (cell.textContent ?? '').replaceAll(/\s+/g, ' ').replaceAll(BREAK, '\n');
}

/** Cells between tabs; a cell with line breaks or quotes stands in quotes, its quotes doubled. */
export function readTabs(plain: string): Grid {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  for (const [whole, quoted, bare = '', end] of plain.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\n') rows.push([]);
    else if (end === '' || whole === '') break;
  }
  return rows;
}

/** `1. …`, `2. …`, one matter a line; null unless the numbers run on and every line has one. */
export function numbered(plain: string): Grid | null {
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const numbers = lines.map((line) => Number(NUMBERED.exec(line)?.[1] ?? Number.NaN));
  const [first = Number.NaN] = numbers;
  const runsOn = numbers.every((number, order) => number === first + order);
  if (!runsOn || lines.length < FEWEST_NUMBERED) return null;
  return lines.map((line) => [line.replace(NUMBERED, '')]);
}
