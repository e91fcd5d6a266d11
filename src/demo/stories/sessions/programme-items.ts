import type { ItemKind } from '#src/modules/meetings/index.ts';

/** A line of the demo's programme: months after that of the first session; `by` is who answers for it. */
export interface DemoProgrammeItem {
  readonly month: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly by: string;
  /** `session/item` that dealt with it. */
  readonly doneAt?: string;
  /** Moved to this month, and why. */
  readonly moved?: readonly [month: number, reason: string];
  readonly dropped?: string;
}

type Line = readonly [
  month: number,
  kind: ItemKind,
  by: string,
  title: string,
  fate?: Partial<Pick<DemoProgrammeItem, 'doneAt' | 'moved' | 'dropped'>>,
];

// prettier-ignore
const LINES: readonly Line[] = [
  [-9, 'programme', 'chief', 'Ban hành chương trình công tác, phân công nhiệm vụ thành viên Thường trực'],
  [-8, 'petitionReport', 'clerk', 'Rà soát kiến nghị cử tri tồn đọng từ các kỳ họp trước'],
  [-8, 'oversight', 'committee', 'Khảo sát tiến độ giải ngân vốn đầu tư công quý I'],
  [-7, 'complaints', 'justice', 'Kết quả tiếp công dân, xử lý đơn thư quý I'],
  [-6, 'oversight', 'culture', 'Giám sát việc sắp xếp điểm trường ở các xã sau khi tổ chức lại'],
  [-5, 'appraisalProgress', 'committee', 'Tiến độ thẩm tra báo cáo, dự thảo nghị quyết trình kỳ họp giữa năm'],
  [-4, 'programme', 'clerk', 'Dự kiến chương trình kỳ họp thường lệ giữa năm'],
  [-4, 'oversight', 'farming', 'Công tác phòng, chống thiên tai trước mùa mưa bão', { dropped: 'Đã lồng ghép vào đợt khảo sát của Ban Kinh tế – Ngân sách.' }],
  [-3, 'petitionReport', 'clerk', 'Kết quả giải quyết kiến nghị cử tri sau kỳ họp giữa năm'],
  [-2, 'oversight', 'culture', 'Chuẩn bị cơ sở vật chất năm học mới tại vùng khó khăn'],
  [-1, 'complaints', 'justice', 'Kết quả tiếp công dân, xử lý đơn thư quý III'],
  [0, 'opinionOnSubmission', 'finance', 'Xem xét điều chỉnh kế hoạch đầu tư công năm nay', { doneAt: 'province-first/investment' }],
  [0, 'oversight', 'culture', 'Giám sát việc thực hiện chính sách hỗ trợ vùng sạt lở', { doneAt: 'province-first/oversight' }],
  [0, 'oversight', 'department', 'Nghe báo cáo tiến độ khắc phục các tuyến đường tỉnh bị sạt lở', { moved: [1, 'Chờ kết quả khảo sát của Ban Kinh tế – Ngân sách sau đợt mưa lũ.'] }],
  [0, 'opinionOnSubmission', 'farming', 'Chính sách hỗ trợ công trình nước sạch nông thôn', { doneAt: 'province-second/water' }],
  [1, 'interrogation', 'justice', 'Lựa chọn nhóm vấn đề chất vấn tại kỳ họp cuối năm', { doneAt: 'province-second/questions' }],
  [1, 'opinionOnSubmission', 'finance', 'Cho ý kiến về quyết toán ngân sách địa phương năm trước'],
  [1, 'appraisalProgress', 'committee', 'Tiến độ thẩm tra báo cáo, dự thảo nghị quyết trình kỳ họp cuối năm'],
  [2, 'programme', 'chief', 'Tổng kết hoạt động năm; dự kiến chương trình công tác năm sau'],
  [2, 'complaints', 'justice', 'Kết quả tiếp công dân, xử lý đơn thư năm; lịch tiếp công dân năm sau'],
  [2, 'personnel', 'chief', 'Kiện toàn tổ chức các Ban và văn phòng theo đề án vị trí việc làm'],
];

export const PROGRAMME_ITEMS: readonly DemoProgrammeItem[] = LINES.map(
  ([month, kind, by, title, fate]) => ({ month, kind, by, title, ...fate }),
);

/** What bodies ask for the coming month: by whom, what and why; or why it was not taken up. */
export const PROPOSALS: readonly {
  readonly by: string;
  readonly before: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly reason: string;
  readonly declined?: string;
}[] = [
  {
    by: 'committee',
    before: 9,
    kind: 'oversight',
    title: 'Kết quả khảo sát các tuyến đường tỉnh hư hỏng sau mưa lũ và phương án bố trí vốn',
    reason:
      'Cử tri bảy xã kiến nghị nhiều lần; khảo sát tháng trước cho thấy ba tuyến cần sửa trước mùa mưa tới.',
  },
  {
    by: 'front',
    before: 7,
    kind: 'petitionReport',
    title: 'Tình hình trả lời kiến nghị của cử tri về nước sạch, vệ sinh môi trường',
    reason:
      'Qua giám sát của Mặt trận, một số kiến nghị đã trả lời nhưng chưa thực hiện tại địa bàn.',
  },
  {
    by: 'education',
    before: 12,
    kind: 'opinionOnSubmission',
    title: 'Xin ý kiến về đề án bố trí giáo viên liên trường',
    reason: 'Cần ý kiến của Thường trực trước khi trình kỳ họp cuối năm.',
    declined: 'Hồ sơ chưa có báo cáo thẩm tra; đề nghị bổ sung và trình tại phiên họp sau.',
  },
];
