import { parse } from 'csv-parse/sync';

const CANDIDATES = [',', ';', '\t', '|'] as const;
/** Stands in no text: every line is one cell. */
export const NO_DELIMITER = '\u001F';
const ENOUGH = 0.5;
const SAMPLE_RECORDS = 200;

/** The sign between cells: the one that cuts most lines of the sample into equally many. */
export function delimiterOf(sample: string): string {
  const ranked = CANDIDATES.map((delimiter) => ({ delimiter, ...agreement(sample, delimiter) }))
    .filter(({ share }) => share >= ENOUGH)
    .toSorted((a, b) => b.share * Math.sqrt(b.columns) - a.share * Math.sqrt(a.columns));
  if (ranked[0]) return ranked[0].delimiter;
  return /[\p{L}\p{N}]/u.test(sample) ? NO_DELIMITER : ',';
}

function agreement(sample: string, delimiter: string): { share: number; columns: number } {
  const widths = widthsOf(sample, delimiter);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [columns, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: count / Math.max(1, widths.length), columns };
}

// The sample may end inside a quoted cell: what was cut before that still counts.
function widthsOf(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  try {
    parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: SAMPLE_RECORDS,
      on_record: (cells: string[]) => {
        if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
        return null;
      },
    });
  } catch {
    return widths;
  }
  return widths;
}
