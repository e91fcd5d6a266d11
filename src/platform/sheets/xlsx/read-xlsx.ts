import type { SheetLimits } from '../limits.ts';
import { sheetFailure } from '../failures.ts';
import type { SheetNote, SheetRow, SheetSource } from '../row.ts';

export async function* readXlsx(
  source: SheetSource,
  _limits: SheetLimits,
  _note: (note: SheetNote) => void,
): AsyncGenerator<SheetRow> {
  if (source.path !== '')
    throw sheetFailure('InvalidInput', 'sheets.damaged', { name: source.name });
}
