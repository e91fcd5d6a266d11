import { readCsv } from './csv-rows.ts';
import { sheetFailure } from './failures.ts';
import { fileKindOf } from './file-kind.ts';
import { SHEET_LIMITS } from './limits.ts';
import type { SheetLimits } from './limits.ts';
import { OldFontWatch } from './old-fonts.ts';
import type { OldFont } from './old-fonts.ts';
import type { SheetNote, SheetRow, SheetSource } from './row.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export interface ReadOptions {
  readonly limits?: Partial<SheetLimits>;
  /** Told once of each thing that was left out. */
  readonly note?: (note: SheetNote) => void;
}

/**
 * The rows of a CSV or XLSX file in their order, sheet after sheet, a few at a time: memory does not
 * grow with the file. Content decides what the file is. Throws a `sheets.…` failure, at once or after
 * some rows; a caller that stops early closes the file.
 */
export async function* readSheets(
  source: SheetSource,
  { limits: asked = {}, note = () => undefined }: ReadOptions = {},
): AsyncGenerator<SheetRow> {
  const limits = { ...SHEET_LIMITS, ...asked };
  const told = once(note);
  const kind = await fileKindOf(source, limits);
  const rows = kind === 'csv' ? readCsv(source, limits, told) : readXlsx(source, limits, told);
  const watch = new OldFontWatch();
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > limits.rows) {
      throw refused('sheets.too_many_rows', source, { limit: figure(limits.rows) });
    }
    refuseFont(watch.see(row.cells), source);
    yield row;
  }
  if (count === 0) throw refused('sheets.empty', source);
  refuseFont(watch.end(), source);
}

function refuseFont(font: OldFont | null, source: SheetSource): void {
  if (font === 'mangled') throw refused('sheets.mangled', source);
  if (font) throw refused('sheets.old_font', source, { encoding: font });
}

function refused(
  code: Parameters<typeof sheetFailure>[1],
  { name }: SheetSource,
  facts: Readonly<Record<string, string | number>> = {},
) {
  return sheetFailure('InvalidInput', code, { name, ...facts });
}

const figure = (value: number): string => new Intl.NumberFormat('vi-VN').format(value);

function once(note: (note: SheetNote) => void): (note: SheetNote) => void {
  const told = new Set<string>();
  return (found) => {
    const key = `${found.code} ${'sheet' in found ? found.sheet : ''}`;
    if (!told.has(key)) note(found);
    told.add(key);
  };
}
