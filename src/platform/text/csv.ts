const BOM = '\uFEFF';

/** A cell that a spreadsheet cannot take for a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** UTF-8 with its mark, which spreadsheets need to read Vietnamese. */
export function csvHead(cells: readonly string[]): string {
  return BOM + csvLine(cells);
}
