import { fold } from '../fold.ts';
import type { PastedTable } from './placed.ts';
import { controlsOf, emptyLike, isFree, number } from './row.ts';
import type { Control, Row } from './row.ts';

export interface Spread {
  readonly last: Row;
  readonly rows: number;
  /** Rows for which the table had no room. */
  readonly over: number;
  /** Cells with words that no field took. */
  readonly left: number;
}

/**
 * Writes a pasted table into the rows from the first on: into those that lose nothing by it, then into new ones,
 * which are filled and numbered before all of them are put into the page at once.
 */
export function spread(
  all: readonly Row[],
  first: Row,
  { rows, columns }: Pick<PastedTable, 'rows' | 'columns'>,
  most: number,
): Spread {
  const taken = columns.filter((column) => typeof column === 'number');
  const from = all.indexOf(first) + (isFree(first, taken) ? 0 : 1);
  const after = all.slice(from, from + rows.length);
  const held = after.findIndex((row) => !isFree(row, taken));
  const free = held < 0 ? after : after.slice(0, held);
  const room = Math.max(0, most - all.length);
  const fitting = rows.slice(0, free.length + room);
  const filler = new Filler(columns);
  const anchor = free.at(-1) ?? first;
  let last = free[0] ?? first;
  const fresh: Row[] = [];
  fitting.forEach((cells, order) => {
    const row = free[order] ?? emptyLike(last);
    filler.fill(row, cells);
    if (order >= free.length) fresh.push(row);
    last = row;
  });
  putAfter(anchor, fresh, all);
  return { last, rows: fitting.length, over: rows.length - fitting.length, left: filler.left };
}

function putAfter(anchor: Row, fresh: readonly Row[], all: readonly Row[]): void {
  if (fresh.length === 0) return;
  const at = all.indexOf(anchor) + 1;
  [...all.slice(0, at), ...fresh, ...all.slice(at)].forEach(number);
  const together = document.createDocumentFragment();
  together.append(...fresh);
  anchor.after(together);
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

class Filler {
  left = 0;
  readonly #columns: PastedTable['columns'];
  readonly #choices = new Map<number, readonly Choice[]>();

  constructor(columns: PastedTable['columns']) {
    this.#columns = columns;
  }

  fill(row: Row, cells: readonly string[]): void {
    const controls = controlsOf(row);
    for (const [at, words] of cells.entries()) {
      const column = this.#columns[at];
      if (words === '' || column === 'number') continue;
      const target = typeof column === 'number' ? controls[column] : undefined;
      if (!target || !this.#isFilled(target, words, at)) this.left += 1;
    }
  }

  /** True where the field took the words; a list takes only what stands in it. */
  #isFilled(control: Control, words: string, at: number): boolean {
    if (!(control instanceof HTMLSelectElement)) {
      control.value = control instanceof HTMLInputElement ? words.replaceAll('\n', ' ') : words;
      return true;
    }
    // The same list in every row: its names are folded once.
    const choices = this.#choices.get(at) ?? choicesOf(control);
    this.#choices.set(at, choices);
    const value = chosen(choices, fold(words));
    if (value) control.value = value;
    return value !== null;
  }
}

const choicesOf = (list: HTMLSelectElement): Choice[] =>
  [...list.options].map(({ text, value }) => ({ value, name: fold(text) }));

function chosen(choices: readonly Choice[], meant: string): string | null {
  const named = choices.filter(
    ({ value, name }) => value !== '' && (name.startsWith(meant) || meant.startsWith(name)),
  );
  const one =
    named.find(({ name }) => name === meant) ?? (named.length === 1 ? named[0] : undefined);
  return one?.value ?? (choices[0]?.name === meant ? '' : null);
}
