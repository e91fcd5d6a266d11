import { Failure } from '../../errors.ts';
import { sheetFailure } from '../failures.ts';
import type { SheetLimits } from '../limits.ts';
import type { SheetNote, SheetRow, SheetSource } from '../row.ts';
import { Archive } from './archive.ts';
import { readBook } from './book.ts';
import type { BookSheet } from './book.ts';
import { MergedRows } from './merged-rows.ts';
import { readMerges } from './merges.ts';
import { readRawRows } from './raw-rows.ts';
import type { BookFacts } from './raw-rows.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { otherZip } from './zip-kind.ts';

type Note = (note: SheetNote) => void;

/** The rows of every visible sheet of a workbook. */
export async function* readXlsx(
  source: SheetSource,
  limits: SheetLimits,
  note: Note,
): AsyncGenerator<SheetRow> {
  const archive = await Archive.open(source, limits);
  try {
    const other = await otherZip(archive);
    if (other) throw archive.refuse(other);
    yield* readSheetsOf(archive, source, limits, note);
  } catch (error) {
    throw error instanceof Failure ? error : damagedBy(error, archive);
  } finally {
    archive.close();
  }
}

// Whatever the parser of XML stumbles over is the file's fault; anything else is ours and must be seen.
function damagedBy(error: unknown, archive: Archive): unknown {
  return error instanceof Error && error.constructor === Error
    ? archive.refuse('sheets.damaged')
    : error;
}

async function* readSheetsOf(
  archive: Archive,
  source: SheetSource,
  limits: SheetLimits,
  note: Note,
): AsyncGenerator<SheetRow> {
  const book = await readBook(archive);
  if (book.hasMacros) note({ code: 'macros_ignored' });
  if (book.sheets.length > limits.sheets) throw archive.refuse('sheets.too_complex');
  const facts: BookFacts = {
    strings: await readSharedStrings(archive, book.stringsPath, limits),
    kinds: await readStyles(archive, book.stylesPath),
    startsIn1904: book.startsIn1904,
  };
  for (const sheet of book.sheets) {
    if (sheet.isHidden) note({ code: 'hidden_sheet', sheet: sheet.name });
    else yield* readSheet(archive, sheet, facts, source, limits, note);
  }
}

async function* readSheet(
  archive: Archive,
  { name, path }: BookSheet,
  facts: BookFacts,
  source: SheetSource,
  limits: SheetLimits,
  note: Note,
): AsyncGenerator<SheetRow> {
  if (!archive.has(path)) throw archive.refuse('sheets.damaged');
  const merged = new MergedRows(
    name,
    await readMerges(archive, path, limits.merges),
    limits.columns,
  );
  let hidden = 0;
  for await (const raw of readRawRows(archive, path, facts, limits.columns)) {
    const row = merged.next(raw);
    if (!row) continue;
    if (raw.isHidden) hidden += 1;
    if (raw.cells.some(({ column }) => column >= limits.columns))
      note({ code: 'columns_cut', sheet: name, limit: limits.columns });
    checkLengths(row, source, limits);
    yield row;
  }
  if (hidden > 0) note({ code: 'hidden_rows', sheet: name, count: hidden });
}

function checkLengths(row: SheetRow, { name }: SheetSource, { characters }: SheetLimits): void {
  const long = row.cells.findIndex((cell) => cell.length > characters);
  if (long === -1) return;
  const facts = { name, row: row.row, column: long + 1, limit: characters };
  throw sheetFailure('InvalidInput', 'sheets.cell_too_long', facts);
}
