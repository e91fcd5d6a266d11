import { defineFailures } from '#src/platform/errors.ts';

/** Why an act is refused. The same sentence stands beside a button that is off. */
const URGE_DAYS = {
  'duties.may_not_set_days': {
    vi: 'Ngày đôn đốc do Văn phòng hoặc lãnh đạo Hội đồng nhân dân đặt.',
    en: 'The office or the leaders of the council set the days of urging.',
  },
  'duties.urge_days_unread': {
    vi: 'Ghi tối đa 10 số từ 1 đến 365, cách nhau bằng dấu phẩy.',
    en: 'Enter at most 10 numbers from 1 to 365, parted by commas.',
  },
  'duties.urge_days_past': {
    vi: 'Quyết định có hiệu lực từ hôm nay ({today}) trở đi.',
    en: 'A decision comes into force today ({today}) or later.',
  },
} as const;

const REFUSALS = {
  'duties.not_of_kind': {
    vi: 'Loại việc này không có bước đó.',
    en: 'A duty of this kind has no such step.',
  },
  'duties.not_yours': {
    vi: 'Việc này do cơ quan khác thực hiện.',
    en: 'This is for another body to do.',
  },
  'duties.not_permitted': {
    vi: 'Đồng chí chưa được giao quyền thực hiện việc này.',
    en: 'Your seat does not have the permission for this.',
  },
  'duties.ended': {
    vi: 'Nội dung đã kết thúc hoặc thôi theo dõi.',
    en: 'This is no longer followed.',
  },
  'duties.not_ended': {
    vi: 'Nội dung vẫn đang được theo dõi.',
    en: 'This is still being followed.',
  },
  'duties.not_answered': {
    vi: 'Chưa có văn bản trả lời để xem xét.',
    en: 'There is no answer to consider yet.',
  },
  'duties.already_answered': {
    vi: 'Đã có trả lời, đang chờ Thường trực HĐND xem xét.',
    en: 'An answer has been given and waits for consideration.',
  },
  'duties.already_accepted': { vi: 'Đã tiếp nhận.', en: 'Already accepted.' },
  'duties.own_debt': {
    vi: 'Cơ quan có trách nhiệm thực hiện không tự đánh giá, kiểm tra kết quả của mình.',
    en: 'Who owes this may not judge its own result.',
  },
  'duties.entered_debtor_act': {
    vi: 'Đồng chí đã nhập thay nội dung của cơ quan thực hiện nên không đánh giá, kiểm tra nội dung này.',
    en: 'You entered the act of the body that owes this, so you may not judge it.',
  },
  'duties.paused': { vi: 'Đang tạm dừng tính hạn.', en: 'The time limit is paused.' },
  'duties.not_paused': { vi: 'Hạn vẫn đang được tính.', en: 'The time limit is running.' },
  'duties.no_due': {
    vi: 'Chưa có hạn nên không có gì để tạm dừng.',
    en: 'There is no date to pause.',
  },
  'duties.last_step': {
    vi: 'Đã áp dụng biện pháp giám sát cuối cùng.',
    en: 'The last measure has been taken.',
  },
  'duties.open_parts': {
    vi: 'Còn {count} phần việc đã giao chưa xong. Đánh dấu kết thúc kèm theo, hoặc đánh giá từng phần trước.',
    en: '{count} parts given out are still open. Tick to end them too, or settle each of them first.',
  },
} as const;

/** What is wrong with what was given. */
const INPUTS = {
  'duties.reason_needed': { vi: 'Cần ghi rõ lý do.', en: 'Give the reason.' },
  'duties.content_needed': { vi: 'Cần ghi nội dung.', en: 'Write what was done or said.' },
  'duties.outcome_needed': { vi: 'Cần chọn kết quả.', en: 'Choose the outcome.' },
  'duties.result_needed': {
    vi: 'Cần chọn: khớp, khớp một phần hay không khớp.',
    en: 'Choose: matches, partly or does not match.',
  },
  'duties.due_needed': { vi: 'Cần ghi hạn mới.', en: 'Give the new date.' },
  'duties.due_past': {
    vi: 'Hạn không được trước ngày thực hiện.',
    en: 'The date is already past.',
  },
  'duties.due_not_later': {
    vi: 'Hạn mới phải sau hạn hiện tại ({due}).',
    en: 'The new date must be after the present one ({due}).',
  },
  'duties.due_after_whole': {
    vi: 'Hạn của phần việc không được sau hạn chung ({due}).',
    en: 'A part may not be due after the whole ({due}).',
  },
  'duties.body_needed': { vi: 'Cần chọn cơ quan.', en: 'Choose the body.' },
  'duties.same_body': {
    vi: 'Cơ quan này đang chịu trách nhiệm. Chọn cơ quan khác.',
    en: 'This body owes it already. Choose another.',
  },
  'duties.body_twice': {
    vi: 'Một cơ quan được chọn hai lần.',
    en: 'One body is chosen twice.',
  },
  'duties.parts_needed': {
    vi: 'Cần chọn ít nhất một đơn vị thực hiện.',
    en: 'Choose at least one body.',
  },
  'duties.one_lead': {
    vi: 'Cần đúng một đơn vị chủ trì; các đơn vị khác phối hợp.',
    en: 'There must be exactly one lead; the others work with it.',
  },
  'duties.channel_needed': {
    vi: 'Cần chọn hình thức đôn đốc.',
    en: 'Choose how the body was urged.',
  },
  'duties.reached_needed': {
    vi: 'Cần ghi đã trao đổi với ai.',
    en: 'Write who was reached.',
  },
  'duties.document_needed': {
    vi: 'Cần ghi số và ngày văn bản.',
    en: 'Give the number and date of the document.',
  },
  'duties.document_future': {
    vi: 'Ngày văn bản không được sau hôm nay.',
    en: 'The document cannot be dated in the future.',
  },
  'duties.step_needed': {
    vi: 'Cần chọn biện pháp giám sát.',
    en: 'Choose the measure.',
  },
  'duties.step_back': {
    vi: 'Biện pháp này đã áp dụng hoặc đã bước qua. Chỉ áp dụng biện pháp tiếp theo.',
    en: 'This measure was already taken or passed. Only a later one may follow.',
  },
  'duties.step_skipped': {
    vi: 'Chưa áp dụng biện pháp liền trước. Nếu bỏ qua, ghi rõ lý do.',
    en: 'The measure before this one was not taken. To pass over it, give the reason.',
  },
  'duties.behalf_needs_source': {
    vi: 'Nhập thay cần căn cứ: số và ngày văn bản, tệp văn bản, hoặc tên người trao đổi.',
    en: 'To enter for another body give its source: number and date, the file, or who spoke.',
  },
  'duties.behalf_not_allowed': {
    vi: 'Việc này không nhập thay được.',
    en: 'This cannot be entered on behalf of another body.',
  },
  'duties.on_future': {
    vi: 'Ngày thực hiện không được sau hôm nay.',
    en: 'This day is in the future.',
  },
  'duties.on_before': {
    vi: 'Ngày thực hiện không được trước ngày giao ({placed}).',
    en: 'This day is before the duty was placed ({placed}).',
  },
  'duties.promise_past': {
    vi: 'Ngày hứa hoàn thành không được trước ngày đôn đốc.',
    en: 'The promised day is before the urging.',
  },
} as const;

export const dutyFailure = defineFailures({
  ...REFUSALS,
  ...URGE_DAYS,
  ...INPUTS,
  'duties.not_found': {
    vi: 'Không tìm thấy nội dung theo dõi này.',
    en: 'This duty was not found.',
  },
  'duties.unknown_act': { vi: 'Không có việc này.', en: 'There is no such act.' },
  'duties.unknown_body': {
    vi: 'Cơ quan được chọn không có trong danh sách.',
    en: 'The chosen body is not on the list.',
  },
  'duties.changed_meanwhile': {
    vi: '{who} vừa thực hiện: {what}. Xem lại nội dung bên dưới rồi gửi lại nếu vẫn cần.',
    en: '{who} has just done this: {what}. Look below and send again if it is still needed.',
  },
  'duties.none_chosen': {
    vi: 'Chưa chọn nội dung nào để đôn đốc.',
    en: 'Nothing is chosen to urge.',
  },
  'duties.bad_cursor': { vi: 'Vị trí trang không hợp lệ.', en: 'The page position is not valid.' },
});

export type RefusalCode = keyof typeof REFUSALS;
export type InputCode = keyof typeof INPUTS;
