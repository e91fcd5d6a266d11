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
  const ragged = CANDIDATES.find((delimiter) => isRagged(sample, delimiter));
  if (ragged !== undefined) return ragged;
  return /[\p{L}\p{N}]/u.test(sample) ? NO_DELIMITER : ',';
}

const TITLES_WITHIN = 10;
const LONGEST_TITLE = 60;
const MOST_LINES = 0.8;

/** Cells with the sign in them unquoted: under a line of short titles most lines have as many cells or more. */
function isRagged(sample: string, delimiter: string): boolean {
  const records = recordsOf(sample, delimiter);
  return records.slice(0, TITLES_WITHIN).some((titles, at) => {
    const below = records.slice(at + 1);
    const isTitled = titles.every((title, column) => isTitle(title, column, titles.length));
    if (titles.length < 2 || below.length === 0 || !isTitled) return false;
    const wide = below.filter(({ length }) => length >= titles.length).length;
    return wide / below.length >= MOST_LINES;
  });
}

// Prose has a space after its commas; a line of titles has none, or several titles.
function isTitle(title: string, column: number, all: number): boolean {
  const bare = title.trim();
  if (bare === '' || bare.length > LONGEST_TITLE || /[.!?:]$/.test(bare)) return false;
  return column === 0 || all > 2 || !title.startsWith(' ');
}

function agreement(sample: string, delimiter: string): { share: number; columns: number } {
  const widths = recordsOf(sample, delimiter).map(({ length }) => length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [columns, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: count / Math.max(1, widths.length), columns };
}

// The sample may end inside a quoted cell: what was cut before that still counts.
function recordsOf(sample: string, delimiter: string): string[][] {
  const records: string[][] = [];
  try {
    parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: SAMPLE_RECORDS,
      on_record: (cells: string[]) => {
        if (cells.some((cell) => cell.trim() !== '')) records.push(cells);
        return null;
      },
    });
  } catch {
    return records;
  }
  return records;
}
