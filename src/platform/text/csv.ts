const BOM = '\uFEFF';

/** Signs that begin a formula, also as wide as a Chinese character: spreadsheets of Asia read those too. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A cell that a spreadsheet cannot take for a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** UTF-8 with its mark, which spreadsheets need to read Vietnamese. */
export function csvHead(cells: readonly string[]): string {
  return BOM + csvLine(cells);
}
