import type { SheetRow } from '#src/platform/sheets/index.ts';
import { withContentsSeen } from './content-guess.ts';
import {
  continuesHeader,
  couldBeTitles,
  filledColumns,
  isColumnNumbers,
  joinedTitles,
  lineText,
} from './header-lines.ts';
import { REPEATABLE } from './meanings.ts';
import type { ColumnMeaning, HeaderColumn } from './meanings.ts';
import { readSession } from './session-words.ts';
import { isTickTitle, readTitle } from './title-words.ts';

export interface FoundHeader {
  readonly sheet: string;
  /** The numbers of the rows that make it, without the line of column numbers; empty where guessed. */
  readonly headerRows: readonly number[];
  /** Data starts after this row; 0 where there is no header. */
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
  /** There is no header: the meanings were guessed from what the columns hold. */
  readonly isGuessed: boolean;
  /** The title lines above it. */
  readonly title: string;
  /** The title's words for a session, for rows that name none; '' where it names none. */
  readonly session: string;
}

/** How many of a sheet's first rows to hand to `findHeader`. */
export const HEADER_SAMPLE_ROWS = 120;
const SEARCHED_ROWS = 60;
const DEEPEST = 3;

interface Candidate {
  readonly lines: readonly SheetRow[];
  readonly columns: readonly HeaderColumn[];
  readonly score: number;
}

/** The header among the first rows of one sheet, or a guess without one. No column means `text` where nothing is a list. */
export function findHeader(rows: readonly SheetRow[]): FoundHeader {
  const best = candidates(rows.slice(0, SEARCHED_ROWS)).reduce<Candidate | null>(
    (kept, next) => (kept === null || next.score > kept.score ? next : kept),
    null,
  );
  return best ? foundBy(best, rows) : guessed(rows);
}

function foundBy({ lines, columns }: Candidate, rows: readonly SheetRow[]): FoundHeader {
  const first = lines[0];
  const last = lines.at(-1)?.row ?? 0;
  const next = rows.find((row) => row.row > last);
  const lastRow = next && isColumnNumbers(next) ? next.row : last;
  const data = rows.filter((row) => row.row > lastRow);
  const title = rows
    .filter((row) => row.row < (first?.row ?? 0))
    .map(lineText)
    .join('\n');
  return {
    sheet: first?.sheet ?? '',
    headerRows: lines.map((line) => line.row),
    lastRow,
    columns: withContentsSeen(columns, data),
    isGuessed: false,
    title,
    session: sessionOfTitle(title),
  };
}

function guessed(rows: readonly SheetRow[]): FoundHeader {
  const titleRows = leadingTitles(rows);
  const data = rows.slice(titleRows.length);
  const columns = withContentsSeen([], data);
  const title = titleRows.map(lineText).join('\n');
  return {
    sheet: rows[0]?.sheet ?? '',
    headerRows: [],
    lastRow: titleRows.at(-1)?.row ?? 0,
    columns,
    isGuessed: true,
    title,
    session: sessionOfTitle(title),
  };
}

const TITLE_START =
  /^(?:\P{Ll}+$|(?:danh sách|tổng hợp|bảng|phụ lục|biểu|báo cáo|kèm theo|\(kèm))/iu;

// Lines of one cell above a list without header: the office's name, the name of the list.
function leadingTitles(rows: readonly SheetRow[]): readonly SheetRow[] {
  const widest = Math.max(0, ...rows.map((row) => filledColumns(row).length));
  if (widest < 2) return [];
  const end = rows.findIndex(
    (row) => filledColumns(row).length > 1 || !TITLE_START.test(lineText(row)),
  );
  return end === -1 ? [] : rows.slice(0, end);
}

function sessionOfTitle(title: string): string {
  return title.split('\n').find((line) => readSession(line) !== null) ?? '';
}

function candidates(rows: readonly SheetRow[]): Candidate[] {
  return rows.flatMap((row, at) => {
    if (!couldBeTitles(row) || startsWithNumber(row)) return [];
    const depths = depthsAt(rows, at);
    return depths.map((lines) => candidate(lines)).filter((found) => found !== null);
  });
}

function startsWithNumber(row: SheetRow): boolean {
  const first = row.cells[filledColumns(row)[0] ?? 0] ?? '';
  return /^\s*\d+[.)]?\s*$/.test(first);
}

function depthsAt(rows: readonly SheetRow[], at: number): SheetRow[][] {
  const lines = rows.slice(at, at + 1);
  const depths = [lines];
  for (let depth = 1; depth < DEEPEST; depth += 1) {
    const [above, next] = [rows[at + depth - 1], rows[at + depth]];
    if (!above || !next || !continuesHeader(above, next)) break;
    lines.push(next);
    depths.push([...lines]);
  }
  depths[0] = rows.slice(at, at + 1);
  return depths;
}

function candidate(lines: readonly SheetRow[]): Candidate | null {
  const columns = meaningsOf(joinedTitles(lines));
  const known = columns.filter((column) => column.meaning !== null);
  const meanings = new Set(known.map((column) => column.meaning));
  const filled = columns.filter((column) => column.title !== '').length;
  const hasText = meanings.has('text');
  const isAlone =
    hasText &&
    filled <= 2 &&
    known.some((c) => c.meaning === 'text' && c.confidence >= 0.9 && c.title.length <= 60);
  if (meanings.size < 2 && !isAlone) return null;
  // 'STT, (nothing), Địa bàn': the content stands under the empty title.
  const hasGap = meanings.has('stt') && columns.some(({ title }, at) => title === '' && at > 0);
  if (!hasText && meanings.size < 3 && !hasGap) return null;
  if (known.length / filled < 0.4 && !namesColumns(columns)) return null;
  const sum = known.reduce((total, column) => total + column.confidence, 0);
  return { lines, columns, score: (hasText ? sum : sum / 2) + (lines.length - 1) * 0.05 };
}

const SURE = 0.9;
const LONGEST_SURE = 60;

/** Two columns surely named, the petitions' text or their number among them, whatever stands beside. */
function namesColumns(columns: readonly HeaderColumn[]): boolean {
  const sure = columns.filter(
    ({ title, confidence }) => confidence >= SURE && title.length <= LONGEST_SURE,
  );
  const meanings = new Set(sure.map(({ meaning }) => meaning));
  meanings.delete(null);
  return meanings.size >= 2 && (meanings.has('text') || meanings.has('stt'));
}

/** A line of titles in a list whose header was not found, its titles in one cell or in several. */
export function looksLikeHeader(line: SheetRow): boolean {
  if (!couldBeTitles(line) || startsWithNumber(line)) return false;
  const cells = line.cells.filter((cell) => cell.trim() !== '');
  const parts =
    cells.length > 1 ? cells : (cells[0] ?? '').split(/[,;|\t]/).map((part) => part.trim());
  if (cells.length === 1 && parts.some((part) => part.length > LONGEST_PART)) return false;
  const columns = meaningsOf(parts);
  const known = columns.filter(({ meaning }) => meaning !== null);
  const isMostly = cells.length > 1 || known.length * 2 >= parts.length;
  return isMostly && namesColumns(columns);
}
const LONGEST_PART = 40;

/** Titles to meanings, each meaning once: where two columns claim one, the surer keeps it. */
export function meaningsOf(titles: readonly string[]): HeaderColumn[] {
  const ticks = tickColumns(titles);
  const read = titles.map((title, index) => {
    const { meaning, confidence } = ticks.has(index)
      ? { meaning: 'field_tick' as const, confidence: 0.9 }
      : readTitle(title);
    return { index, title, meaning, confidence };
  });
  const settled = voterColumn(read);
  return settled.map((column) =>
    keepsIts(column, settled) ? column : { ...column, meaning: null, confidence: 0 },
  );
}

function tickColumns(titles: readonly string[]): ReadonlySet<number> {
  const isGrouped = (title: string) => /^(?:thuộc )?lĩnh vực[^:]*: /i.test(title.normalize('NFC'));
  const found = titles.flatMap((title, index) =>
    isTickTitle(title) || isGrouped(title) ? [index] : [],
  );
  return new Set(found.length >= 2 ? found : []);
}

// 'Cử tri' is who spoke where another column says the place, and the place where none does.
function voterColumn(columns: readonly HeaderColumn[]): HeaderColumn[] {
  if (columns.some((column) => column.meaning === 'place')) return [...columns];
  return columns.map((column) =>
    column.meaning === 'petitioner' && column.confidence === 0.5
      ? { ...column, meaning: 'place', confidence: 0.7 }
      : column,
  );
}

function keepsIts(column: HeaderColumn, all: readonly HeaderColumn[]): boolean {
  const meaning: ColumnMeaning | null = column.meaning;
  if (meaning === null || REPEATABLE.has(meaning)) return true;
  const claimants = all.filter((other) => other.meaning === meaning);
  const surest = Math.max(...claimants.map((other) => other.confidence));
  return claimants.find((other) => other.confidence === surest) === column;
}
