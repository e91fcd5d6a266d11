import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const opinionFailure = defineFailures({
  'opinions.not_found': {
    vi: 'Không có tờ trình này, hoặc đồng chí không theo dõi tờ trình này.',
    en: 'There is no such submission, or it is not yours to follow.',
  },
  'opinions.other_council': {
    vi: 'Tờ trình của HĐND khác.',
    en: 'It belongs to another council.',
  },
  'opinions.executive_submits': {
    vi: 'Tờ trình do UBND gửi; văn phòng nhập thay khi nhận bản giấy.',
    en: 'The executive submits; the office enters what came on paper.',
  },
  'opinions.office_withdraws': {
    vi: 'Ban đang thẩm tra: UBND đề nghị rút bằng văn bản, văn phòng ghi nhận.',
    en: 'It is being appraised: the executive asks by letter and the office records it.',
  },
  'opinions.office_receives': {
    vi: 'Văn phòng tiếp nhận hoặc trả lại tờ trình.',
    en: 'The office receives or returns a submission.',
  },
  'opinions.office_or_leaders': {
    vi: 'Việc của Chủ tịch, Phó Chủ tịch HĐND hoặc văn phòng.',
    en: 'This is for the chair, a vice-chair or the office.',
  },
  'opinions.committee_hands_in': {
    vi: 'Báo cáo thẩm tra do Ban được phân công nộp.',
    en: 'The committee that appraises hands in the report.',
  },
  'opinions.not_the_appraiser': {
    vi: 'Chỉ Ban được phân công nộp báo cáo này; văn phòng nhập thay khi nhận bản giấy.',
    en: 'Only the committee it was given to hands it in; the office enters what came on paper.',
  },
  'opinions.secretary_records': {
    vi: 'Việc của văn phòng giúp việc phiên họp.',
    en: 'This is for the office that keeps the record.',
  },
  'opinions.office_drafts': {
    vi: 'Văn phòng soạn văn bản cho ý kiến.',
    en: 'The office drafts the opinion document.',
  },
  'opinions.not_own_report': {
    vi: 'Ban thẩm tra và người đã nhập báo cáo không tự tiếp nhận hay trả lại báo cáo này.',
    en: 'The committee that appraised and who entered its report do not judge it.',
  },
  'opinions.not_by_hand': {
    vi: 'Tự ghi khi văn bản cho ý kiến được phát hành.',
    en: 'Recorded by itself when the opinion document is issued.',
  },
  'opinions.not_now': {
    vi: 'Chưa làm được ở bước này.',
    en: 'Not possible at this step.',
  },
  'opinions.appraisal_owed': {
    vi: 'Ban chưa nộp báo cáo thẩm tra. Chờ báo cáo, hoặc thôi phân công kèm lý do.',
    en: 'An appraisal report is still owed. Wait for it, or lift it with a reason.',
  },
  'opinions.nothing_given': {
    vi: 'Không có báo cáo thẩm tra nào ở bước này.',
    en: 'No appraisal report stands at this step.',
  },
  'opinions.on_its_way': {
    vi: 'Tờ trình đã đưa vào phiên họp hoặc đang xin ý kiến bằng văn bản.',
    en: 'It stands on an agenda or is out for written opinions already.',
  },
  'opinions.no_result_yet': {
    vi: 'Phiên họp chưa xong nội dung này và chưa có đợt xin ý kiến nào kết thúc.',
    en: 'Neither a sitting nor a written vote has dealt with it yet.',
  },
  'opinions.has_draft': {
    vi: 'Đã có dự thảo văn bản cho ý kiến.',
    en: 'An opinion document is being drafted already.',
  },
  'opinions.reported': {
    vi: 'Đã báo cáo kỳ họp.',
    en: 'The council has been told already.',
  },
  'opinions.changed_meanwhile': {
    vi: 'Người khác vừa cập nhật tờ trình này. Xem lại rồi thực hiện.',
    en: 'Somebody has just changed this. Look again, then go on.',
  },
  'opinions.file_needed': {
    vi: 'Đính kèm tệp văn bản.',
    en: 'Attach the document.',
  },
  'opinions.source_needed': {
    vi: 'Nhập thay: ghi số và ngày văn bản.',
    en: 'Entered for a body: give the number and the day of its document.',
  },
  'opinions.day_in_future': {
    vi: 'Ngày không được sau hôm nay.',
    en: 'The day cannot be after today.',
  },
  'opinions.received_before_written': {
    vi: 'Ngày tiếp nhận không được trước ngày của tờ trình.',
    en: 'It cannot be received before the day it was written.',
  },
  'opinions.wanted_before_document': {
    vi: 'Hạn đề nghị không được trước ngày của tờ trình.',
    en: 'The day it is wanted by cannot be before its own.',
  },
  'opinions.due_past': { vi: 'Hạn không được trước hôm nay.', en: 'The day is over.' },
  'opinions.due_needed': {
    vi: 'Ghi hạn thẩm tra, hoặc chọn theo bảng thời hạn.',
    en: 'Give a day, or take it from the deadline table.',
  },
  'opinions.no_rule': {
    vi: 'Bảng thời hạn chưa có quy định này; ghi ngày cụ thể.',
    en: 'The deadline table has no such rule; give a day.',
  },
  'opinions.unknown_committee': {
    vi: 'Chưa chọn Ban thẩm tra.',
    en: 'Choose the committee.',
  },
  'opinions.unknown_body': {
    vi: 'Không có cơ quan này ở HĐND của đồng chí.',
    en: 'Your council has no such body.',
  },
  'opinions.already_assigned': {
    vi: 'Ban này đã được phân công thẩm tra.',
    en: 'This committee appraises it already.',
  },
  'opinions.reason_needed': { vi: 'Chưa nêu lý do.', en: 'Give the reason.' },
  'opinions.hand_in_on_page': {
    vi: 'Báo cáo thẩm tra được nộp (kèm tệp) ở trang của tờ trình.',
    en: 'An appraisal is handed in with its file on the page of the submission.',
  },
  'opinions.unknown_meeting': { vi: 'Chưa chọn phiên họp.', en: 'Choose the meeting.' },
  'opinions.unknown_session': { vi: 'Chưa chọn kỳ họp.', en: 'Choose the session.' },
  'opinions.session_not_open': {
    vi: 'Kỳ họp chưa khai mạc; ghi báo cáo từ ngày khai mạc.',
    en: 'The session has not opened; reporting is recorded from its opening day.',
  },
  'opinions.nothing_chosen': { vi: 'Chưa chọn tờ trình nào.', en: 'Nothing is chosen.' },
  'opinions.may_not_read': {
    vi: 'Danh sách này do Thường trực, văn phòng HĐND theo dõi.',
    en: 'This list is followed by the Standing Committee and its office.',
  },
});
export type OpinionCode = Parameters<typeof opinionFailure>[1];

/** A refusal with its note at the field it speaks of. */
export const atField = atFieldOf(opinionFailure);
