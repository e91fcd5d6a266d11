import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const calendarFailure = defineFailures({
  'calendar.may_not_manage': {
    vi: 'Chỉ văn phòng hoặc quản trị được cập nhật kỳ họp, ngày nghỉ, thời hạn.',
    en: 'Only the office or an administrator may change sessions, days off and deadlines.',
  },
  'calendar.may_not_confirm': {
    vi: 'Chỉ Thường trực HĐND (Chủ tịch, Phó Chủ tịch) được xác nhận.',
    en: 'Only the Standing Committee (chair, vice-chair) may confirm.',
  },
  'calendar.term_overlaps': {
    vi: 'Thời gian trùng với “{label}”.',
    en: 'The time overlaps with “{label}”.',
  },
  'calendar.ends_before_start': {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must be after the beginning.',
  },
  'calendar.outside_term': {
    vi: 'Ngày khai mạc không nằm trong nhiệm kỳ nào đã nhập.',
    en: 'The opening lies in no term entered.',
  },
  'calendar.number_taken': {
    vi: 'Kỳ họp thứ {number} của nhiệm kỳ này đã có.',
    en: 'Session {number} of this term is already there.',
  },
  'calendar.session_closed': {
    vi: 'Kỳ họp này đã kết thúc, không sửa được nữa.',
    en: 'This session is closed and stays as it is.',
  },
  'calendar.day_taken': {
    vi: 'Ngày {day} đã có trong lịch nghỉ.',
    en: '{day} is already in the list.',
  },
  'calendar.rule_starts_too_early': {
    vi: 'Quy định mới phải áp dụng sau ngày {from} của quy định đang dùng.',
    en: 'A new version must begin after {from}, when the present one began.',
  },
  'calendar.rule_ended': {
    vi: 'Quy định này không còn áp dụng; hãy sửa bản đang dùng.',
    en: 'This version is no longer in force; change the present one.',
  },
  'calendar.already_confirmed': {
    vi: 'Nội dung này đã được xác nhận.',
    en: 'This has already been confirmed.',
  },
  'calendar.no_rule': {
    vi: 'Không có quy định nào áp dụng vào ngày {day}.',
    en: 'No rule is in force on {day}.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(calendarFailure);
