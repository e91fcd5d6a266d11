import { day } from '#src/council/calendar/index.ts';
import type { SheetRow } from '#src/platform/sheets/index.ts';
import { looksLikeHeader } from './header.ts';
import type { FoundHeader } from './header.ts';
import type { ColumnChoice } from './meanings.ts';
import { problem } from './problems.ts';
import type { RowProblem } from './problems.ts';
import { readPetitionRow } from './read-row.ts';
import type { RowRules } from './read-row.ts';
import type { RowRead } from './row-values.ts';
import { readSectionRow } from './section-row.ts';
import type { Section } from './section-row.ts';
import { skipReasonOf } from './skipped-row.ts';
import type { SkipReason } from './skipped-row.ts';

export type RowReading =
  | { readonly kind: 'petition'; readonly read: RowRead }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

export interface ReadingRules {
  /** The header's columns, with the meanings that the clerk corrected. */
  readonly columns: readonly ColumnChoice[];
  readonly today: string;
  readonly header?: Pick<FoundHeader, 'lastRow' | 'session'> &
    Partial<Pick<FoundHeader, 'isGuessed'>>;
  /** How many cells a row of a text list may have; a sheet's rows may have any number. */
  readonly width?: number | undefined;
  readonly textLimit?: number;
  readonly lineLimit?: number;
}

const TEXT_LIMIT = 20_000;
const LINE_LIMIT = 300;

/** A reader of one sheet's rows, to be given all of them in their order: headings speak for the rows below. */
export function startReading(rules: ReadingRules): (row: SheetRow) => RowReading {
  const rowRules: RowRules = {
    columns: rules.columns,
    today: day(rules.today),
    textLimit: rules.textLimit ?? TEXT_LIMIT,
    lineLimit: rules.lineLimit ?? LINE_LIMIT,
  };
  const textColumn = rules.columns.find(({ meaning }) => meaning === 'text')?.index ?? null;
  let sections: readonly Section[] = [];
  let lastPlace = '';
  return (row) => {
    const skipped = (reason: SkipReason): RowReading => ({ kind: 'skipped', reason });
    if (row.row <= (rules.header?.lastRow ?? 0)) return skipped('above');
    const reason = skipReasonOf(row, rules.columns);
    if (reason !== null) return skipped(reason);
    if (rules.header?.isGuessed === true && looksLikeHeader(row)) return skipped('above');
    const section = readSectionRow(row, textColumn);
    if (section) {
      sections = [...sections.filter(({ level }) => level < section.level), section];
      lastPlace = '';
      return skipped('section');
    }
    const said = saidBy(sections);
    const session = said.session || (rules.header?.session ?? '');
    const read = readPetitionRow(row, rowRules, { ...said, session, lastPlace });
    const unfit = unfitCells(row, rules.width);
    if (unfit) return { kind: 'petition', read: { ...read, problems: [unfit] } };
    lastPlace = read.place;
    return { kind: 'petition', read };
  };
}

/** The same for who does not ask why a row was left out. */
export function openRowReader(
  columns: readonly ColumnChoice[],
  today: string,
  header?: Pick<FoundHeader, 'lastRow' | 'session'>,
): (row: SheetRow) => RowRead | 'skip' {
  const reading = startReading({ columns, today, ...(header ? { header } : {}) });
  return (row) => {
    const found = reading(row);
    return found.kind === 'petition' ? found.read : 'skip';
  };
}

/** A comma outside quotation marks shifts all that follows: nothing of such a row can be trusted. */
function unfitCells({ cells }: SheetRow, width = Infinity): RowProblem | null {
  if (!cells.slice(width).some((cell) => cell.trim() !== '')) return null;
  return problem('cells_unfit', '', `${cells.length} ô, tiêu đề ${width} ô`);
}

function saidBy(sections: readonly Section[]) {
  const last = (key: 'field' | 'place' | 'session'): string =>
    sections.findLast((section) => section[key] !== '')?.[key] ?? '';
  return {
    field: last('field'),
    place: last('place'),
    session: last('session'),
    section: sections.map(({ title }) => title).join(' › '),
  };
}
