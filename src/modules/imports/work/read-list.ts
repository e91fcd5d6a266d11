import { createHash } from 'node:crypto';
import { readSheets } from '#src/platform/sheets/index.ts';
import type { SheetNote, SheetRow, SheetSource } from '#src/platform/sheets/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { ListRow } from '../analysing/analyse.ts';
import { COLUMN_MEANINGS, HEADER_SAMPLE_ROWS, findHeader, startReading } from '../reading/index.ts';
import type {
  ColumnMeaning,
  FoundHeader,
  HeaderColumn,
  RowReading,
  SkipReason,
} from '../reading/index.ts';
import { MOST_ROWS } from '../rules.ts';
import type { Mapping, ReadSheet, SheetColumn } from '../schema.ts';
import type { LeftOut } from '../store/left-out.ts';

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
  /** Lines that are no petitions, as far as it is read; the caller may take them out. */
  readonly leftOut: LeftOut[];
  /** What of the file was not read, or read in another way. */
  readonly notes: readonly SheetNote[];
}

const CHUNK = 100;
/** Of a line that was left out, enough to know it again. */
const LEFT_OUT_SHOWN = 200;

/** Reads a list without ever holding all of it: each sheet's header from its first rows, then row by row. */
export function readList(list: ListToRead): ReadList {
  const found: Found = { sheets: [], leftOut: [], notes: [], left: 0 };
  const { sheets, leftOut, notes } = found;
  return { sheets, leftOut, notes, chunks: chunksOf(list, found) };
}

interface Found {
  readonly sheets: ReadSheet[];
  readonly leftOut: LeftOut[];
  readonly notes: SheetNote[];
  left: number;
}

async function* chunksOf(list: ListToRead, found: Found): AsyncGenerator<readonly ListRow[]> {
  let ordinal = 0;
  let chunk: ListRow[] = [];
  for await (const row of rowsOf(list, found)) {
    chunk.push({ ...row, ordinal });
    ordinal += 1;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function* rowsOf(list: ListToRead, found: Found): AsyncGenerator<Omit<ListRow, 'ordinal'>> {
  let sheet: SheetReading | null = null;
  const note = (one: SheetNote): void => void found.notes.push(one);
  for await (const row of readSheets(list.source, { limits: { rows: MOST_ROWS }, note })) {
    if (sheet?.name !== row.sheet) {
      if (sheet) yield* sheet.end();
      sheet = new SheetReading(row.sheet, list, found);
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
  readonly #found: Found;
  #headerRows: readonly number[] = [];
  #isTaken = false;
  #head: SheetRow[] = [];
  #reader: RowReader | null = null;
  #count = 0;

  constructor(name: string, list: ListToRead, found: Found) {
    this.name = name;
    this.#list = list;
    this.#found = found;
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
    const { sheets } = this.#found;
    const at = sheets.findIndex(({ name }) => name === this.name);
    const known = sheets[at];
    if (known) sheets[at] = { ...known, rowCount: this.#count };
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
    [this.#isTaken, this.#headerRows] = [isTaken, headerRows];
    this.#found.sheets.push({ name: this.name, headerRows, columns, isTaken, rowCount: 0 });
    const { today } = this.#list;
    this.#reader = isTaken
      ? startReading({ columns, today, header, width: this.#widthOf(header, columns, waiting) })
      : () => ({ kind: 'skipped', reason: 'above' });
    if (isTaken && header.isGuessed)
      this.#found.notes.push({ code: 'no_header', sheet: this.name });
    for (const row of waiting) yield* this.#read(row);
  }

  /** Of a text list: as many cells as its header has, or the clerk has given a meaning. */
  #widthOf(
    { isGuessed, headerRows }: FoundHeader,
    columns: readonly HeaderColumn[],
    rows: readonly SheetRow[],
  ): number | undefined {
    if (isGuessed || this.name !== '') return undefined;
    const titles = rows.filter(({ row }) => headerRows.includes(row));
    const said = columns.filter(({ meaning, confidence }) => meaning !== null && confidence === 1);
    return Math.max(
      ...titles.map(({ cells }) => cells.length),
      ...said.map(({ index }) => index + 1),
    );
  }

  *#read(row: SheetRow): Generator<Omit<ListRow, 'ordinal'>> {
    const read = this.#reader?.(row);
    if (read?.kind !== 'petition') {
      if (read) this.#leave(row, read.reason);
      return;
    }
    this.#count += 1;
    yield { sheet: this.name, row: row.row, cells: row.cells, read: read.read };
  }

  /** The header is shown with the columns, and a sheet that is not taken by its name and its count. */
  #leave({ sheet, row, cells }: SheetRow, reason: SkipReason): void {
    if (!this.#isTaken) this.#count += 1;
    if (!this.#isTaken || reason === 'empty' || this.#headerRows.includes(row)) return;
    const words = cells.filter(Boolean).join(' · ').slice(0, LEFT_OUT_SHOWN);
    this.#found.leftOut.push({ ordinal: this.#found.left, sheet, row, reason, words });
    this.#found.left += 1;
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
