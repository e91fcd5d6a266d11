import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

/** Why something about a meeting is refused. */
export const meetingFailure = defineFailures({
  'meetings.not_found': { vi: 'Không tìm thấy cuộc họp này.', en: 'This meeting was not found.' },
  'meetings.item_not_found': {
    vi: 'Không tìm thấy nội dung này trong chương trình.',
    en: 'This item is not on the agenda.',
  },
  'meetings.paper_not_found': {
    vi: 'Không tìm thấy tài liệu này.',
    en: 'This paper was not found.',
  },
  'meetings.other_council': {
    vi: 'Cuộc họp do HĐND khác tổ chức.',
    en: 'Another council holds this meeting.',
  },
  'meetings.office_prepares': {
    vi: 'Việc chuẩn bị cuộc họp do Văn phòng thực hiện.',
    en: 'The office prepares meetings.',
  },
  'meetings.office_or_leaders': {
    vi: 'Chương trình họp do Văn phòng và lãnh đạo HĐND quyết định.',
    en: 'The office and the council’s leaders decide the agenda.',
  },
  'meetings.leaders_decide': {
    vi: 'Việc này do Chủ tịch, Phó Chủ tịch HĐND quyết định.',
    en: 'The chair or a vice-chair decides this.',
  },
  'meetings.secretary_records': {
    vi: 'Diễn biến cuộc họp do thư ký cuộc họp ghi.',
    en: 'The secretary of the meeting records what happens.',
  },
  'meetings.not_your_paper': {
    vi: 'Tài liệu do cơ quan khác chuẩn bị; chỉ cơ quan đó, hoặc Văn phòng nhập thay, được nộp.',
    en: 'Another body owes this paper; only that body, or the office for it, hands it in.',
  },
  'meetings.cancelled': { vi: 'Cuộc họp đã hủy.', en: 'The meeting was cancelled.' },
  'meetings.not_cancelled': {
    vi: 'Cuộc họp không bị hủy.',
    en: 'The meeting is not cancelled.',
  },
  'meetings.its_time_is_over': {
    vi: 'Đã qua giờ họp nên không khôi phục được; lập cuộc họp mới từ cuộc họp này.',
    en: 'Its time is over, so it cannot be called back; plan a new meeting from this one.',
  },
  'meetings.closed': { vi: 'Cuộc họp đã kết thúc.', en: 'The meeting is closed.' },
  'meetings.already_open': {
    vi: 'Cuộc họp đang diễn ra.',
    en: 'The meeting is under way.',
  },
  'meetings.not_open': { vi: 'Cuộc họp chưa khai mạc.', en: 'The meeting has not been opened.' },
  'meetings.not_called': {
    vi: 'Cuộc họp chưa được triệu tập.',
    en: 'The meeting has not been called.',
  },
  'meetings.already_called': {
    vi: 'Cuộc họp đã được triệu tập.',
    en: 'The meeting has been called already.',
  },
  'meetings.outside_term': {
    vi: 'Ngày họp không nằm trong nhiệm kỳ nào đã nhập.',
    en: 'The day lies in no term entered.',
  },
  'meetings.ends_before_start': {
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'The end must be after the beginning.',
  },
  'meetings.time_is_over': {
    vi: 'Thời gian này đã qua.',
    en: 'This time is over.',
  },
  'meetings.no_such_body': {
    vi: 'Cơ quan này không tổ chức loại cuộc họp đã chọn.',
    en: 'This body does not hold meetings of this kind.',
  },
  'meetings.no_such_session': {
    vi: 'Không có kỳ họp này.',
    en: 'There is no such council session.',
  },
  'meetings.session_needed': {
    vi: 'Chưa chọn kỳ họp của HĐND.',
    en: 'Choose the session of the council.',
  },
  'meetings.session_taken': {
    vi: 'Kỳ họp này đã có trong danh sách ({code}).',
    en: 'This session is in the list already ({code}).',
  },
  'meetings.no_such_contact': {
    vi: 'Không có cuộc tiếp xúc cử tri này.',
    en: 'There is no such voter contact.',
  },
  'meetings.no_such_seat': {
    vi: 'Người được chọn không còn giữ vai trò này.',
    en: 'The chosen person no longer holds this seat.',
  },
  'meetings.number_taken': {
    vi: 'Số {number} của nhiệm kỳ này đã dùng.',
    en: 'Number {number} of this term is taken.',
  },
  'meetings.nothing_on_agenda': {
    vi: 'Chương trình chưa có nội dung nào.',
    en: 'Nothing stands on the agenda.',
  },
  'meetings.changed': {
    vi: 'Thông tin cuộc họp vừa được người khác sửa. Kiểm tra rồi lưu lại.',
    en: 'Somebody else has just changed this meeting. Look again, then save.',
  },
  'meetings.item_changed': {
    vi: 'Nội dung này vừa được người khác sửa. Kiểm tra rồi lưu lại.',
    en: 'Somebody else has just changed this item. Look again, then save.',
  },
  'meetings.agenda_changed': {
    vi: 'Chương trình vừa được người khác sửa. Xem lại thứ tự bên dưới.',
    en: 'Somebody else has just changed the agenda. Look at the order below.',
  },
  'meetings.order_unreadable': {
    vi: 'Không đọc được thứ tự gửi lên.',
    en: 'The order sent could not be read.',
  },
  'meetings.no_step': {
    vi: 'Nội dung này không chuyển tiếp được nữa.',
    en: 'The item cannot move further that way.',
  },
  'meetings.item_state': {
    vi: 'Nội dung đang ở tình trạng “{state}”, không chuyển được như vậy.',
    en: 'The item is “{state}” and cannot become that.',
  },
  'meetings.item_left_out': {
    vi: 'Nội dung đã rút hoặc lùi sang phiên sau.',
    en: 'The item was withdrawn or deferred.',
  },
  'meetings.item_in_use': {
    vi: 'Nội dung đã có tài liệu hoặc mục con; hãy rút nội dung và nêu lý do.',
    en: 'The item has papers or sub-items; withdraw it with a reason instead.',
  },
  'meetings.parent_too_deep': {
    vi: 'Chương trình có tối đa hai cấp.',
    en: 'An agenda has two levels at most.',
  },
  'meetings.reason_needed': { vi: 'Chưa nêu lý do.', en: 'Give the reason.' },
  'meetings.no_such_unit': { vi: 'Không có địa bàn này.', en: 'There is no such unit.' },
  'meetings.item_outside': {
    vi: 'Giờ của nội dung nằm ngoài thời gian cuộc họp.',
    en: 'The item’s time lies outside the meeting.',
  },
  'meetings.time_unreadable': {
    vi: 'Không đọc được giờ. Nhập giờ:phút, ví dụ 08:30; họp nhiều ngày thì ghi thêm ngày trước giờ.',
    en: 'This is not a time. Type hours:minutes, for example 08:30, with the day before it if needed.',
  },
  'meetings.unknown_source': {
    vi: 'Không tìm thấy hồ sơ “{typed}”.',
    en: 'No record was found for “{typed}”.',
  },
  'meetings.unknown_body': { vi: 'Không có cơ quan này.', en: 'There is no such body.' },
  'meetings.papers_undecided': {
    vi: 'Nội dung có {count} tài liệu nộp chậm hoặc chưa nộp. Người chủ trì cho phép, hoặc rút nội dung.',
    en: '{count} papers of this item are late or missing. The chair admits them, or the item is withdrawn.',
  },
  'meetings.due_needed': {
    vi: 'Chưa có hạn nộp tài liệu.',
    en: 'The paper needs a due day.',
  },
  'meetings.due_past': { vi: 'Hạn nộp đã qua.', en: 'The due day has passed.' },
  'meetings.due_after_meeting': {
    vi: 'Hạn nộp chậm nhất là ngày họp.',
    en: 'The due day is the day of the meeting at the latest.',
  },
  'meetings.no_rule': {
    vi: 'Chưa có quy định thời hạn này; hãy nhập ngày.',
    en: 'There is no such deadline in force; enter a day.',
  },
  'meetings.file_needed': { vi: 'Chưa chọn tệp tài liệu.', en: 'Choose the file.' },
  'meetings.one_file': {
    vi: 'Mỗi lần nộp một tệp; tài liệu khác nộp ở mục riêng.',
    en: 'Hand in one file at a time.',
  },
  'meetings.source_needed': {
    vi: 'Nhập thay phải ghi số, ngày văn bản gửi kèm hoặc người nộp.',
    en: 'On behalf of a body: name the letter (number, day) or who brought the paper.',
  },
  'meetings.paper_withdrawn': {
    vi: 'Yêu cầu chuẩn bị tài liệu này đã rút.',
    en: 'The paper is no longer asked for.',
  },
  'meetings.paper_not_late': {
    vi: 'Tài liệu nộp đúng hạn, không cần quyết định.',
    en: 'The paper came in time and needs no decision.',
  },
  'meetings.paper_not_given': {
    vi: 'Tài liệu chưa được nộp.',
    en: 'The paper has not been handed in.',
  },
  'meetings.paper_accepted': {
    vi: 'Tài liệu đã được tiếp nhận.',
    en: 'The paper has been accepted.',
  },
  'meetings.paper_late': {
    vi: 'Tài liệu nộp chậm: cần người chủ trì cho phép trước.',
    en: 'The paper is late: the chair admits it first.',
  },
  'meetings.hand_in_on_page': {
    vi: 'Tài liệu họp được nộp (kèm tệp) ở trang tài liệu của cuộc họp.',
    en: 'A meeting paper is handed in with its file on the meeting’s page.',
  },
  'meetings.nothing_to_clone': {
    vi: 'Chưa có phiên họp trước để lấy chương trình.',
    en: 'There is no earlier meeting to take the agenda from.',
  },
});

/** A refusal with its note at the field it speaks of. */
export const atField = atFieldOf(meetingFailure);
