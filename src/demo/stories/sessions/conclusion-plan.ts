/** Days are counted from the loading of the demo. */
type Fate =
  | { readonly kind: 'settled'; readonly answered: number; readonly settled: number }
  | { readonly kind: 'answered'; readonly answered: number }
  | { readonly kind: 'working'; readonly reported: number }
  | { readonly kind: 'silent'; readonly letter?: number; readonly telephone?: number };

/** What the next session decides about it. */
export interface DemoReview {
  readonly decision: 'settle' | 'extend' | 'urge' | 'follow';
  readonly note: string;
  readonly dueIn?: number;
}

export interface DemoTask {
  /** The part whose body leads, those whose bodies help. */
  readonly lead: string;
  readonly co?: readonly string[];
  /** Days counted from the loading, or words. */
  readonly due: number | string;
  readonly product?: string;
  readonly fate: Fate;
  readonly report?: string;
  readonly review?: DemoReview;
}

export interface DemoConclusion {
  /** The key of the item or part on which it is captured. */
  readonly item: string;
  readonly kind: 'agreed' | 'opinion' | 'noted' | 'assigned';
  readonly content: string;
  readonly task?: DemoTask;
}

const assigned = (item: string, content: string, task: DemoTask): DemoConclusion => ({
  item,
  kind: 'assigned',
  content,
  task,
});

/** What the finished sessions concluded, by the keys of `DEMO_SESSIONS`, and what became of it. */
export const DEMO_CONCLUSIONS: Readonly<Record<string, readonly DemoConclusion[]>> = {
  'province-first': [
    {
      item: 'petitions-done',
      kind: 'noted',
      content: 'Ghi nhận kết quả giải quyết, trả lời kiến nghị cử tri đã được kiểm tra thực tế.',
    },
    assigned('petitions-late', 'Trả lời dứt điểm các kiến nghị cử tri quá hạn, báo cáo từng việc', {
      lead: 'executive',
      due: -24,
      product: 'Báo cáo kết quả từng kiến nghị',
      fate: { kind: 'answered', answered: -26 },
      report: 'Đã có văn bản trả lời đối với các kiến nghị quá hạn; gửi kèm bảng tổng hợp.',
      review: { decision: 'settle', note: 'Báo cáo đầy đủ, đúng hạn.' },
    }),
    {
      item: 'investment',
      kind: 'agreed',
      content: 'Thống nhất chủ trương điều chỉnh kế hoạch đầu tư công năm 2026 theo tờ trình.',
    },
    assigned('investment', 'Rà soát vốn đối ứng của các công trình kè chống sạt lở', {
      lead: 'finance',
      due: -31,
      product: 'Bảng cân đối nguồn vốn',
      fate: { kind: 'settled', answered: -33, settled: -31 },
      report: 'Đã rà soát 12 công trình, bố trí đủ vốn đối ứng cho 9 công trình.',
    }),
    assigned('investment', 'Hoàn thành cắm mốc, cảnh báo tại các điểm sạt lở nguy hiểm', {
      lead: 'department',
      co: ['farming'],
      due: -21,
      fate: { kind: 'working', reported: -24 },
      report: 'Đã cắm mốc 17 trên 26 điểm; phần còn lại vướng mặt bằng.',
      review: {
        decision: 'extend',
        note: 'Cho lùi hạn vì mưa lũ kéo dài, không lùi thêm.',
        dueIn: 8,
      },
    }),
    assigned('oversight', 'Xây dựng đề cương giám sát chính sách hỗ trợ vùng sạt lở', {
      lead: 'culture',
      due: -20,
      fate: { kind: 'settled', answered: -9, settled: -7 },
      report: 'Đề cương đã gửi các thành viên đoàn giám sát.',
      review: { decision: 'urge', note: 'Quá hạn, đề nghị hoàn thành trong mười ngày.' },
    }),
    assigned('oversight', 'Thống kê trường lớp nằm trong vùng sạt lở, đề xuất phương án', {
      lead: 'education',
      due: -12,
      product: 'Danh sách kèm phương án',
      fate: { kind: 'silent', letter: -8, telephone: -4 },
      review: { decision: 'follow', note: 'Chưa đến hạn, tiếp tục theo dõi.' },
    }),
  ],
  'province-second': [
    {
      item: 'water',
      kind: 'opinion',
      content: 'Mức hỗ trợ cần phân theo hộ nghèo, hộ cận nghèo và xã ven biển.',
    },
    assigned('water', 'Hoàn thiện tờ trình chính sách hỗ trợ nước sạch nông thôn', {
      lead: 'farming',
      co: ['finance'],
      due: 6,
      product: 'Tờ trình, dự thảo nghị quyết',
      fate: { kind: 'working', reported: -5 },
      report: 'Đã lấy ý kiến các sở; đang hoàn thiện dự thảo.',
    }),
    assigned('petitions-late', 'Lập kế hoạch sửa chữa dứt điểm các tuyến đường tỉnh hư hỏng', {
      lead: 'executive',
      co: ['department'],
      due: -4,
      fate: { kind: 'silent' },
    }),
    {
      item: 'questions',
      kind: 'agreed',
      content: 'Thống nhất hai nhóm vấn đề chất vấn: nước sạch nông thôn và đất ở.',
    },
    assigned('questions', 'Tổng hợp câu hỏi chất vấn của đại biểu theo hai nhóm vấn đề', {
      lead: 'justice',
      due: -5,
      fate: { kind: 'answered', answered: -6 },
      report: 'Đã tổng hợp 21 câu hỏi của đại biểu.',
    }),
    assigned('questions', 'Chuẩn bị báo cáo giải trình về đất ở, đất sản xuất', {
      lead: 'farming',
      due: 'trước kỳ họp thứ 4',
      product: 'Báo cáo giải trình',
      fate: { kind: 'silent' },
    }),
  ],
  'commune-last': [
    assigned('petitions-late', 'Trả lời hai kiến nghị về đường thôn đã quá hạn', {
      lead: 'executive',
      due: -9,
      fate: { kind: 'settled', answered: -10, settled: -8 },
      report: 'Đã trả lời bằng văn bản và niêm yết tại nhà văn hóa thôn.',
    }),
    assigned('petitions-late', 'Khơi thông rãnh thoát nước thôn, báo cáo bằng hình ảnh', {
      lead: 'executive',
      due: -5,
      fate: { kind: 'silent', telephone: -3 },
    }),
    assigned('reception', 'Theo dõi việc niêm yết lịch tiếp công dân tại từng thôn', {
      lead: 'committee',
      due: 15,
      fate: { kind: 'working', reported: -6 },
      report: 'Đã kiểm tra tại năm thôn.',
    }),
    {
      item: 'reception',
      kind: 'noted',
      content: 'Ghi nhận kết quả tiếp công dân, giải quyết đơn trong tháng.',
    },
  ],
};
