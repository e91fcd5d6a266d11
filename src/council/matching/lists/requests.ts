import type { Wordings } from '../lexicon.ts';

/** What is to be done. */
export const REQUESTS: Wordings = {
  build:
    'xây, xây dựng, xây mới, làm mới, bắc cầu, bắc, dựng, lắp, lắp đặt, đặt, mở mới, xây thêm, đầu tư, kéo, gắn, cắm, mở đường, làm cầu, làm đường, làm kè, đắp, thêm, trồng trụ, cho làm, kè, xây kè',
  repair:
    'sửa, sửa chữa, sửa sang, sửa lại, tu sửa, tu bổ, nâng cấp, cải tạo, khắc phục, làm lại, trùng tu, tôn tạo, hoàn trả, vá, duy tu, bảo dưỡng, gia cố, xây lại, thay, thay thế, làm tốt, sửa trả, lấp',
  widen: 'mở rộng, nới rộng, mở lớn, làm rộng, mở rộng lại',
  dredge: 'nạo vét, vét bùn, vét, khơi thông, khai thông',
  speed_up:
    'đẩy nhanh, đôn đốc, đốc thúc, tăng tốc, sớm hoàn thành, làm nhanh, sớm xong, giải quyết nhanh, làm gấp, nhanh hơn, đẩy mạnh, dứt điểm, thúc',
  raise:
    'tăng, nâng mức, nâng, tăng lên, tăng mức, tính lại, điều chỉnh, điều chỉnh mức, tăng thêm, nâng lên',
  support: 'hỗ trợ, trợ cấp, trợ giúp, cấp tiền, hỗ trợ thêm, giúp',
  lower: 'giảm, hạ, miễn, miễn giảm, giãn, hạ lãi, bớt',
  extend:
    'kéo dài thời gian, gia hạn, hiệu lực thêm, kéo dài hiệu lực, tiếp tục thực hiện, có hiệu lực thêm, áp dụng thêm, thêm một thời gian',
  handle:
    'xử lý, xử phạt, kỷ luật, xử nghiêm, chấn chỉnh, dẹp, ngăn chặn, phạt, cưỡng chế, xử lý nghiêm, siết',
  inspect:
    'kiểm tra, xác minh, thanh tra, giám sát, vào cuộc, xuống xem, khảo sát, soát xét, rà soát, xem xét',
  correct: 'đính chính, chỉnh lại, sửa sai, cấp đổi, in lại, đổi lại',
  issue: 'cấp giấy, làm giấy, cấp sổ, làm sổ, cấp mới, trả giấy, giao giấy',
  relocate: 'di dời, dời, chuyển đi, di chuyển, dời nhà',
  cancel:
    'hủy, bỏ quy hoạch, xóa quy hoạch, bỏ dự án, hủy bỏ, bãi bỏ, tháo, tháo bớt, thôi thu, chấm dứt, đừng, xóa bỏ, dừng',
  inform: 'thông báo, công khai, phổ biến, tuyên truyền, hướng dẫn, chỉ dẫn, giải thích, cho biết',
  staff:
    'cử thêm, bổ sung giáo viên, thêm người, tuyển thêm, bố trí cán bộ, cấp thêm biên chế, điều thêm, giữ người',
  fund: 'vốn, kinh phí, bố trí vốn, rót vốn, cấp vốn, ngân sách, bỏ vốn, cấp kinh phí, bố trí kinh phí, cấp tiền, xin vốn, xin tiền',
  return: 'trả lại, thu hồi lại, hoàn lại',
  reopen: 'mở lại, hoạt động lại, mở cửa',
};

/** Said with almost every request, so their lack is no difference. */
export const WIDE_REQUESTS: ReadonlySet<string> = new Set([
  'return',
  'inform',
  'fund',
  'inspect',
  'support',
  'speed_up',
  'handle',
  'build',
]);

/** Requests of one family are often told for one another; of two families they are two requests. */
export const REQUEST_FAMILIES: Readonly<Record<string, string>> = {
  build: 'works',
  repair: 'works',
  widen: 'works',
  dredge: 'works',
  correct: 'papers',
  issue: 'papers',
  raise: 'money',
  lower: 'money',
  extend: 'money',
  relocate: 'order',
  cancel: 'end',
  inform: 'inform',
  staff: 'staff',
  reopen: 'works',
};
