import type { Day } from '#src/council/calendar/index.ts';
import type { SheetRow } from '#src/platform/sheets/index.ts';
import { SHEET_LIMITS, oldFontOf } from '#src/platform/sheets/index.ts';
import { cleanLine, cleanText } from '#src/platform/text/normalise.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { cellsOf } from './cells.ts';
import type { Cells } from './cells.ts';
import { readListDay } from './day-words.ts';
import type { ColumnChoice, ColumnMeaning } from './meanings.ts';
import { cleanPlace, placeInAddress, placeInText } from './place-words.ts';
import { problem } from './problems.ts';
import type { RowProblem } from './problems.ts';
import type { Petitioner, RowRead } from './row-values.ts';
import { readSession, timingOf } from './session-words.ts';
import { readTextCell } from './text-cell.ts';

/** What the rows above say of a row that does not say it itself. */
export interface Above {
  readonly field: string;
  readonly place: string;
  readonly session: string;
  readonly section: string;
  /** The place of the row before, for a row without number and place. */
  readonly lastPlace: string;
}

export interface RowRules {
  readonly columns: readonly ColumnChoice[];
  /** No petition was received after this day. */
  readonly today: Day;
  readonly textLimit: number;
  readonly lineLimit: number;
}

const CELL_LIMIT = SHEET_LIMITS.characters;

const LONG_COLUMNS: ReadonlySet<ColumnMeaning> = new Set([
  'text',
  'answer',
  'note',
  'status',
  'agency',
  'petitioner',
]);

/** One row that is a petition, with what keeps it from being one. */
export function readPetitionRow(row: SheetRow, rules: RowRules, above: Above): RowRead {
  const cells = cellsOf(row, rules.columns);
  const problems: RowProblem[] = [...cellProblems(row, rules)];
  const stt = cells.line('stt');
  const content = readTextCell(cells.raw('text'), stt);
  problems.push(...content.problems);
  if (content.text === '') problems.push(problem('no_text', 'text'));
  if (content.text.length > rules.textLimit)
    problems.push(problem('text_too_long', 'text', lengthOf(content.text)));
  return {
    stt,
    code: cells.line('code'),
    text: content.text,
    original: cells.raw('text'),
    ...placeOf(cells, content.text, above, problems),
    session: sessionOf(cells, above, problems),
    field: fieldOf(cells, above, problems),
    agency: cells.line('agency'),
    receivedOn: dayOf('received_on', cells, rules, problems),
    petitioner: petitionerOf(cells),
    voices: voicesOf(cells.line('voices')),
    answer: joined([cleanText(cells.raw('answer')), content.answer]),
    answerDocument: cells.line('answer_document'),
    answeredOn: dayOf('answered_on', cells, rules, problems),
    status: cells.line('status'),
    source: cells.line('source'),
    note: cleanText(cells.raw('note')),
    section: above.section,
    problems,
  };
}

/** What is longer than a cell was cut when it was read. */
function lengthOf(text: string): string {
  return text.length < CELL_LIMIT ? String(text.length) : `${CELL_LIMIT}+`;
}

function petitionerOf(cells: Cells): Petitioner | null {
  const petitioner = {
    fullName: cells.line('petitioner'),
    address: cells.line('address'),
    phone: cells.line('phone'),
  };
  return Object.values(petitioner).some((part) => part !== '') ? petitioner : null;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

// A number in front may be counted by a formula; anything that would be recorded may not.
function* cellProblems(row: SheetRow, rules: RowRules): Generator<RowProblem> {
  for (const { index, meaning } of rules.columns) {
    const cell = row.cells[index] ?? '';
    if (meaning === null || cell === '') continue;
    if (row.formulas.includes(index) && meaning !== 'stt') yield problem('formula', meaning, cell);
    else if (row.errors.includes(index) && meaning !== 'stt')
      yield problem('cell_error', meaning, cell);
    if (oldFontOf(cell) !== null) yield problem('old_font', meaning, cell);
    const isLongLine = !LONG_COLUMNS.has(meaning) && cleanLine(cell).length > rules.lineLimit;
    if (isLongLine || (meaning !== 'text' && cell.length > CELL_LIMIT))
      yield problem('line_too_long', meaning, cell);
  }
}

function placeOf(cells: Cells, text: string, above: Above, problems: RowProblem[]) {
  const own = cleanPlace(cleanLine(cells.raw('place')));
  if (own !== '') return { place: withinUnit(own, above.place), placeFrom: 'cell' as const };
  const spoken = placeInText(text);
  if (spoken !== '') {
    problems.push(problem('place_from_text', 'place', spoken));
    return { place: withinUnit(spoken, above.place), placeFrom: 'text' as const };
  }
  if (above.place !== '') {
    problems.push(problem('place_carried_down', 'place', above.place));
    return { place: above.place, placeFrom: 'section' as const };
  }
  const lived = placeInAddress(cells.line('address') || cells.line('petitioner'));
  if (lived !== '') {
    problems.push(problem('place_from_address', 'place', lived));
    return { place: lived, placeFrom: 'address' as const };
  }
  if (above.lastPlace !== '' && cells.has('stt') && cells.line('stt') === '') {
    problems.push(problem('place_carried_down', 'place', above.lastPlace));
    return { place: above.lastPlace, placeFrom: 'above' as const };
  }
  problems.push(problem('no_place', 'place'));
  return { place: '', placeFrom: null };
}

// A commune named under a heading of its district: many communes have the same name.
function withinUnit(place: string, heading: string): string {
  const isWider = /^(?:huyện|thị xã|thành phố|tp\.?|quận|tỉnh)\s/iu.test(heading);
  const isNarrow = /^(?:các |\d+ )?(?:xã|phường|thị trấn|thôn|bản|ấp)\s/iu.test(place);
  const isSaid = /huyện|thị xã|thành phố|quận|tỉnh|tp\.?\s/iu.test(place);
  return isWider && isNarrow && !isSaid ? `${place}, ${heading}` : place;
}

function sessionOf(cells: Cells, above: Above, problems: RowProblem[]): string {
  const own = cells.line('session');
  if (own !== '' && readSession(own) === null)
    problems.push(problem('unreadable_session', 'session', own));
  const said = own || above.session;
  const timing = timingOf(searchKey(cells.line('timing')));
  if (said === '' || timing === null || readSession(said)?.timing) return said;
  return `${timing === 'before' ? 'trước' : 'sau'} ${said}`;
}

function fieldOf(cells: Cells, above: Above, problems: RowProblem[]): string {
  const ticked = cells.ticked();
  if (ticked.length > 1) problems.push(problem('several_fields', 'field', ticked.join('; ')));
  const own = cells.line('field') || ticked.join('; ');
  if (own !== '' || above.field === '') return own;
  problems.push(problem('field_carried_down', 'field', above.field));
  return above.field;
}

function dayOf(
  meaning: 'received_on' | 'answered_on',
  cells: Cells,
  { today }: RowRules,
  problems: RowProblem[],
): Day | null {
  const text = cells.line(meaning);
  if (/^[-–…./\s]*$/.test(text)) return null;
  const read = readListDay(text, today);
  if (read === null) problems.push(problem('unreadable_date', meaning, text));
  else if (read > today) problems.push(problem('future_date', meaning, text));
  return read;
}

function voicesOf(text: string): number | null {
  const found = /^\D{0,20}(\d{1,6})(?:\D|$)/.exec(
    text.replace(/(\d)[.,](?=\d{3}(?:\D|$))/g, '$1'),
  )?.[1];
  return found === undefined ? null : Number(found);
}
