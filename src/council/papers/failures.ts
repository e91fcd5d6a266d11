import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const paperFailure = defineFailures({
  'papers.not_found': {
    vi: 'Không tìm thấy văn bản này.',
    en: 'There is no such paper.',
  },
  'papers.may_not_draft': {
    vi: 'Chức danh của đồng chí không được giao soạn văn bản.',
    en: 'Your seat does not draft papers.',
  },
  'papers.may_not_check': {
    vi: 'Việc kiểm tra văn bản do lãnh đạo Văn phòng (ở xã: chuyên viên giúp việc) thực hiện.',
    en: 'The head of the office checks papers (in a commune, its clerk).',
  },
  'papers.may_not_sign': {
    vi: 'Chức danh của đồng chí không có thẩm quyền ký văn bản này.',
    en: 'Your seat may not sign this paper.',
  },
  'papers.may_not_issue': {
    vi: 'Việc cấp số, phát hành do văn thư thực hiện.',
    en: 'The registry numbers and issues papers.',
  },
  'papers.may_not_return': {
    vi: 'Chỉ người đang kiểm tra, ký hoặc cấp số được trả lại văn bản.',
    en: 'Only who checks, signs or numbers the paper may send it back.',
  },
  'papers.leaders_withdraw': {
    vi: 'Việc thu hồi văn bản do Chủ tịch hoặc Phó Chủ tịch HĐND quyết định.',
    en: 'The chair or a vice-chair decides to withdraw a paper.',
  },
  'papers.other_signer': {
    vi: 'Văn bản trình người khác ký. Muốn đổi người ký thì trả lại dự thảo và chọn lại; ký thay chỉ khi được giao quyền hoặc ủy quyền.',
    en: 'Another person is to sign. Send it back to change the signer; only a delegated seat signs in another’s place.',
  },
  'papers.other_council': {
    vi: 'Văn bản này của Hội đồng nhân dân khác.',
    en: 'This paper belongs to another council.',
  },
  'papers.may_not_set_template': {
    vi: 'Mẫu văn bản do lãnh đạo Văn phòng hoặc quản trị của đơn vị đặt.',
    en: 'The head of the office or an administrator sets templates.',
  },
  'papers.signer_unsigns': {
    vi: 'Chữ ký do chính người đã ký rút, có ghi lý do.',
    en: 'Only who signed takes the signature back, and says why.',
  },
  'papers.not_signed': { vi: 'Văn bản chưa được ký.', en: 'The paper is not signed.' },
  'papers.unsign_first': {
    vi: 'Văn bản đã ký. Chỉ người ký rút chữ ký thì văn bản mới trở lại dự thảo.',
    en: 'The paper is signed. It becomes a draft again only where the signer takes the signature back.',
  },
  'papers.not_draft': {
    vi: 'Văn bản không còn là dự thảo. Trả lại dự thảo trước khi sửa.',
    en: 'The paper is no longer a draft; send it back first.',
  },
  'papers.already_submitted': {
    vi: 'Dự thảo đã trình, đang chờ kiểm tra.',
    en: 'The draft has been submitted and waits for the check.',
  },
  'papers.not_submitted': {
    vi: 'Dự thảo chưa trình nên không có gì để trả lại.',
    en: 'The draft was not submitted: there is nothing to send back.',
  },
  'papers.check_first': { vi: 'Văn bản chưa được kiểm tra.', en: 'The paper is not checked yet.' },
  'papers.sign_first': { vi: 'Văn bản chưa được ký.', en: 'The paper is not signed yet.' },
  'papers.number_first': { vi: 'Văn bản chưa có số.', en: 'The paper has no number yet.' },
  'papers.already_done': { vi: 'Bước này đã làm.', en: 'This step has been taken.' },
  'papers.number_stays': {
    vi: 'Văn bản đã có số nên không trở lại dự thảo. Thu hồi, hoặc ban hành văn bản thay thế.',
    en: 'A numbered paper does not become a draft again: withdraw it, or issue one that replaces it.',
  },
  'papers.ended': {
    vi: 'Văn bản đã được thay thế hoặc thu hồi.',
    en: 'The paper was replaced or withdrawn.',
  },
  'papers.reason_needed': { vi: 'Cần ghi rõ lý do.', en: 'Give the reason.' },
  'papers.changed': {
    vi: 'Văn bản vừa được người khác sửa. Nội dung đồng chí nhập vẫn giữ bên dưới; xem lại trước khi gửi.',
    en: 'Somebody has changed the paper since you opened it. What you typed is kept below; look again before sending.',
  },
  'papers.being_replaced': {
    vi: 'Đang có dự thảo thay thế văn bản này.',
    en: 'A draft that replaces this paper is under way.',
  },
  'papers.empty': { vi: 'Văn bản chưa có nội dung.', en: 'The paper has no text yet.' },
  'papers.too_long': {
    vi: 'Văn bản quá dài (tối đa {limit} ký tự).',
    en: 'The paper is too long (at most {limit} characters).',
  },
  'papers.no_signer': {
    vi: 'Chưa chọn người ký, hoặc người ký đã thôi giữ chức vụ.',
    en: 'No signer is chosen, or the signer has left the seat.',
  },
  'papers.day_future': {
    vi: 'Ngày văn bản không được sau hôm nay.',
    en: 'The paper cannot be dated in the future.',
  },
  'papers.day_before_signing': {
    vi: 'Ngày văn bản không được trước ngày ký ({day}).',
    en: 'The paper cannot be dated before it was signed ({day}).',
  },
  'papers.number_needed': {
    vi: 'Cần nhập số, ký hiệu do hệ thống văn bản của cơ quan cấp.',
    en: 'Enter the number given by the office’s document system.',
  },
  'papers.number_used': {
    vi: 'Số {symbol} đã dùng cho văn bản khác trong năm.',
    en: 'Number {symbol} stands on another paper of this year.',
  },
  'papers.nothing_to_urge': {
    vi: 'Các nội dung đã chọn không còn gì để đôn đốc.',
    en: 'Nothing of what was chosen is still owed.',
  },
  'papers.template_type': {
    vi: 'Mẫu phải là tệp Word (.docx), không có mã lệnh.',
    en: 'A template must be a Word file (.docx) without macros.',
  },
  'papers.template_large': {
    vi: 'Mẫu quá lớn (tối đa {limit} MB).',
    en: 'The template is too large (at most {limit} MB).',
  },
  'papers.template_heavy': {
    vi: 'Mẫu giải nén ra quá lớn hoặc quá nhiều định dạng. Bỏ bớt ảnh, chép nội dung sang một tệp Word mới rồi gửi lại.',
    en: 'The template unpacks to too much. Take pictures out, copy its text into a new Word file and send that.',
  },
  'papers.template_unknown': {
    vi: 'Trong mẫu có ô chưa biết: {names}. Xem danh sách tên ô ở cuối trang.',
    en: 'Unknown placeholders in the template: {names}. See the list of names below.',
  },
  'papers.template_missing': {
    vi: 'Mẫu thiếu ô bắt buộc: {names}.',
    en: 'The template lacks: {names}.',
  },
  'papers.template_broken': {
    vi: 'Không đọc được mẫu: {why}.',
    en: 'The template cannot be read: {why}.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(paperFailure);
