import { defineFailures } from '#src/platform/errors.ts';

export const publicationFailure = defineFailures({
  'publication.leaders_approve': {
    vi: 'Việc duyệt, rút nội dung công khai do lãnh đạo HĐND hoặc Chánh Văn phòng quyết định.',
    en: 'A leader of the council or the head of its office approves and withdraws public texts.',
  },
  'publication.may_not': {
    vi: 'Chức danh của đồng chí không được giao việc soạn nội dung công khai.',
    en: 'Your seat has not been given the writing of public texts.',
  },
  'publication.held': {
    vi: 'Nội dung đang được giữ lại, chưa công khai được. Bỏ giữ lại trước.',
    en: 'The text is held back; release it first.',
  },
  'publication.held_already': {
    vi: 'Nội dung này đã được giữ lại.',
    en: 'The text is held back already.',
  },
  'publication.not_held': {
    vi: 'Nội dung này không bị giữ lại.',
    en: 'The text is not held back.',
  },
  'publication.nothing_to_approve': {
    vi: 'Không có nội dung nào đang chờ duyệt.',
    en: 'Nothing waits for approval.',
  },
  'publication.not_public': {
    vi: 'Kiến nghị này chưa được công khai.',
    en: 'This petition is not public.',
  },
  'publication.not_found': {
    vi: 'Không tìm thấy kiến nghị này.',
    en: 'There is no such petition.',
  },
  'publication.changed': {
    vi: 'Nội dung vừa được người khác sửa. Xem lại trước khi duyệt.',
    en: 'Somebody has changed the text since you opened it. Read it again before approving.',
  },
  'publication.answer_added': {
    vi: 'Có trả lời mới sau khi nội dung này được soạn. Mở lại để xem trả lời đó rồi mới duyệt.',
    en: 'An answer came after this text was written. Open it again and read the answer before approving.',
  },
  'publication.reason_personal': {
    vi: 'Lý do rút được mọi người đọc, mà còn thông tin cá nhân: {words}. Ghi lại, hoặc đánh dấu đã xem xét từng chỗ.',
    en: 'Everybody reads the reason, and it holds personal data: {words}. Write it without, or tick that you looked at each.',
  },
  'publication.personal_left': {
    vi: 'Nội dung còn thông tin cá nhân: {words}. Xoá đi, hoặc đánh dấu đã xem xét từng chỗ.',
    en: 'The text still holds personal data: {words}. Remove them, or tick that you looked at each.',
  },
});
