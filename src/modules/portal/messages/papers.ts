import { defineText } from '#src/platform/i18n/text.ts';

export const paperText = defineText(
  {
    title: 'Văn bản công khai',
    lead: 'Thông báo kết luận và văn bản khác mà Hội đồng nhân dân cho mọi người đọc, với số và ngày ban hành.',
    description: (council: string) =>
      `Thông báo kết luận và văn bản công khai của ${council}: số, ngày ban hành, tệp PDF, văn bản thay thế.`,
    none: 'Chưa có văn bản nào được công khai',
    numberAndDay: (symbol: string, on: string) => `Số ${symbol} ngày ${on}`,
    states: { issued: 'Còn hiệu lực', replaced: 'Đã được thay thế', withdrawn: 'Đã thu hồi' },
    ended: {
      replaced: 'Văn bản này đã được thay thế, không thực hiện theo văn bản này nữa.',
      withdrawn: 'Văn bản này đã được thu hồi, không còn giá trị.',
    },
    replacedBy: (symbol: string) => `Đọc văn bản thay thế: số ${symbol}`,
    open: 'Đọc văn bản (PDF)',
    notSigned:
      'Bản đăng tải để tra cứu, chưa ký số. Bản gốc có chữ ký và con dấu lưu tại cơ quan ban hành.',
    figures: 'Tỷ lệ thực hiện kết luận đúng hạn',
    first: 'Về đầu danh sách',
    next: 'Văn bản cũ hơn',
  },
  {
    title: 'Public papers',
    lead: 'Notices of conclusions and other papers the council lets everybody read, with number and day.',
    description: (council) =>
      `Notices of conclusions and public papers of ${council}: number, day, PDF, what replaced them.`,
    none: 'No paper has been published yet',
    numberAndDay: (symbol, on) => `No. ${symbol} of ${on}`,
    states: { issued: 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' },
    ended: {
      replaced: 'This paper was replaced and is not to be followed any more.',
      withdrawn: 'This paper was withdrawn and no longer holds.',
    },
    replacedBy: (symbol) => `Read the paper that replaces it: no. ${symbol}`,
    open: 'Read the paper (PDF)',
    notSigned:
      'Shown for reading, not digitally signed. The original with signature and seal is kept by the office.',
    figures: 'How far conclusions are carried out on time',
    first: 'Back to the newest',
    next: 'Older papers',
  },
);
