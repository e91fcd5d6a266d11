import { soundText } from '../sound-text.ts';
import type { Archive } from './archive.ts';
import { cellAt } from './merges.ts';
import { serialDay, clock } from './serial-day.ts';
import { TextCollector } from './strings.ts';
import type { NumberKind } from './styles.ts';
import { readXml, withoutEscapes } from './xml.ts';
import type { Attributes } from './xml.ts';

export interface RawCell {
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
  readonly isError: boolean;
}

export interface RawRow {
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: readonly RawCell[];
}

export interface BookFacts {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly startsIn1904: boolean;
}

/** The rows of one sheet as they are written, with the cells that hold something. */
export function readRawRows(
  archive: Archive,
  path: string,
  book: BookFacts,
  columnLimit: number,
): AsyncGenerator<RawRow> {
  const out: RawRow[] = [];
  const builder = new RowBuilder(book, columnLimit, out);
  return readXml(archive.textOf(path), out, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close: (name) => builder.close(name),
  });
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
}

class RowBuilder {
  readonly #book: BookFacts;
  readonly #columnLimit: number;
  readonly #out: RawRow[];
  readonly #inline = new TextCollector();
  #row = 0;
  #isHidden = false;
  #cells: RawCell[] = [];
  #column = -1;
  #cell: OpenCell | null = null;
  #value: string[] | null = null;
  #written = '';
  #isInline = false;

  constructor(book: BookFacts, columnLimit: number, out: RawRow[]) {
    this.#book = book;
    this.#columnLimit = columnLimit;
    this.#out = out;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (this.#cell) this.#openPart(name, this.#cell);
  }

  #openRow(attributes: Attributes): void {
    const number = Number(attributes['r']);
    this.#row = Number.isInteger(number) && number > 0 ? number : this.#row + 1;
    this.#isHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
    this.#cells = [];
    this.#column = -1;
  }

  // Some writers leave the references out: then cells simply follow each other.
  #openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : cellAt(reference).column;
    const style = Number(attributes['s'] ?? 0);
    this.#cell = { type: attributes['t'] ?? 'n', style, isFormula: false };
    this.#written = '';
    this.#isInline = false;
    this.#inline.start();
  }

  #openPart(name: string, cell: OpenCell): void {
    if (name === 'f') cell.isFormula = true;
    else if (name === 'v') this.#value = [];
    else if (name === 'is') this.#isInline = true;
    else if (this.#isInline) this.#inline.open(name);
  }

  text(text: string): void {
    if (this.#value) this.#value.push(text);
    else if (this.#isInline) this.#inline.hear(text);
  }

  close(name: string): void {
    if (name === 'v' && this.#value) {
      this.#written = this.#value.join('');
      this.#value = null;
    } else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (this.#isInline) this.#inline.close(name);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const text = this.#isInline ? this.#inline.take() : this.#shown(cell.type, cell.style);
    if (text === '' && !cell.isFormula) return;
    // As many as a row has columns, and one beyond them; a hostile row repeats a column for ever.
    if (this.#cells.length > this.#columnLimit) return;
    const { isFormula } = cell;
    // What stands beyond the limit is noticed in the first column beyond it, then left out.
    const column = Math.min(this.#column, this.#columnLimit);
    this.#cells.push({ column, text, isFormula, isError: cell.type === 'e' });
  }

  #shown(type: string, style: number): string {
    const written = this.#written;
    if (written === '') return '';
    if (type === 's') return this.#book.strings[Number(written)] ?? '';
    if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return isoDay(written);
    if (type !== 'n') return soundText(withoutEscapes(written));
    const value = Number(written);
    if (Number.isNaN(value)) return written;
    const kind = this.#book.kinds[style] ?? 'number';
    if (kind === 'day') return serialDay(value, this.#book.startsIn1904) ?? String(value);
    return kind === 'time' && value >= 0 && value < 1 ? clock(value) : plainNumber(value);
  }

  #closeRow(): void {
    this.#out.push({ row: this.#row, isHidden: this.#isHidden, cells: this.#cells });
  }
}

// Fifteen digits are what a spreadsheet keeps; the rest is noise of binary fractions.
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function isoDay(written: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(written) ?? [];
  if (year === undefined) return written;
  const isMidnight = time === undefined || time === '00:00';
  return isMidnight ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${time}`;
}
