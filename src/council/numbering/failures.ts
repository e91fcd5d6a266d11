import { atFieldOf, defineFailures } from '#src/platform/errors.ts';
import type { TemplateFailure } from './template.ts';

export const numberingFailure = defineFailures({
  'numbering.may_not': {
    vi: 'Chỉ quản trị của đơn vị được sửa mẫu số, ký hiệu và huỷ số.',
    en: 'Only an administrator may change number templates or cancel numbers.',
  },
  'numbering.no_template': {
    vi: 'Chưa có mẫu số, ký hiệu cho loại văn bản này vào ngày đó.',
    en: 'There is no number template for this kind of paper on that day.',
  },
  'numbering.own_book_off': {
    vi: 'Đơn vị lấy số từ hệ thống văn bản riêng; hãy nhập số đã cấp.',
    en: 'The office numbers its papers elsewhere; enter the number given there.',
  },
  'numbering.does_not_fit': {
    vi: 'Số, ký hiệu chưa đúng mẫu “{template}” của sổ, ví dụ {example}.',
    en: 'The number does not fit the book’s template “{template}”, for example {example}.',
  },
  'numbering.not_a_number': {
    vi: 'Ghi số, gạch chéo rồi ký hiệu, ví dụ 812/HĐND-VP.',
    en: 'Enter a number, a slash and the symbol, for example 812/HĐND-VP.',
  },
  'numbering.starts_too_early': {
    vi: 'Mẫu mới phải bắt đầu sau ngày {from} của mẫu đang dùng.',
    en: 'A new template must begin after {from}, when the present one began.',
  },
  'numbering.cancelled': {
    vi: 'Số này đã bị huỷ trước đó.',
    en: 'This number has already been cancelled.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(numberingFailure);

export const TEMPLATE_SENTENCES: Record<TemplateFailure, { vi: string; en: string }> = {
  'template.empty': { vi: 'Chưa nhập mẫu.', en: 'Enter a template.' },
  'template.unknown-token': {
    vi: 'Chỉ dùng được {số}, {số:02}, {năm}, {loại}, {cơ quan}.',
    en: 'Only {số}, {số:02}, {năm}, {loại}, {cơ quan} can be used.',
  },
  'template.needs-one-number': {
    vi: 'Mẫu phải có {số} đúng một lần.',
    en: 'A template needs {số} exactly once.',
  },
  'template.bad-character': {
    vi: 'Mẫu chỉ gồm chữ, số, dấu gạch chéo, gạch nối và dấu chấm.',
    en: 'A template has letters, digits, slashes, hyphens and dots.',
  },
};
