import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const submissionFailure = defineFailures({
  'submissions.closed': {
    vi: 'Hội đồng nhân dân nơi này chưa nhận kiến nghị qua trang công khai.',
    en: 'This council does not take petitions on its public page.',
  },
  'submissions.not_proven': {
    vi: 'Chưa xác nhận được người gửi. Trả lời câu hỏi cuối phiếu rồi gửi lại; nội dung vẫn còn nguyên.',
    en: 'Answer the question at the end of the form and send again; nothing you typed is lost.',
  },
  'submissions.too_soon': {
    vi: 'Phiếu được gửi nhanh quá. Trả lời câu hỏi mới, đợi {seconds} giây rồi gửi lại; nội dung vẫn còn nguyên.',
    en: 'That was too fast. Answer the new question, wait {seconds} seconds and send again; nothing you typed is lost.',
  },
  'submissions.network_busy': {
    vi: 'Từ mạng này đã gửi nhiều kiến nghị. Hãy gửi lại sau một giờ, hoặc gọi điện cho Văn phòng.',
    en: 'Many petitions came from this network. Try again in an hour, or telephone the office.',
  },
  'submissions.office_full': {
    vi: 'Văn phòng đang có quá nhiều kiến nghị chờ xem. Hãy gửi lại sau, hoặc gọi điện cho Văn phòng.',
    en: 'Too many petitions wait for the office. Try again later, or telephone the office.',
  },
  'submissions.looks_like_robots': {
    vi: 'Đang có rất nhiều phiếu giống nhau gửi dồn dập nên phiếu này chưa nhận được. Mở trang bằng trình duyệt khác (có bật JavaScript), hoặc gọi điện cho Văn phòng; nội dung vẫn còn nguyên.',
    en: 'Very many alike are being sent at this moment. Use another browser with JavaScript on, or telephone the office; nothing you typed is lost.',
  },
  'submissions.may_not': {
    vi: 'Chức danh của đồng chí không được giao tiếp nhận kiến nghị gửi qua trang công khai.',
    en: 'Your seat does not receive petitions from the public page.',
  },
  'submissions.not_found': {
    vi: 'Không tìm thấy kiến nghị này trong danh sách chờ tiếp nhận.',
    en: 'It is not among those waiting.',
  },
  'submissions.decided': {
    vi: 'Người khác vừa xử lý kiến nghị này.',
    en: 'Somebody has just dealt with it.',
  },
  'submissions.code_unknown': {
    vi: 'Không có biên nhận nào mang mã này. Xem lại từng ký tự trên biên nhận.',
    en: 'No receipt has this code. Check each character.',
  },
  'submissions.not_answered': {
    vi: 'Kiến nghị chưa được trả lời nên chưa đánh giá được.',
    en: 'It has not been answered yet.',
  },
  'submissions.rating_over': {
    vi: 'Đã quá {days} ngày kể từ lần đánh giá đầu nên không sửa được nữa.',
    en: 'It is more than {days} days since the first rating; it can no longer be changed.',
  },
  'submissions.reported_today': {
    vi: 'Hôm nay biên nhận này đã gửi phản ánh “chưa làm xong”. Ngày mai gửi thêm được.',
    en: 'This receipt has reported today already; tomorrow it may again.',
  },
  'submissions.question_unknown': {
    vi: 'Không tìm thấy câu hỏi này.',
    en: 'There is no such question.',
  },
  'submissions.told': {
    vi: 'Người khác vừa ghi là đã báo.',
    en: 'Somebody has just noted this as told.',
  },
  'submissions.choice_unreadable': {
    vi: 'Không đọc được phiếu đã chọn. Mở lại danh sách “Cử tri gửi trực tuyến”, chọn phiếu rồi làm lại.',
    en: 'What was chosen cannot be read. Open the list again, choose, and repeat.',
  },
  'submissions.way_not_agreed': {
    vi: 'Cử tri không đồng ý được báo bằng cách này, hoặc không để lại số điện thoại, địa chỉ.',
    en: 'The voter did not agree to be told this way, or left no telephone number or address.',
  },
  'submissions.join_unknown': {
    vi: 'Không tìm thấy kiến nghị để gộp ý kiến vào.',
    en: 'There is no such petition to join.',
  },
});

export const atField = atFieldOf(submissionFailure);
