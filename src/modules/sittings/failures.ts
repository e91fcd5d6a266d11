import { atFieldOf, defineFailures } from '#src/platform/errors.ts';
import { WRITTEN_SENTENCES } from './messages/written-reasons.ts';

/** Why something at a sitting is refused, in words for the secretary. */
export const sittingFailure = defineFailures({
  ...WRITTEN_SENTENCES,
  'sittings.other_council': {
    vi: 'Cuộc họp do HĐND khác tổ chức.',
    en: 'Another council holds this meeting.',
  },
  'sittings.secretary_records': {
    vi: 'Diễn biến cuộc họp do thư ký cuộc họp (Văn phòng) ghi.',
    en: 'The secretary of the meeting (the office) records what happens.',
  },
  'sittings.leaders_confirm': {
    vi: 'Chỉ Thường trực HĐND (Chủ tịch, Phó Chủ tịch) được xác nhận quy định.',
    en: 'Only the Standing Committee (chair, vice-chair) confirms rules.',
  },
  'sittings.office_revises': {
    vi: 'Quy định do Văn phòng hoặc quản trị cập nhật.',
    en: 'The office or an administrator keeps the rules.',
  },
  'sittings.not_called': {
    vi: 'Cuộc họp chưa được triệu tập.',
    en: 'The meeting has not been called.',
  },
  'sittings.cancelled': { vi: 'Cuộc họp đã hủy.', en: 'The meeting was cancelled.' },
  'sittings.not_open_yet': {
    vi: 'Cuộc họp chưa khai mạc.',
    en: 'The meeting has not been opened.',
  },
  'sittings.is_open': { vi: 'Cuộc họp đang diễn ra.', en: 'The meeting is under way.' },
  'sittings.is_adjourned': {
    vi: 'Cuộc họp đang tạm nghỉ; bấm “Họp tiếp” trước.',
    en: 'The meeting is interrupted; resume it first.',
  },
  'sittings.is_closed': { vi: 'Cuộc họp đã kết thúc.', en: 'The meeting is closed.' },
  'sittings.before_its_day': {
    vi: 'Cuộc họp định vào ngày {on}. Dời lịch trước để mọi người được báo, hoặc ghi lý do người chủ trì quyết định họp sớm.',
    en: 'The meeting is planned for {on}. Move it first, so that everybody is told, or enter why the one who presides holds it earlier.',
  },
  'sittings.no_quorum': {
    vi: 'Mới có mặt {present}/{members} thành viên, cần ít nhất {needed}. Chờ thêm, hoặc kết thúc vì không đủ thành viên.',
    en: '{present} of {members} members are present, {needed} are needed. Wait, or close for want of a quorum.',
  },
  'sittings.quorum_is_there': {
    vi: 'Đang có mặt {present}/{members} thành viên, đủ để họp; không kết thúc vì thiếu thành viên được.',
    en: '{present} of {members} members are present, which is a quorum; this is no reason to close.',
  },
  'sittings.no_members': {
    vi: 'Danh sách thành viên còn trống: chưa có ai giữ vai trò thành viên vào ngày họp.',
    en: 'The list of members is empty: nobody holds a member’s seat on the day.',
  },
  'sittings.not_invited': {
    vi: 'Người này không có trong danh sách dự họp.',
    en: 'This person is not on the list of the meeting.',
  },
  'sittings.nobody_chosen': { vi: 'Chưa chọn ai.', en: 'Nobody is chosen.' },
  'sittings.in_future': { vi: 'Giờ này chưa tới.', en: 'This time is still to come.' },
  'sittings.left_before_arriving': {
    vi: 'Giờ rời họp phải sau giờ đến.',
    en: 'One leaves after one arrives.',
  },
  'sittings.stays_overlap': {
    vi: 'Người này đã được ghi có mặt trong khoảng giờ đó.',
    en: 'This person is already recorded as present then.',
  },
  'sittings.substitute_needs_name': {
    vi: 'Chưa ghi họ tên người dự thay.',
    en: 'Enter the name of the substitute.',
  },
  'sittings.presider_not_member': {
    vi: 'Người chủ trì phải là thành viên của cơ quan họp.',
    en: 'Whoever presides is a member of the body that meets.',
  },
  'sittings.presider_away': {
    vi: 'Người này không có mặt.',
    en: 'This person is not present.',
  },
  'sittings.presider_not_elected': {
    vi: 'Chủ tịch vắng thì Phó Chủ tịch chủ trì; thành viên khác chỉ chủ trì khi được những người dự họp cử.',
    en: 'A vice-chair presides when the chair is away; another member only when those present elect them.',
  },
  'sittings.chair_still_presides': {
    vi: 'Người chủ trì rời họp: chọn người chủ trì thay trước.',
    en: 'Whoever presides is leaving: say first who presides instead.',
  },
  'sittings.nobody_presides': {
    vi: 'Chưa chọn người chủ trì.',
    en: 'Choose who presides.',
  },
  'sittings.same_presider': {
    vi: 'Người này đang chủ trì.',
    en: 'This person presides already.',
  },
  'sittings.item_not_here': {
    vi: 'Nội dung này không có trong chương trình.',
    en: 'This item is not on the agenda.',
  },
  'sittings.no_current_item': {
    vi: 'Chưa có nội dung nào đang xem xét.',
    en: 'No item is under way.',
  },
  'sittings.other_item_current': {
    vi: 'Nội dung đang xem xét là “{title}”, vừa được người khác chuyển. Xem lại rồi bấm tiếp.',
    en: '“{title}” is under way now: somebody else has just moved on. Look again, then go on.',
  },
  'sittings.item_done': {
    vi: 'Nội dung này đã xem xét xong hoặc đã rút.',
    en: 'This item is finished or was withdrawn.',
  },
  'sittings.concluded_not_taken_up': {
    vi: 'Đã có kết luận nhưng chưa ghi là đã xem xét: {titles}. Chọn ghi là đã xem xét, hoặc vẫn lùi sang phiên sau.',
    en: 'Something was concluded, but nobody recorded that it was taken up: {titles}. Choose whether it was considered or is still deferred.',
  },
  'sittings.reason_needed': { vi: 'Chưa nêu lý do.', en: 'Give the reason.' },
  'sittings.speaker_needed': {
    vi: 'Chưa chọn hoặc ghi tên người phát biểu.',
    en: 'Choose or enter who speaks.',
  },
  'sittings.text_needed': { vi: 'Chưa ghi nội dung.', en: 'Enter what was said.' },
  'sittings.asked_needed': {
    vi: 'Chưa chọn cơ quan hoặc ghi tên người được hỏi.',
    en: 'Choose the body, or enter the person, who is asked.',
  },
  'sittings.entry_changed': {
    vi: '{who} vừa sửa mục này lúc {at}. Bản mới nhất hiện bên dưới; nội dung đồng chí nhập vẫn còn trong ô.',
    en: '{who} has just changed this entry at {at}. The newest version is shown; what you typed is kept.',
  },
  'sittings.already_struck': {
    vi: 'Mục này đã được bỏ.',
    en: 'This entry was taken back already.',
  },
  'sittings.question_settled': {
    vi: 'Câu hỏi này đã được trả lời hoặc đã giao theo dõi.',
    en: 'This question is answered or followed up already.',
  },
  'sittings.no_body_asked': {
    vi: 'Câu hỏi chưa ghi cơ quan được hỏi nên không giao trả lời được.',
    en: 'No body was asked, so nobody can owe the answer.',
  },
  'sittings.rule_not_here': {
    vi: 'Quy định này không áp dụng cho cuộc họp hoặc nội dung này.',
    en: 'This rule does not apply to this meeting or item.',
  },
  'sittings.no_rule': {
    vi: 'Chưa có quy định biểu quyết áp dụng cho loại cuộc họp này. Xem bảng quy định.',
    en: 'No rule of voting is in force for this kind of meeting. See the table of rules.',
  },
  'sittings.nobody_voted': {
    vi: 'Chưa nhập số biểu quyết.',
    en: 'Enter how many voted.',
  },
  'sittings.more_votes_than_present': {
    vi: 'Tổng số biểu quyết {votes} nhiều hơn số thành viên có mặt {present}.',
    en: '{votes} votes, but only {present} members were present.',
  },
  'sittings.more_present_than_members': {
    vi: 'Số có mặt {present} nhiều hơn tổng số thành viên {members}.',
    en: '{present} present, but there are only {members} members.',
  },
  'sittings.more_issued_than_present': {
    vi: 'Số phiếu phát ra {issued} nhiều hơn số thành viên có mặt {present}.',
    en: '{issued} ballots issued, but only {present} members were present.',
  },
  'sittings.more_returned_than_issued': {
    vi: 'Số phiếu thu về {returned} nhiều hơn số phiếu phát ra {issued}.',
    en: '{returned} ballots returned, but only {issued} were issued.',
  },
  'sittings.returned_not_valid_and_invalid': {
    vi: 'Hợp lệ {valid} + không hợp lệ {invalid} = {sum}, khác số phiếu thu về {returned}.',
    en: '{valid} valid + {invalid} invalid = {sum}, but {returned} were returned.',
  },
  'sittings.votes_not_valid_ballots': {
    vi: 'Đồng ý + không đồng ý + ý kiến khác = {votes}, khác số phiếu hợp lệ {valid}.',
    en: 'For + against + other = {votes}, but {valid} ballots are valid.',
  },
  'sittings.ballots_needed': {
    vi: 'Chưa nhập đủ số phiếu phát ra, thu về, hợp lệ, không hợp lệ.',
    en: 'Enter the ballots issued, returned, valid and invalid.',
  },
  'sittings.board_needed': {
    vi: 'Chưa ghi thành viên ban kiểm phiếu.',
    en: 'Enter the members of the counting board.',
  },
  'sittings.chair_side_needed': {
    vi: 'Hai bên ngang nhau và quy định theo bên có người chủ trì: chọn ý kiến của người chủ trì.',
    en: 'The sides are equal and the rule follows whoever presides: say on which side they were.',
  },
  'sittings.vote_corrected': {
    vi: 'Kết quả này vừa được người khác đính chính. Xem bản mới nhất.',
    en: 'Somebody else has just corrected this vote. See the newest version.',
  },
  'sittings.rule_starts_too_early': {
    vi: 'Quy định mới phải áp dụng sau ngày {from} của quy định đang dùng.',
    en: 'A new version begins after {from}, when the present one began.',
  },
  'sittings.rule_ended': {
    vi: 'Quy định này không còn áp dụng; hãy sửa bản đang dùng.',
    en: 'This version is no longer in force; change the present one.',
  },
  'sittings.rules_confirmed': {
    vi: 'Quy định đã được xác nhận.',
    en: 'The rules are confirmed already.',
  },
  'sittings.share_too_large': {
    vi: 'Tử số không được lớn hơn mẫu số.',
    en: 'The numerator is at most the denominator.',
  },
});

/** A refusal with its note at the field it speaks of. */
export const atField = atFieldOf(sittingFailure);
