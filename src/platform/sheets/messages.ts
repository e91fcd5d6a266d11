import { defineText } from '../i18n/text.ts';
import type { Locale } from '../i18n/text.ts';
import type { SheetNote } from './row.ts';

const texts = defineText(
  {
    hiddenSheet: (sheet: string) => `Trang tính “${sheet}” đang ẩn nên không được đọc.`,
    hiddenRows: (sheet: string, count: number) =>
      `Trang tính “${sheet}” có ${count} dòng đang ẩn; các dòng này vẫn được đọc.`,
    columnsCut: (limit: number) => `Chỉ đọc ${limit} cột đầu; các cột bên phải không được đọc.`,
    noHeader: (sheet: string) =>
      `Không nhận ra dòng tiêu đề${sheet === '' ? '' : ` của trang tính “${sheet}”`}; ý nghĩa các cột được đoán theo nội dung. Kiểm tra lại trước khi ghi.`,
    macros: 'Tệp có macro; macro không được chạy và không được đọc.',
    encoding: (encoding: string) =>
      `Chữ trong tệp được chuyển từ bảng mã ${encoding} sang Unicode.`,
  },
  {
    hiddenSheet: (sheet: string) => `The sheet “${sheet}” is hidden and was not read.`,
    hiddenRows: (sheet: string, count: number) =>
      `The sheet “${sheet}” has ${count} hidden rows; they were read as well.`,
    columnsCut: (limit: number) => `Only the first ${limit} columns were read.`,
    noHeader: (sheet: string) =>
      `No header row was recognised${sheet === '' ? '' : ` in the sheet “${sheet}”`}; columns were guessed by what they hold. Check them before recording.`,
    macros: 'The file has macros; they were neither run nor read.',
    encoding: (encoding: string) => `The text was converted from ${encoding} to Unicode.`,
  },
);

export function sheetNoteText(locale: Locale, note: SheetNote): string {
  const words = texts(locale);
  if (note.code === 'hidden_sheet') return words.hiddenSheet(note.sheet);
  if (note.code === 'hidden_rows') return words.hiddenRows(note.sheet, note.count);
  if (note.code === 'columns_cut') return words.columnsCut(note.limit);
  if (note.code === 'no_header') return words.noHeader(note.sheet);
  if (note.code === 'macros_ignored') return words.macros;
  return words.encoding(note.encoding);
}
