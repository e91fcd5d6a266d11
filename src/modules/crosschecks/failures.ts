import { defineFailures } from '#src/platform/errors.ts';

export const crosscheckFailure = defineFailures({
  'crosschecks.may_not_check': {
    vi: 'Chức danh của đồng chí không được giao việc kiểm tra thực tế.',
    en: 'Your seat has not been given checks on the ground.',
  },
  'crosschecks.may_not_read': {
    vi: 'Số liệu này dành cho Thường trực, các Ban, đại biểu, Mặt trận và Văn phòng.',
    en: 'These figures are for the council, its committees, delegates, the Front and the office.',
  },
  'crosschecks.other_seat': {
    vi: 'Kết quả này do người khác, hoặc chức danh khác, ghi. Đăng nhập đúng chức danh đó để gửi.',
    en: 'This finding was made in another seat. Sign in with that seat to send it.',
  },
});
