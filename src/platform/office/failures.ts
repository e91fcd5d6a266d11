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
  'office.drawing_failed': {
    vi: 'Chưa dựng được bản in. Thử lại sau ít phút.',
    en: 'The paper could not be drawn. Try again in a few minutes.',
  },
});
