import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const invitationFailure = defineFailures({
  'invitations.not_found': {
    vi: 'Không có giấy mời này.',
    en: 'There is no such invitation.',
  },
  'invitations.is_over': {
    vi: 'Cuộc họp đã kết thúc hoặc đã hủy.',
    en: 'The meeting is over or cancelled.',
  },
  'invitations.not_yours': {
    vi: 'Chỉ người được mời, cơ quan được mời hoặc văn phòng được ghi trả lời.',
    en: 'Only the one invited, their body or the office records the answer.',
  },
  'invitations.member_no_substitute': {
    vi: 'Thành viên không cử người dự thay; nếu vắng mặt thì báo lý do.',
    en: 'A member sends no substitute; who cannot come gives the reason.',
  },
  'invitations.needs_excuse': {
    vi: 'Ghi lý do vắng mặt.',
    en: 'Give the reason for being absent.',
  },
  'invitations.needs_substitute': {
    vi: 'Ghi họ tên người dự thay.',
    en: 'Give the name of the substitute.',
  },
  'invitations.leaders_accept': {
    vi: 'Chỉ Chủ tịch, Phó Chủ tịch HĐND chấp thuận việc vắng mặt.',
    en: 'Only the chair or a vice-chair accepts an absence.',
  },
  'invitations.no_excuse': {
    vi: 'Người này không báo vắng.',
    en: 'This person did not ask to be absent.',
  },
  'invitations.already_invited': {
    vi: '{name} đã có trong danh sách.',
    en: '{name} is on the list already.',
  },
  'invitations.already_told': {
    vi: 'Giấy mời đã gửi, không xóa khỏi danh sách được nữa.',
    en: 'The invitation has been sent; the line stays.',
  },
  'invitations.on_record': {
    vi: 'Người này đã được ghi vào diễn biến cuộc họp hoặc đang giữ tài liệu phát tay, không xóa khỏi danh sách được.',
    en: 'The record of the meeting names them, or they hold a copy of a paper; the line stays.',
  },
  'invitations.is_member': {
    vi: 'Thành viên được triệu tập theo vai trò, không xóa khỏi danh sách.',
    en: 'Members are called by their seats and stay on the list.',
  },
  'invitations.unknown_body': {
    vi: 'Chưa chọn cơ quan được mời.',
    en: 'Choose the body to invite.',
  },
  'invitations.unknown_item': {
    vi: 'Nội dung này không thuộc cuộc họp.',
    en: 'The item is not of this meeting.',
  },
  'invitations.too_late': {
    vi: 'Đã quá hạn triệu tập ({due}, theo {basis}). Chủ tịch hoặc Phó Chủ tịch HĐND quyết định triệu tập và ghi lý do ở trang Giấy mời.',
    en: 'The last day to call it was {due} ({basis}). The chair or a vice-chair decides and gives the reason on the page of invitations.',
  },
  'invitations.not_late': {
    vi: 'Cuộc họp vẫn trong thời hạn triệu tập.',
    en: 'The meeting can still be called in time.',
  },
  'invitations.leaders_override': {
    vi: 'Chỉ Chủ tịch, Phó Chủ tịch HĐND quyết định triệu tập sau thời hạn.',
    en: 'Only the chair or a vice-chair decides to call a meeting late.',
  },
  'invitations.not_called': {
    vi: 'Cuộc họp chưa được triệu tập.',
    en: 'The meeting has not been called.',
  },
  'invitations.told_by_system': {
    vi: 'Chỉ ghi đã báo bằng cách khác cho người mà thư và hệ thống không báo được, sau khi gửi giấy mời.',
    en: 'Only for somebody whom neither mail nor bell reached, once the invitations are sent.',
  },
  'invitations.reached_already': {
    vi: 'Giấy mời đã đến người này hoặc đang gửi, không phải gửi lại.',
    en: 'The invitation has reached them or is on its way.',
  },
  'invitations.needs_address': {
    vi: 'Chưa nhập thư điện tử.',
    en: 'Enter the address.',
  },
  'invitations.not_restricted': {
    vi: 'Chỉ tài liệu hạn chế mới phát và thu theo danh sách.',
    en: 'Only restricted papers are handed out and collected by a list.',
  },
  'invitations.changed_meanwhile': {
    vi: 'Người khác vừa cập nhật dòng này. Xem lại rồi thực hiện.',
    en: 'Somebody has just changed this line. Look again, then go on.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(invitationFailure);
