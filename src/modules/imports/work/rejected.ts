import type { Locale } from '#src/platform/i18n/text.ts';
import type { SheetToWrite } from '#src/platform/sheets/index.ts';
import type { Db } from '#src/platform/db/database.ts';
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
    const width = widthOf(one, row.sheet);
    const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
    const line = [...cells, row.row_number, reasonOf(row, locale)];
    rows.set(row.sheet, [...(rows.get(row.sheet) ?? []), line]);
  }
  return [...rows].map(([name, lines]) => ({
    name: name || one.file_name,
    head: [...titlesOf(one, name), t.rowNumber, t.reason],
    rows: lines,
  }));
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
