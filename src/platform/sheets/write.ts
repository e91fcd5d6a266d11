import { csvHead, csvLine } from '../text/csv.ts';

export interface SheetToWrite {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Width of each column in characters. */
  readonly widths?: readonly number[];
}

const EXCEL_CHARACTERS = 32_767;
// Neither XML 1.0 nor Excel holds these.
const UNWRITABLE = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]/gu;

/** A workbook of plain texts and numbers: nothing in it can be taken for a formula. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const made = sheets.map(({ name, head, rows, widths }) => ({
    sheet: sheetName(name),
    data: [
      head.map((title) => ({ ...textCell(title), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    stickyRowsCount: 1,
    columns: head.map((_, index) => ({ width: widths?.[index] ?? DEFAULT_WIDTH })),
  }));
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return await writeXlsxFile(made).toBuffer();
}

const DEFAULT_WIDTH = 20;

/** The same rows as CSV in UTF-8 with its mark. */
export function writeCsv({ head, rows }: Pick<SheetToWrite, 'head' | 'rows'>): string {
  return csvHead(head) + rows.map(csvLine).join('');
}

function cellOf(value: string | number | null) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return textCell(value);
}

function textCell(value: string) {
  const text = value.replace(UNWRITABLE, '').toWellFormed();
  const short = text.length > EXCEL_CHARACTERS ? `${text.slice(0, EXCEL_CHARACTERS - 1)}…` : text;
  return { value: short, type: String, wrap: true, alignVertical: 'top' as const };
}

// Excel refuses these signs in a sheet's name, and more than 31 characters.
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  );
}
