import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { NO_DELIMITER, delimiterOf } from './delimiter.ts';
import { encodingOf } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { sheetFailure } from './failures.ts';
import type { SheetLimits } from './limits.ts';
import type { SheetNote, SheetRow, SheetSource } from './row.ts';
import { soundText } from './sound-text.ts';

const SAMPLE_CHARACTERS = 131_072;

/** The rows of a text list, whatever its encoding and the sign between its cells. */
export async function* readCsv(
  source: SheetSource,
  limits: SheetLimits,
  note: (note: SheetNote) => void,
): AsyncGenerator<SheetRow> {
  const encoding = await knownEncoding(source);
  if (encoding !== 'utf-8') note({ code: 'encoding', encoding });
  const text = decoded(source.path, encoding);
  const { sample, whole } = await withSample(text);
  const { delimiter, skipLines } = separatorLine(sample) ?? {
    delimiter: delimiterOf(sample),
    skipLines: 0,
  };
  const records = parse({
    delimiter,
    quote: delimiter === NO_DELIMITER && !sample.startsWith('"') ? null : '"',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    from_line: skipLines + 1,
    max_record_size: limits.characters * 8,
  });
  let hasQuote = false;
  const see = (piece: string): void => void (hasQuote ||= piece.includes('"'));
  const feeding = feed(records, whole, see);
  try {
    let row = 0;
    for await (const cells of records) {
      row += 1;
      const made = csvRow(cells as string[], row, limits);
      if (made.cut) note({ code: 'columns_cut', sheet: '', limit: limits.columns });
      if (made.row) yield made.row;
    }
  } catch (error) {
    throw csvFailure(error, source, hasQuote);
  } finally {
    records.destroy();
    await feeding;
  }
}

async function knownEncoding(source: SheetSource): Promise<Encoding> {
  const found = await encodingOf(source.path);
  if ('encoding' in found) return found.encoding;
  const { name } = source;
  if (found.refused === 'unknown') throw sheetFailure('InvalidInput', 'sheets.encoding', { name });
  if (found.refused === 'mangled') throw sheetFailure('InvalidInput', 'sheets.mangled', { name });
  throw sheetFailure('InvalidInput', 'sheets.old_font', { name, encoding: found.refused });
}

// A code page of letters followed by their tone marks may be cut between the two: NFC comes per cell.
async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

async function withSample(text: AsyncGenerator<string>) {
  let sample = '';
  while (sample.length < SAMPLE_CHARACTERS) {
    const next = await text.next();
    if (next.done) break;
    sample += next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield sample;
    yield* text;
  }
  return { sample, whole: whole() };
}

function separatorLine(sample: string): { delimiter: string; skipLines: number } | null {
  const delimiter = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  return delimiter === undefined ? null : { delimiter, skipLines: 1 };
}

// Never rejects: what goes wrong reaches the reader of the records.
async function feed(
  records: ReturnType<typeof parse>,
  text: AsyncGenerator<string>,
  see: (piece: string) => void,
) {
  try {
    for await (const piece of text) {
      if (records.destroyed) return;
      see(piece);
      if (!records.write(piece)) await roomIn(records);
    }
    records.end();
  } catch (error) {
    records.destroy(error as Error);
  }
}

function roomIn(records: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      records.off('drain', go).off('close', go).off('error', go);
      resolve();
    };
    records.on('drain', go).on('close', go).on('error', go);
  });
}

function csvRow(raw: readonly string[], row: number, limits: SheetLimits) {
  // One letter over the limit shows whoever reads the row that its cell is too long.
  const cells = raw
    .slice(0, limits.columns)
    .map((cell) => soundText(cell.slice(0, limits.characters + 1)));
  const cut = raw.slice(limits.columns).some((cell) => cell.trim() !== '');
  if (cells.every((cell) => cell.trim() === '')) return { row: null, cut };
  const formulas = cells.flatMap((cell, index) => (/^\s*=\S/.test(cell) ? [index] : []));
  const made: SheetRow = { sheet: '', row, cells, formulas, errors: [], spans: [] };
  return { row: made, cut };
}

function csvFailure(error: unknown, { name }: SheetSource, hasQuote: boolean): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = Number(error['lines'] ?? 0);
  const code = hasQuote ? 'sheets.quote' : 'sheets.row_too_long';
  return sheetFailure('InvalidInput', code, { name, row });
}
