import type { Locale } from '#src/platform/i18n/text.ts';
import type { SheetToWrite } from '#src/platform/sheets/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { csvHead, csvLine } from '#src/platform/text/csv.ts';
import { importText } from '../messages/pages.ts';
import { problemText } from '../reading/index.ts';
import { eachRow } from '../queries/rows.ts';
import type { Import } from '../store/imports.ts';
import type { Row } from '../store/rows.ts';

/** Why a row was rejected, in one line. */
export function reasonOf(row: Pick<Row, 'reading'>, locale: Locale): string {
  return row.reading.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => problemText(locale, problem))
    .join(' ');
}

/** The rejected rows as they were, sheet by sheet, with the reason in a column of its own. */
export async function rejectedSheets(
  db: Db,
  one: Import,
  locale: Locale,
): Promise<readonly SheetToWrite[]> {
  const t = importText(locale);
  const rows = new Map<string, (string | number | null)[][]>();
  for await (const row of eachRow(db, one, 'rejected')) {
    const lines = rows.get(row.sheet) ?? [];
    lines.push(lineOf(one, row, locale));
    rows.set(row.sheet, lines);
  }
  return [...rows].map(([name, lines]) => ({
    name: name || one.file_name,
    head: [...titlesOf(one, name), t.rowNumber, t.reason],
    rows: lines,
  }));
}

/** The same as CSV, written as it is read: no more than some rows are held at a time. */
export async function* rejectedCsv(db: Db, one: Import, locale: Locale): AsyncGenerator<string> {
  const t = importText(locale);
  let isFirst = true;
  for await (const row of eachRow(db, one, 'rejected')) {
    if (isFirst) yield csvHead([...titlesOf(one, row.sheet), t.rowNumber, t.reason]);
    isFirst = false;
    yield csvLine(lineOf(one, row, locale));
  }
}

function lineOf(one: Import, row: Row, locale: Locale): (string | number | null)[] {
  const width = widthOf(one, row.sheet);
  const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
  return [...cells, row.row_number, reasonOf(row, locale)];
}

function titlesOf(one: Import, sheet: string): string[] {
  const columns = one.sheets.find(({ name }) => name === sheet)?.columns ?? [];
  return Array.from(
    { length: widthOf(one, sheet) },
    (_, at) => columns.find(({ index }) => index === at)?.title ?? '',
  );
}

function widthOf(one: Import, sheet: string): number {
  const columns = one.sheets.find(({ name }) => name === sheet)?.columns ?? [];
  return Math.max(0, ...columns.map(({ index }) => index + 1));
}
