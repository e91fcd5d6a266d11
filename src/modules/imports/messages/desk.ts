import { defineText } from '#src/platform/i18n/text.ts';

const figure = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

export const importDeskText = defineText(
  {
    title: 'Nhập danh sách từ Excel',
    waiting: (files: number) => `${figure.vi.format(files)} tệp đang chờ xem trước khi ghi`,
    empty: 'Có danh sách kiến nghị trong Excel? Đưa cả tệp vào sổ một lần, xem trước rồi mới ghi.',
    open: 'Nhập từ Excel',
    rows: (rows: number) => `${figure.vi.format(rows)} dòng`,
  },
  {
    title: 'Import a list from Excel',
    waiting: (files) =>
      files === 1
        ? '1 file waits to be looked at and recorded'
        : `${figure.en.format(files)} files wait to be looked at and recorded`,
    empty: 'A list of petitions in Excel? Bring the whole file in, look at it, then record it.',
    open: 'Import from Excel',
    rows: (rows) => `${figure.en.format(rows)} rows`,
  },
);
