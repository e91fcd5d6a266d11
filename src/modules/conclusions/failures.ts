import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const conclusionFailure = defineFailures({
  'conclusions.may_not_record': {
    vi: 'Kết luận do Văn phòng ghi. Chức danh của đồng chí không được giao việc này.',
    en: 'The office records conclusions; your seat has not been given that.',
  },
  'conclusions.may_not_confirm': {
    vi: 'Kết luận do người chủ trì phiên họp xác nhận.',
    en: 'The chair of the meeting confirms conclusions.',
  },
  'conclusions.not_found': {
    vi: 'Không tìm thấy kết luận này.',
    en: 'There is no such conclusion.',
  },
  'conclusions.no_meeting': {
    vi: 'Không tìm thấy phiên họp này.',
    en: 'There is no such meeting.',
  },
  'conclusions.no_item': {
    vi: 'Chọn một nội dung trong chương trình của phiên họp.',
    en: 'Choose an item of this meeting’s agenda.',
  },
  'conclusions.meeting_not_held': {
    vi: 'Chưa mời họp hoặc phiên họp đã hủy nên chưa ghi được kết luận.',
    en: 'The meeting has not been called or was cancelled: nothing can be concluded yet.',
  },
  'conclusions.meeting_open': {
    vi: 'Phiên họp đang diễn ra. Bế mạc phiên họp, nội dung chưa xong thì chuyển phiên sau hoặc rút, rồi mới soạn, gửi và ký thông báo, biên bản.',
    en: 'The meeting is still open. Close it, putting off or withdrawing what is not done, before its notice or minutes are drawn, sent or signed.',
  },
  'conclusions.meeting_not_begun': {
    vi: 'Phiên họp chưa hết giờ. Thông báo, biên bản được soạn, gửi và ký sau khi họp xong.',
    en: 'The meeting’s time is not over. Its notice and minutes are drawn, sent and signed afterwards.',
  },
  'conclusions.no_such_body': {
    vi: 'Không có cơ quan này, hoặc cơ quan đã kết thúc hoạt động. Chọn lại từ danh sách.',
    en: 'There is no such body, or it has ended. Choose another.',
  },
  'conclusions.words_keep_day': {
    vi: 'Nội dung vẫn ghi thời hạn cũ “{words}”. Sửa cả trong nội dung để hai chỗ khớp nhau.',
    en: 'The words still name the former limit “{words}”. Change them too, so that both agree.',
  },
  'conclusions.changed_meanwhile': {
    vi: 'Kết luận này vừa được người khác sửa. Nội dung đồng chí nhập được giữ lại bên dưới; xem bản mới rồi lưu lại.',
    en: 'Somebody has just changed this conclusion. What you typed is kept below; read the new text and save again.',
  },
  'conclusions.draft_stands': {
    vi: 'Văn bản đã có dự thảo, hoặc dự thảo vừa được sửa, nên không soạn đè lên. Mở văn bản dưới đây để đọc, rồi hãy soạn lại nếu cần.',
    en: 'The paper is drafted already, or its draft has just been changed, and was not drawn over. Open it below and read it before drawing it again.',
  },
  'conclusions.notice_under_way': {
    vi: 'Thông báo kết luận đang ở bước kiểm tra, ký hoặc ban hành. Trả lại dự thảo trước khi sửa.',
    en: 'The notice is being checked, signed or issued. Send the draft back before changing it.',
  },
  'conclusions.left_out_already': {
    vi: 'Kết luận này đã được quyết định không đưa vào thông báo. Sửa kết luận để đưa trở lại.',
    en: 'It was decided to leave this conclusion out. Edit it to bring it back.',
  },
  'conclusions.confirm_after_issue': {
    vi: 'Thông báo đang ở bước kiểm tra, ký hoặc ban hành. Xác nhận sau khi ban hành để đưa vào thông báo bổ sung, hoặc trả thông báo về dự thảo.',
    en: 'The notice is being checked, signed or issued. Confirm once it is issued, for the supplement, or send the notice back to draft.',
  },
  'conclusions.issued': {
    vi: 'Kết luận đã ban hành. Dùng “Đính chính” để sửa.',
    en: 'The conclusion has been issued. Use “Correct” to change it.',
  },
  'conclusions.not_issued': {
    vi: 'Chỉ đính chính kết luận đã ban hành.',
    en: 'Only an issued conclusion can be corrected.',
  },
  'conclusions.incomplete': {
    vi: 'Kết luận số {position} còn thiếu: {missing}. Bổ sung trước khi xác nhận.',
    en: 'Conclusion {position} still lacks: {missing}. Complete it before confirming.',
  },
  'conclusions.nothing_to_confirm': {
    vi: 'Không có kết luận nào chờ xác nhận.',
    en: 'No conclusion waits to be confirmed.',
  },
  'conclusions.unconfirmed': {
    vi: 'Còn {count} kết luận chưa được người chủ trì xác nhận.',
    en: '{count} conclusions are not confirmed yet.',
  },
  'conclusions.none': {
    vi: 'Phiên họp chưa có kết luận nào.',
    en: 'The meeting has no conclusions yet.',
  },
  'conclusions.notice_not_drawn': {
    vi: 'Kết luận đã thay đổi sau khi soạn thông báo. Cập nhật dự thảo rồi ban hành.',
    en: 'Conclusions changed after the notice was drawn. Draw it again before issuing.',
  },
  'conclusions.notice_stays': {
    vi: 'Thông báo đã giao việc thì không thu hồi; ban hành thông báo đính chính.',
    en: 'A notice that placed duties is not withdrawn; issue a corrected one.',
  },
  'conclusions.lead_is_giver': {
    vi: '{body} là cơ quan giao việc nên không tự giao cho mình. Chọn Văn phòng hoặc Ban của HĐND.',
    en: '{body} gives the task and cannot owe it to itself. Choose the office or a committee.',
  },
  'conclusions.no_due_change': {
    vi: 'Không đính chính được cơ quan chủ trì: nội dung đã được trả lời hoặc đã kết thúc.',
    en: 'The lead body cannot be changed any more: it has answered, or the matter has ended.',
  },
  'conclusions.same_as_before': {
    vi: 'Không có thay đổi nào so với kết luận đã ban hành.',
    en: 'Nothing differs from the issued conclusion.',
  },
  'conclusions.change_open': {
    vi: 'Kết luận này đã có một đính chính đang chờ.',
    en: 'A correction of this conclusion is waiting already.',
  },
  'conclusions.no_change': {
    vi: 'Không có nội dung đính chính nào đã được xác nhận.',
    en: 'There is no confirmed correction.',
  },
  'conclusions.review_item_needed': {
    vi: 'Phiên họp chưa có nội dung “Rà soát việc thực hiện kết luận các phiên trước”.',
    en: 'The meeting has no item “Review of earlier conclusions”.',
  },
  'conclusions.reviewed_already': {
    vi: 'Phiên họp đã có ý kiến về kết luận này.',
    en: 'The meeting has decided about this conclusion already.',
  },
  'conclusions.review_not_found': {
    vi: 'Không tìm thấy ý kiến rà soát này.',
    en: 'There is no such review decision.',
  },
  'conclusions.own_review': {
    vi: 'Kết luận của chính phiên họp này chưa đến lượt rà soát.',
    en: 'A meeting does not review its own conclusions.',
  },
  'conclusions.may_not_approve_figures': {
    vi: 'Số liệu công khai do Chủ tịch hoặc Phó Chủ tịch HĐND duyệt.',
    en: 'The chair or a vice-chair approves public figures.',
  },
  'conclusions.no_figures': {
    vi: 'Chưa có số liệu để duyệt trong khoảng thời gian này.',
    en: 'There are no figures to approve in this period.',
  },
  'conclusions.figures_not_found': {
    vi: 'Không tìm thấy số liệu đã duyệt.',
    en: 'There are no approved figures.',
  },
  'conclusions.minutes_missing': {
    vi: 'Phiên họp chưa có biên bản.',
    en: 'The meeting has no minutes yet.',
  },
  'conclusions.minutes_locked': {
    vi: 'Biên bản đã thông qua và khóa.',
    en: 'The minutes are approved and locked.',
  },
  'conclusions.minutes_not_circulated': {
    vi: 'Gửi biên bản cho các thành viên góp ý trước.',
    en: 'Circulate the minutes to the members first.',
  },
  'conclusions.remarks_open': {
    vi: 'Còn {count} ý kiến góp ý chưa xem xét.',
    en: '{count} remarks are still open.',
  },
  'conclusions.may_not_minutes': {
    vi: 'Biên bản do thư ký phiên họp ghi.',
    en: 'The secretary of the meeting writes the minutes.',
  },
  'conclusions.may_not_read_minutes': {
    vi: 'Biên bản do thành viên dự họp đọc và góp ý.',
    en: 'Members of the meeting read the minutes and remark on them.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(conclusionFailure);
