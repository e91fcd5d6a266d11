import { defineFailures } from '#src/platform/errors.ts';

export const noticeFailure = defineFailures({
  'notices.may_not_read_outbox': {
    vi: 'Chỉ quản trị của đơn vị được xem thư gửi đi.',
    en: 'Only an administrator may read the outgoing mail.',
  },
  'notices.mail_not_found': {
    vi: 'Thư này không còn ở tình trạng đó.',
    en: 'The mail is no longer in that state.',
  },
  'notices.not_found': {
    vi: 'Không tìm thấy thông báo này.',
    en: 'There is no such notice.',
  },
});
