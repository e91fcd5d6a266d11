import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { ColumnMeaning } from './meanings.ts';
import type { ProblemCode, RowProblem } from './problems.ts';
import type { SkipReason } from './skipped-row.ts';

const meanings = defineText<Record<ColumnMeaning, string>>(
  {
    stt: 'Số thứ tự',
    code: 'Mã',
    text: 'Nội dung kiến nghị',
    place: 'Địa bàn',
    session: 'Kỳ họp',
    timing: 'Trước/sau kỳ họp',
    field: 'Lĩnh vực',
    field_tick: 'Cột đánh dấu lĩnh vực',
    agency: 'Cơ quan giải quyết, trả lời',
    received_on: 'Ngày tiếp nhận',
    petitioner: 'Người kiến nghị',
    address: 'Địa chỉ người kiến nghị',
    phone: 'Số điện thoại',
    voices: 'Số lượt ý kiến',
    answer: 'Nội dung trả lời',
    answer_document: 'Số văn bản trả lời',
    answered_on: 'Ngày trả lời',
    status: 'Tình trạng',
    source: 'Nguồn',
    note: 'Ghi chú',
  },
  {
    stt: 'Row number',
    code: 'Code',
    text: 'Text of the petition',
    place: 'Place',
    session: 'Session',
    timing: 'Before or after the session',
    field: 'Field',
    field_tick: 'Tick column of a field',
    agency: 'Body that is to answer',
    received_on: 'Received on',
    petitioner: 'Petitioner',
    address: 'Petitioner’s address',
    phone: 'Telephone',
    voices: 'Number of voices',
    answer: 'Answer',
    answer_document: 'Number of the answering document',
    answered_on: 'Answered on',
    status: 'Status',
    source: 'Source',
    note: 'Note',
  },
);

export function meaningLabel(locale: Locale, meaning: ColumnMeaning): string {
  return meanings(locale)[meaning];
}

type ProblemSentence = (found: string, column: string) => string;

const problems = defineText<Record<ProblemCode, ProblemSentence>>(
  {
    cells_unfit: (found) =>
      `Dòng này có ${found}: số ô không khớp tiêu đề. Đặt ô có dấu phẩy trong dấu ngoặc kép.`,
    no_text: () => 'Dòng này không có nội dung kiến nghị.',
    text_too_long: (found) =>
      `Nội dung dài ${found} ký tự, quá mức cho phép. Tách thành nhiều kiến nghị.`,
    line_too_long: (_, column) => `Ô “${column}” quá dài. Rút ngắn lại.`,
    formula: (_, column) =>
      `Ô “${column}” là công thức. Dán lại thành giá trị (Dán đặc biệt › Giá trị).`,
    cell_error: (found, column) => `Ô “${column}” đang báo lỗi ${found}. Sửa ô này.`,
    unreadable_date: (found, column) =>
      `Không đọc được ngày “${found}” ở cột “${column}”. Ghi theo mẫu ngày/tháng/năm.`,
    future_date: (found, column) => `Ngày “${found}” ở cột “${column}” chưa đến. Kiểm tra lại.`,
    old_font: (_, column) => `Ô “${column}” gõ bằng phông chữ cũ. Chuyển sang Unicode.`,
    no_place: () => 'Dòng này không nêu địa bàn.',
    place_carried_down: (found) => `Địa bàn lấy theo dòng trên: ${found}.`,
    field_carried_down: (found) => `Lĩnh vực lấy theo đề mục phía trên: ${found}.`,
    place_from_text: (found) => `Địa bàn lấy từ lời kiến nghị: ${found}.`,
    place_from_address: (found) => `Địa bàn lấy từ địa chỉ người kiến nghị: ${found}.`,
    unreadable_session: (found) => `“${found}” không phải tên một kỳ họp.`,
    unknown_session: (found) =>
      `“${found}” không khớp kỳ họp nào của HĐND nên kiến nghị để ngoài kỳ họp. Khai báo kỳ họp này rồi đọc lại, hoặc sửa ô trong tệp và nhập lại.`,
    several_fields: (found) => `Đánh dấu nhiều lĩnh vực: ${found}.`,
    number_removed: (found) => `Đã bỏ số thứ tự “${found}” dính đầu nội dung.`,
    tail_removed: (found) => `Đã bỏ “${found.trim()}” ở cuối nội dung.`,
    answer_split_off: () => 'Phần trả lời trong ô nội dung được tách sang nội dung trả lời.',
  },
  {
    cells_unfit: (found) =>
      `The number of cells does not match the header (${found}). Put a cell with commas in quotation marks.`,
    no_text: () => 'This row has no text of a petition.',
    text_too_long: (found) => `The text has ${found} characters, more than allowed. Split it.`,
    line_too_long: (_, column) => `The cell “${column}” is too long. Shorten it.`,
    formula: (_, column) => `The cell “${column}” is a formula. Paste it again as a value.`,
    cell_error: (found, column) => `The cell “${column}” shows the error ${found}. Correct it.`,
    unreadable_date: (found, column) =>
      `“${found}” in “${column}” is not a date. Write day/month/year.`,
    future_date: (found, column) => `The date “${found}” in “${column}” is in the future.`,
    old_font: (_, column) => `The cell “${column}” is typed in an old font. Convert it to Unicode.`,
    no_place: () => 'This row names no place.',
    place_carried_down: (found) => `Place taken from above: ${found}.`,
    field_carried_down: (found) => `Field taken from the heading above: ${found}.`,
    place_from_text: (found) => `Place taken from the petition’s words: ${found}.`,
    place_from_address: (found) => `Place taken from the petitioner’s address: ${found}.`,
    unreadable_session: (found) => `“${found}” is not the name of a session.`,
    unknown_session: (found) =>
      `“${found}” is no session of this council: it goes to none. Enter that session and read again, or correct the cell and import again.`,
    several_fields: (found) => `Several fields are ticked: ${found}.`,
    number_removed: (found) => `The row number “${found}” stuck to the text was removed.`,
    tail_removed: (found) => `“${found.trim()}” at the end of the text was removed.`,
    answer_split_off: () => 'The answer inside the text’s cell was moved to the answer.',
  },
);

export function problemText(locale: Locale, { code, facts }: Omit<RowProblem, 'severity'>): string {
  const { found, meaning } = facts;
  return problems(locale)[code](found, meaning ? meaningLabel(locale, meaning) : '');
}

const skips = defineText<Record<SkipReason, string>>(
  {
    above: 'Tiêu đề của danh sách',
    empty: 'Dòng trống',
    column_numbers: 'Dòng đánh số cột',
    repeated_header: 'Tiêu đề cột lặp lại',
    total: 'Dòng tổng cộng',
    section: 'Đề mục',
    footer: 'Phần ký, nơi nhận',
  },
  {
    above: 'Title of the list',
    empty: 'Empty row',
    column_numbers: 'Line of column numbers',
    repeated_header: 'Repeated header',
    total: 'Total',
    section: 'Heading',
    footer: 'Signatures and recipients',
  },
);

export function skipText(locale: Locale, reason: SkipReason): string {
  return skips(locale)[reason];
}
