import type { SheetRow } from '#src/platform/sheets/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { filledColumns, oneLine } from './header-lines.ts';
import { cleanPlace, looksLikePlace } from './place-words.ts';
import { readSession } from './session-words.ts';

/** A heading between the rows of a list, which says something of all rows below it. */
export interface Section {
  /** Depth by its mark: A before I before 1 before a) before -. */
  readonly level: number;
  readonly title: string;
  readonly field: string;
  readonly place: string;
  readonly session: string;
}

const LONGEST = 160;
const MARK =
  /^\s*(?:(?:phần|mục)\s+)?([IVXLC]+|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*|[a-hđ])\s*(?:[.)/:]|[-–]\s)\s*|^\s*[-–+*•]\s*/u;
const LONE_MARK = /^\(?(?:[IVXLC]+|[A-HĐ]|[a-hđ])\)?[.)]?$/u;
const SPEAKS_OF_FIELD =
  /^(?:ve )?(?:cac )?(?:linh vuc|nhom linh vuc|nhom van de|nganh|chu de)(?: ve)? /;
const FIELD_NAMES =
  /^(?:ve )?(?:giao thong|dat dai|moi truong|tai nguyen|y te|giao duc|nong nghiep|van hoa|an ninh|quoc phong|noi chinh|phap che|tu phap|kinh te|ngan sach|tai chinh|chinh sach|che do|xay dung|quy hoach|do thi|dien|nuoc sach|cap nuoc|thuy loi|lao dong|noi vu|cong thuong|khoa hoc|thong tin|buu chinh|vien thong|hanh chinh|cai cach|co che|dau tu|ha tang|cac van de khac|van de khac|linh vuc khac|noi dung khac|khac)(?: |$)/;
const ASKS =
  /(?:^| )(?:de nghi|kien nghi som|xin|mong|can duoc|yeu cau|sua chua|nang cap|quan tam|bo tri)(?: |$)/;
const OF_COMPETENCE =
  /tham quyen|kien nghi (?:gui|chuyen|cua cu tri)|i kien (?:gui|cua cu tri)|cap (?:tinh|huyen|xa|trung uong)$/;

/** The heading that a row is, or null where it is a row of the list. */
export function readSectionRow(row: SheetRow, textColumn: number | null): Section | null {
  const filled = filledColumns(row);
  if (filled.some((column) => (row.cells[column] ?? '').length > LONGEST * 2)) return null;
  const cells = filled.map((column) => oneLine(row.cells[column] ?? ''));
  const distinct = cells.filter((cell, at) => cells.indexOf(cell) === at);
  const [first = '', second] = distinct;
  if (distinct.length === 1) return section(first, '', filled[0] === textColumn);
  if (distinct.length !== 2 || second === undefined || !LONE_MARK.test(first)) return null;
  return section(second, first, true);
}

function section(words: string, mark: string, isInTextColumn: boolean): Section | null {
  if (words.length > LONGEST || /^\(?\d+\)?$/.test(words)) return null;
  const ownMark = mark || (MARK.exec(words)?.[1] ?? '');
  const bare = mark ? words : words.replace(MARK, '');
  const title = bare.replace(/[\s:.;]+$/, '');
  const key = searchKey(title);
  if (key === '') return null;
  const said = meaningOf(title, key);
  const isLoud = title === title.toUpperCase() && /\p{Lu}/u.test(title);
  const endsAsHeading = /:\s*$/.test(words) || isLoud;
  if (said === null) {
    if (isInTextColumn && !(mark !== '' && isLoud)) return null;
    if (ASKS.test(key) || (!endsAsHeading && ownMark === '')) return null;
  } else if (isInTextColumn && ASKS.test(key) && !endsAsHeading) return null;
  const level = levelOf(ownMark, words);
  return { level, title, field: '', place: '', session: '', ...said };
}

function meaningOf(title: string, key: string): Partial<Section> | null {
  if (SPEAKS_OF_FIELD.test(key)) return { field: fieldName(title) };
  if (/ki hop/.test(key) && readSession(title)) return { session: title };
  if (OF_COMPETENCE.test(key)) return {};
  if (/^(?:i kien )?(?:cua )?cu tri /.test(key) || looksLikePlace(title)) {
    const place = cleanPlace(title.replace(/^(?:ý kiến|kiến nghị)?\s*(?:của\s*)?(?=cử tri)/iu, ''));
    return looksLikePlace(place) ? { place } : null;
  }
  return FIELD_NAMES.test(key) && key.split(' ').length <= 12 ? { field: fieldName(title) } : null;
}

function fieldName(title: string): string {
  const bare = title
    .replace(
      /^(?:về\s+)?(?:các\s+)?(?:nhóm\s+)?(?:lĩnh vực|vấn đề|ngành|chủ đề)\s*:?\s*(?:về\s+)?/iu,
      '',
    )
    .replace(/^về\s+/iu, '')
    .replace(/\s*\(?\d+ (?:ý kiến|kiến nghị|lượt).*$/iu, '');
  return bare === bare.toUpperCase() ? bare.toLowerCase() : bare;
}

function levelOf(mark: string, words: string): number {
  if (/^[IVXLC]+$/.test(mark)) return 1;
  if (/^[A-HĐ]$/.test(mark)) return 0;
  if (/^\d/.test(mark)) return 1 + mark.split('.').length;
  if (/^[a-hđ]$/.test(mark)) return 5;
  return /^\s*[-–+*•]/.test(words) ? 6 : 4;
}
