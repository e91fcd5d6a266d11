import { defineText } from '#src/platform/i18n/text.ts';

const vi = {
  from: (file: string, sheet: string, row: number) =>
    sheet === ''
      ? `Nhập từ tệp ${file}, dòng ${row}.`
      : `Nhập từ tệp ${file}, trang tính ${sheet}, dòng ${row}.`,
  agency: (words: string) => `Cơ quan ghi trong danh sách: ${words}`,
  session: (words: string) => `Kỳ họp ghi trong danh sách: ${words}`,
  field: (words: string) => `Lĩnh vực ghi trong danh sách: ${words}`,
  answer: (words: string) => `Trả lời, kết quả ghi trong danh sách: ${words}`,
  note: (words: string) => `Ghi chú trong danh sách: ${words}`,
  sameAs: (code: string) => `Nghi trùng với ${code}`,
  sameRow: (row: number) => `Nghi trùng với dòng ${row} cùng tệp`,
  voices: (count: number) => `${count} lượt ý kiến`,
};

const en: typeof vi = {
  from: (file, sheet, row) =>
    sheet === ''
      ? `Imported from ${file}, row ${row}.`
      : `Imported from ${file}, sheet ${sheet}, row ${row}.`,
  agency: (words) => `Body in the list: ${words}`,
  session: (words) => `Session in the list: ${words}`,
  field: (words) => `Field in the list: ${words}`,
  answer: (words) => `Answer or result in the list: ${words}`,
  note: (words) => `Note in the list: ${words}`,
  sameAs: (code) => `Possible duplicate of ${code}`,
  sameRow: (row) => `Possible duplicate of row ${row} of the file`,
  voices: (count) => `${count} voices`,
};

export const historyText = defineText(vi, en);
