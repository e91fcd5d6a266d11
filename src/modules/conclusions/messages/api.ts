import { both } from '#src/platform/web/api-description.ts';
import type { ActName } from '../api/act-shapes.ts';

/** What each act of the API is called. */
export const ACT_NAMES: Readonly<Record<ActName, string>> = {
  capture: both('Ghi một kết luận', 'Write a conclusion'),
  capture_many: both('Ghi nhiều kết luận đã xem xét', 'Write several that were looked at'),
  edit: both('Sửa kết luận chưa ban hành', 'Edit a conclusion before it is issued'),
  remove: both('Bỏ kết luận chưa ban hành', 'Take out a conclusion before it is issued'),
  confirm: both('Người chủ trì xác nhận', 'The chair confirms'),
  leave_out: both('Không đưa vào thông báo, có lý do', 'Leave out of the notice, with a reason'),
  draw_notice: both(
    'Soạn, soạn lại thông báo; sau ban hành thì soạn đính chính',
    'Draw the notice, draw it again, or draw the corrected one',
  ),
  correct: both('Đề nghị đính chính', 'Propose a correction'),
  withdraw: both('Đề nghị bỏ kết luận đã ban hành', 'Propose to withdraw an issued conclusion'),
  confirm_corrections: both('Xác nhận đính chính', 'Confirm corrections'),
  drop_correction: both('Thôi đính chính', 'Drop a correction'),
  add_review_item: both('Đưa nội dung rà soát vào chương trình', 'Put the review on the agenda'),
  review: both('Ý kiến của phiên họp về một kết luận', 'What the meeting decides about one'),
  decide_reviews: both('Quyết định các ý kiến đã ghi', 'Decide what was written down'),
  drop_review: both('Bỏ ý kiến chưa quyết định', 'Take back what is not decided yet'),
  approve_figures: both('Duyệt công khai số liệu', 'Approve figures for the public'),
  withdraw_figures: both('Rút số liệu công khai', 'Withdraw public figures'),
  draw_minutes: both('Soạn, soạn lại biên bản', 'Draw up the minutes, or again'),
  circulate_minutes: both('Gửi biên bản lấy góp ý', 'Circulate the minutes'),
  remark_on_minutes: both('Góp ý biên bản', 'Remark on the minutes'),
  decide_remark: both('Xem xét ý kiến góp ý', 'Decide a remark'),
  approve_minutes: both('Thông qua, ký biên bản', 'Approve and sign the minutes'),
};
