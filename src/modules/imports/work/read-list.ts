import { createHash } from 'node:crypto';
import { readSheets } from '#src/platform/sheets/index.ts';
import type { SheetRow, SheetSource } from '#src/platform/sheets/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { ListRow } from '../analysing/analyse.ts';
import { COLUMN_MEANINGS, HEADER_SAMPLE_ROWS, findHeader, startReading } from '../reading/index.ts';
import type { ColumnMeaning, FoundHeader, HeaderColumn, RowReading } from '../reading/index.ts';
import { MOST_ROWS } from '../rules.ts';
import type { Mapping, ReadSheet, SheetColumn } from '../schema.ts';

export type Meanings = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface ListToRead {
  readonly source: SheetSource;
  readonly mapping: Mapping;
  /** How the council read columns of these titles before. */
  readonly remembered: Meanings;
  readonly today: string;
}

export interface ReadList {
  /** Rows of petitions in the order of the file; some at a time. */
  readonly chunks: AsyncGenerator<readonly ListRow[]>;
  /** Complete once the chunks are. */
  readonly sheets: readonly ReadSheet[];
}

const CHUNK = 100;

/** Reads a list without ever holding all of it: each sheet's header from its first rows, then row by row. */
export function readList(list: ListToRead): ReadList {
  const sheets: ReadSheet[] = [];
  return { sheets, chunks: chunksOf(list, sheets) };
}

async function* chunksOf(
  list: ListToRead,
  sheets: ReadSheet[],
): AsyncGenerator<readonly ListRow[]> {
  let ordinal = 0;
  let chunk: ListRow[] = [];
  for await (const row of rowsOf(list, sheets)) {
    chunk.push({ ...row, ordinal });
    ordinal += 1;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function* rowsOf(
  list: ListToRead,
  sheets: ReadSheet[],
): AsyncGenerator<Omit<ListRow, 'ordinal'>> {
  let sheet: SheetReading | null = null;
  for await (const row of readSheets(list.source, { limits: { rows: MOST_ROWS } })) {
    if (sheet?.name !== row.sheet) {
      if (sheet) yield* sheet.end();
      sheet = new SheetReading(row.sheet, list, sheets);
    }
    yield* sheet.take(row);
  }
  if (sheet) yield* sheet.end();
}

type RowReader = (row: SheetRow) => RowReading;

/** One sheet: its first rows wait until its header is known. */
class SheetReading {
  readonly name: string;
  readonly #list: ListToRead;
  readonly #sheets: ReadSheet[];
  #head: SheetRow[] = [];
  #reader: RowReader | null = null;
  #count = 0;

  constructor(name: string, list: ListToRead, sheets: ReadSheet[]) {
    this.name = name;
    this.#list = list;
    this.#sheets = sheets;
  }

  *take(row: SheetRow): Generator<Omit<ListRow, 'ordinal'>> {
    if (this.#reader) {
      yield* this.#read(row);
      return;
    }
    this.#head.push(row);
    if (this.#head.length >= HEADER_SAMPLE_ROWS) yield* this.#open();
  }

  *end(): Generator<Omit<ListRow, 'ordinal'>> {
    if (!this.#reader) yield* this.#open();
    const at = this.#sheets.findIndex(({ name }) => name === this.name);
    const known = this.#sheets[at];
    if (known) this.#sheets[at] = { ...known, rowCount: this.#count };
  }

  *#open(): Generator<Omit<ListRow, 'ordinal'>> {
    const waiting = this.#head;
    this.#head = [];
    const header = this.#headerNamed(waiting) ?? findHeader(waiting);
    const columns = this.#columnsOf(withNameless(header.columns, waiting));
    const hasText = columns.some(({ meaning }) => meaning === 'text');
    const chosen = this.#list.mapping.sheets;
    const isTaken = hasText && (chosen === undefined || chosen.includes(this.name));
    const headerRows = header.headerRows;
    this.#sheets.push({ name: this.name, headerRows, columns, isTaken, rowCount: 0 });
    const { today } = this.#list;
    this.#reader = isTaken
      ? startReading({ columns, today, header })
      : () => ({ kind: 'skipped', reason: 'above' });
    for (const row of waiting) yield* this.#read(row);
  }

  *#read(row: SheetRow): Generator<Omit<ListRow, 'ordinal'>> {
    const read = this.#reader?.(row);
    if (read?.kind !== 'petition') return;
    this.#count += 1;
    yield { sheet: this.name, row: row.row, cells: row.cells, read: read.read };
  }

  /** What was found, then what this office said before, then what the clerk says now. */
  #columnsOf(found: readonly HeaderColumn[]): readonly HeaderColumn[] {
    const before = this.#list.remembered.get(signatureOf(found)) ?? {};
    const now = this.#list.mapping.columns?.[this.name] ?? {};
    return found.map((column) => {
      const key = String(column.index);
      const said = now[key] ?? this.#saidByName(column) ?? before[key];
      return said === undefined ? column : { ...column, meaning: meaningOf(said), confidence: 1 };
    });
  }

  /** Titles nobody could guess, where the caller names them. */
  #headerNamed(rows: readonly SheetRow[]): FoundHeader | null {
    const titles = Object.keys(this.#list.mapping.named ?? {}).map(searchKey);
    const row = rows.find(({ cells }) =>
      cells.some((cell) => cell.length > 1 && titles.includes(searchKey(cell))),
    );
    const found = row ? findHeader(rows.filter((one) => one.row >= row.row)) : null;
    if (!row || !found?.isGuessed) return null;
    const columns = row.cells.map((title, index) => ({
      index,
      title,
      meaning: null,
      confidence: 0,
    }));
    return { ...found, headerRows: [row.row], lastRow: row.row, columns, isGuessed: false };
  }

  #saidByName({ index, title }: HeaderColumn): string | undefined {
    const key = searchKey(title);
    const { named = {} } = this.#list.mapping;
    const found = Object.entries(named).find(
      ([name]) => name === columnLetter(index) || (key !== '' && searchKey(name) === key),
    );
    return found?.[1];
  }
}

/** The column's letter, as the spreadsheet shows it. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** Columns without a title are there as well: the clerk may still say what they mean. */
function withNameless(
  found: readonly HeaderColumn[],
  rows: readonly SheetRow[],
): readonly HeaderColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const known = found.find((column) => column.index === index);
    return known ?? { index, title: '', meaning: null, confidence: 0 };
  });
}

function meaningOf(word: string): ColumnMeaning | null {
  return COLUMN_MEANINGS.find((meaning) => meaning === word) ?? null;
}

/** Lists with the same column titles are the same form of the office. */
export function signatureOf(columns: readonly Pick<SheetColumn, 'index' | 'title'>[]): string {
  const titles = columns.map(({ index, title }) => `${index}:${searchKey(title)}`).join('|');
  return createHash('sha256').update(titles).digest('base64url').slice(0, 32);
}
