import type { SheetRow } from '#src/platform/sheets/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { filledColumns, isColumnNumbers, lineText, oneLine } from './header-lines.ts';
import type { ColumnChoice } from './meanings.ts';
import { leafOf, titleKey } from './title-words.ts';

export type SkipReason =
  | 'above'
  | 'empty'
  | 'column_numbers'
  | 'repeated_header'
  | 'total'
  | 'section'
  | 'footer';

const TOTAL =
  /^(?:tong(?: cong| so| hop chung| chung)?|cong(?: don)?)(?: (?:so )?(?:luot |kien nghi|i kien|cu tri).*| \d.*)?$/;
const FOOTER =
  /^(?:nguoi (?:lap|tong hop|ki)|noi nhan|tm |kt |tl |t m |k t |ghi chu|da ki|ki ten|thu truong|chu tich|pho chu tich|truong ban|lap bieu|[a-z ]{2,40} ngay \d{1,2} thang \d{1,2} nam \d{4}|ngay \d{1,2} thang \d{1,2} nam \d{4}|ngay thang nam)/;
// Whoever asks or complains neither signs nor adds up: such a row is a petition, whatever it begins with.
// In small letters: Cần Thơ signs lists too.
const ASKS = /(?<!\p{L})(?:[đĐ]ề nghị|mong|xin|cần|nên|phải|[yY]êu cầu|de nghi|yeu cau)(?!\p{L})/u;
const COMPLAINS =
  /(?<!\p{L})(?:chưa|không|quá|bị|thiếu|chậm|hỏng|hư|xuống cấp|ngập|sạt lở|ô nhiễm|sửa|hứa)(?!\p{L})/u;

/** Why a row of the list is no petition; null where it may be one. */
export function skipReasonOf(
  row: SheetRow,
  columns: readonly ColumnChoice[],
): Exclude<SkipReason, 'section' | 'above'> | null {
  const filled = filledColumns(row);
  const numberAt = columns.find((column) => column.meaning === 'stt')?.index;
  if (
    filled.length === 0 ||
    (filled.length === 1 &&
      numberAt !== undefined &&
      filled[0] === numberAt &&
      isNumber(row, numberAt))
  )
    return 'empty';
  if (isColumnNumbers(row)) return 'column_numbers';
  if (repeatsHeader(row, columns)) return 'repeated_header';
  if (isTotal(row, columns)) return 'total';
  return isFooter(row, columns) ? 'footer' : null;
}

function isNumber(row: SheetRow, column: number): boolean {
  return /^\s*\d+[.)]?\s*$/.test(row.cells[column] ?? '');
}

const LONGEST_TITLE = 160;

function repeatsHeader(row: SheetRow, columns: readonly ColumnChoice[]): boolean {
  const filled = filledColumns(row);
  if (filled.some((column) => (row.cells[column] ?? '').length > LONGEST_TITLE)) return false;
  let others = 0;
  for (const column of filled) {
    const title = columns.find(({ index }) => index === column)?.title ?? '';
    if (!saysTitle(row.cells[column] ?? '', title)) others += 1;
    if (others > filled.length * 0.4) return false;
  }
  return others < filled.length;
}

function saysTitle(cell: string, title: string): boolean {
  const key = titleKey(cell);
  return (
    key !== '' &&
    [title, leafOf(title), ...title.split(': ')].some((part) => titleKey(part) === key)
  );
}

function isTotal(row: SheetRow, columns: readonly ColumnChoice[]): boolean {
  const filled = filledColumns(row);
  const first = oneLine(row.cells[filled[0] ?? 0] ?? '');
  if (!TOTAL.test(searchKey(first)) || first.length > 80) return false;
  if (ASKS.test(first) && !/\d/.test(lineText(row))) return false;
  const textAt = columns.find((column) => column.meaning === 'text')?.index;
  const text = textAt === undefined ? '' : oneLine(row.cells[textAt] ?? '');
  return text === '' || text === first || /^[\d.,\s]+(?:\p{L}+\s*){0,4}$/u.test(text);
}

function isFooter(row: SheetRow, columns: readonly ColumnChoice[]): boolean {
  const numberAt = columns.find((column) => column.meaning === 'stt')?.index;
  if (numberAt !== undefined && isNumber(row, numberAt)) return false;
  const words = lineText(row);
  if (ASKS.test(words) || (COMPLAINS.test(words) && !/^ghi chú/iu.test(words))) return false;
  return filledColumns(row).length <= 3 && words.length <= 120 && FOOTER.test(searchKey(words));
}
