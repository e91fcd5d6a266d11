import { defineFailures } from '../errors.ts';

export const officeFailure = defineFailures({
  'office.drawing_busy': {
    vi: 'Đang dựng nhiều bản in cùng lúc. Thử lại sau ít giây.',
    en: 'Too many papers are being drawn at once. Try again in a few seconds.',
  },
  'office.too_long': {
    vi: 'Văn bản quá dài, không dựng được bản in.',
    en: 'The paper is too long to be drawn.',
  },
  'office.drawing_slow': {
    vi: 'Văn bản quá dài hoặc máy chủ quá bận, chưa dựng được bản in trong thời gian cho phép. Thử lại sau, hoặc chia văn bản thành phụ lục.',
    en: 'The paper is too long or the server too busy: it was not drawn in the time allowed. Try again later, or part it into annexes.',
  },
  'office.drawing_failed': {
    vi: 'Chưa dựng được bản in. Thử lại sau ít phút.',
    en: 'The paper could not be drawn. Try again in a few minutes.',
  },
});
