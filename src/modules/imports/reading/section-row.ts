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
/** Words of somebody who wants or complains: a row with one is a petition, whatever it begins with. */
const PETITIONS =
  /(?<!\p{L})(?:đề nghị|mong|xin|muốn|cần|nên|phải|chưa|không|hỏng|hư|thiếu|chậm|bất cập|khó khăn|còn|bị|đã|đang|quá|sửa|sửa chữa|nâng cấp|nạo vét|hỗ trợ|quan tâm|bố trí|xây(?! dựng)|làm|mở|lắp|ngập|yếu|xuống cấp|de nghi|mong|can|chua|khong|hong|sua|xay|nang cap)(?!\p{L})/iu;
const SAYS_NEXT = /\s*(?:có\s+)?(?:đề nghị|kiến nghị|phản ánh|ý kiến|đề xuất)?\s*[:.;]*\s*$/iu;
const OF_COMPETENCE =
  /tham quyen|kien nghi (?:gui|chuyen|cua cu tri$)|i kien (?:gui|cua cu tri$)|^(?:cac )?(?:kien nghi|i kien)(?: da| dang| chua)?(?: duoc)? (?:giai quyet|tra loi)/;
const UNIT_WORDS =
  /^(?:các|và|thuộc|của|xã|phường|thị|trấn|huyện|quận|thành|phố|tp\.?|tt\.?|tỉnh|đặc|khu|thôn|bản|ấp|làng|xóm|khối|tổ|dân|cư|đơn|vị|bầu|cử|số|[-–,&])$/iu;

/** The heading that a row is, or null where it is a row of the list. */
export function readSectionRow(row: SheetRow, textColumn: number | null): Section | null {
  const filled = filledColumns(row);
  if (filled.some((column) => (row.cells[column] ?? '').length > LONGEST * 2)) return null;
  const cells = filled.map((column) => oneLine(row.cells[column] ?? ''));
  const distinct = cells.filter((cell, at) => cells.indexOf(cell) === at);
  if (distinct.length > 1 && isFigure(distinct[0] ?? '')) return null;
  // A heading of an annex counts its petitions: 'I | Huyện X | 12'.
  const hasText = textColumn !== null && (row.cells[textColumn] ?? '').trim() !== '';
  const [first = '', second, third] = hasText
    ? distinct
    : distinct.filter((cell) => !isFigure(cell));
  if (second === undefined) return section(first, '', filled[0] === textColumn);
  return third === undefined && LONE_MARK.test(first) ? section(second, first, true) : null;
}

const isFigure = (cell: string): boolean => /^[\d.,]+[.)]?$/.test(cell);

function section(words: string, mark: string, isInTextColumn: boolean): Section | null {
  if (words === '' || words.length > LONGEST || isFigure(words)) return null;
  const ownMark = mark || (MARK.exec(words)?.[1] ?? '');
  const bare = mark ? words : words.replace(MARK, '');
  const title = bare.replace(/[\s:.;]{1,9}$/, '');
  const key = searchKey(title);
  if (key === '') return null;
  const isLoud = title === title.toUpperCase() && /\p{Lu}/u.test(title);
  const isHeading = words.endsWith(':') || isLoud || ownMark !== '';
  const said = meaningOf(title, key, isHeading);
  const isPlain = isInTextColumn ? !(mark !== '' && isLoud) : !isHeading;
  if (said === null && (isPlain || PETITIONS.test(title))) return null;
  const level = levelOf(ownMark, words);
  return { level, title, field: '', place: '', session: '', ...said };
}

function meaningOf(title: string, key: string, isHeading: boolean): Partial<Section> | null {
  if (OF_COMPETENCE.test(key) && !/đề nghị|mong|xin(?!\p{L})/iu.test(title)) return {};
  if (namesPlaces(title)) return { place: cleanPlace(title.replace(SAYS_NEXT, '')) };
  if (PETITIONS.test(title)) return null;
  if (SPEAKS_OF_FIELD.test(key)) return { field: fieldName(title) };
  if (/ki hop/.test(key) && readSession(title)) return { session: title };
  const isField = isHeading && FIELD_NAMES.test(key) && key.split(' ').length <= 12;
  return isField ? { field: fieldName(title) } : null;
}

// Nothing but units and their names: 'Cử tri các xã Tân An, Tân Lập kiến nghị:'.
function namesPlaces(title: string): boolean {
  const named = cleanPlace(
    title.replace(SAYS_NEXT, '').replace(/^(?:ý kiến|kiến nghị)\s+(?:của\s+)?(?=cử tri)/iu, ''),
  );
  if (!looksLikePlace(named) || PETITIONS.test(named)) return false;
  const words = named
    .replace(/[(),;]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (
    words.length > 1 && words.every((word) => UNIT_WORDS.test(word) || /^[\p{Lu}\d]/u.test(word))
  );
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
