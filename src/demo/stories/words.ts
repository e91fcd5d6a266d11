import type { ReplyClass } from '#src/modules/petitions/index.ts';

export const LETTER_TITLES = {
  before: 'Chuyển kiến nghị của cử tri trước kỳ họp',
  after: 'Chuyển kiến nghị của cử tri sau kỳ họp',
} as const;

/** Replies where none is known, in the words offices use. */
export const REPLIES: Readonly<Partial<Record<ReplyClass, readonly string[]>>> = {
  'solved.carried-out': [
    'Sau khi nhận kiến nghị, đơn vị chủ trì đã kiểm tra hiện trường, bố trí kinh phí từ nguồn sự nghiệp và hoàn thành việc khắc phục; đã bàn giao cho địa phương quản lý, sử dụng.',
    'Nội dung cử tri nêu đã được xử lý xong trong tháng: sửa chữa phần hư hỏng, dọn dẹp mặt bằng và cắm biển báo. Địa phương đã ký biên bản nghiệm thu.',
  ],
  'solved.inspected': [
    'Cơ quan chuyên môn đã kiểm tra đột xuất, lập biên bản và xử lý vi phạm theo quy định; kết quả đã thông báo cho UBND xã để niêm yết tại nhà văn hóa thôn.',
  ],
  explained: [
    'Về nội dung cử tri nêu, quy định hiện hành đã phân rõ trách nhiệm và điều kiện hỗ trợ; cơ quan trả lời cung cấp căn cứ, mức áp dụng và nơi nộp hồ sơ để cử tri biết, thực hiện.',
    'Việc này thuộc nhóm công trình đã có chủ trương nhưng chưa đến kỳ phân bổ vốn; cơ quan trả lời nêu rõ thứ tự ưu tiên và tiêu chí lựa chọn để cử tri theo dõi.',
  ],
  'considering.roadmap': [
    'Nội dung đã được đưa vào kế hoạch; đơn vị chủ trì đang lập hồ sơ, dự kiến khởi công sau mùa mưa và hoàn thành theo lộ trình kèm theo.',
    'Đã bố trí một phần kinh phí; phần còn lại đề nghị bổ sung trong dự toán kỳ tới. Cơ quan trả lời cam kết thời điểm hoàn thành như ghi tại văn bản này.',
  ],
  'considering.no-resources': [
    'Nhu cầu cử tri nêu là chính đáng, song ngân sách giai đoạn này chưa cân đối được; cơ quan trả lời ghi nhận để xem xét khi có nguồn.',
  ],
  'considering.other': ['Cơ quan trả lời ghi nhận kiến nghị và sẽ nghiên cứu, xem xét.'],
};

export const DECLINES = [
  'Nội dung không thuộc thẩm quyền của UBND; hệ thống này do đơn vị ngành dọc quản lý, đề nghị chuyển đúng cơ quan.',
  'Việc thuộc thẩm quyền của lực lượng chức năng theo ngành dọc, UBND không có hồ sơ để trả lời.',
] as const;

export const PROGRESS = [
  'Đã khảo sát thực địa cùng UBND xã, đang lập dự toán.',
  'Đã lấy ý kiến các sở liên quan, còn chờ số liệu của đơn vị quản lý công trình.',
  'Đã giao đơn vị tư vấn lập phương án; dự kiến trình trong tháng tới.',
] as const;

export const CHECKED = {
  no: [
    'Trả lời ghi đã hoàn thành, nhưng tại chỗ mới đổ được một đoạn; mặt đường cũ vẫn đọng nước.',
    'Đoàn đến nơi: hạng mục chưa làm, bà con cho biết chưa thấy đơn vị nào thi công.',
  ],
  partly: ['Phần mặt đã làm, rãnh thoát nước và biển báo chưa có như trả lời nêu.'],
  matches: ['Đã kiểm tra tại chỗ, công trình đúng như trả lời, bà con đồng tình.'],
  seen: [
    'Hiện trạng hư hỏng như cử tri phản ánh, đoạn nặng nhất dài khoảng 60 m.',
    'Tại chỗ chưa có thay đổi so với khi cử tri kiến nghị.',
  ],
} as const;

export const JUDGED = {
  end: 'Trả lời đúng nội dung, có căn cứ; thống nhất kết thúc theo dõi.',
  follow: 'Trả lời có lộ trình; tiếp tục theo dõi việc thực hiện đến ngày hoàn thành.',
  askAgain: 'Trả lời còn chung chung, chưa nêu cơ quan thực hiện và thời hạn; đề nghị trả lời lại.',
  notPossible: 'Ngân sách giai đoạn này không cân đối được; đã giải thích với cử tri tại hội nghị.',
} as const;

/** One of several, always the same one for the same petition. */
export function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** What a department reports to the executive that gave it a part. */
export const PART_REPLIES: readonly string[] = [
  'Đã kiểm tra hiện trường cùng xã, đề xuất phương án xử lý tại báo cáo kèm theo.',
  'Đã rà soát hồ sơ; nội dung thuộc trách nhiệm của đơn vị đã thực hiện xong.',
  'Thống nhất với đơn vị chủ trì; phần kinh phí đã cân đối trong dự toán năm.',
  'Đã làm việc với các hộ dân liên quan, có biên bản gửi kèm.',
];
