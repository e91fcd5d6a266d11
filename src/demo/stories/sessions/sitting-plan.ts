/** What is said on an item; `by` is the part of who says it. */
export interface DemoSpeech {
  readonly by: string;
  readonly text: string;
}

export interface DemoQuestion {
  readonly by: string;
  /** The part whose body is asked. */
  readonly asked: string;
  readonly text: string;
  /** Answered in the room, or owed by that many days after the session. */
  readonly answer: string | { readonly owedFor: number };
}

export interface DemoSitting {
  /** Comes when the sitting has begun; goes before it ends. */
  readonly late?: string;
  readonly leaves?: string;
  /** Speeches by the key of the item or part on which they are made. */
  readonly speeches: Readonly<Record<string, readonly DemoSpeech[]>>;
  readonly questions?: Readonly<Record<string, readonly DemoQuestion[]>>;
  readonly vote: {
    readonly item: string;
    readonly subject: string;
    readonly abstain: number;
  };
}

/** How the finished sessions went, by the keys of `DEMO_SESSIONS`. */
export const DEMO_SITTINGS: Readonly<Record<string, DemoSitting>> = {
  'province-first': {
    late: 'culture',
    leaves: 'front',
    speeches: {
      'petitions-late': [
        {
          by: 'front',
          text: 'Cử tri nhiều nơi phản ánh đã kiến nghị hai, ba lần mà chưa nhận được trả lời; đề nghị công khai cơ quan còn nợ.',
        },
        {
          by: 'executive',
          text: 'UBND tỉnh tiếp thu, đã giao Văn phòng rà soát từng kiến nghị quá hạn.',
        },
      ],
      investment: [
        {
          by: 'committee',
          text: 'Ban đề nghị làm rõ nguồn vốn đối ứng và thứ tự ưu tiên của các công trình kè chống sạt lở.',
        },
        { by: 'vicechair', text: 'Cần tách riêng công trình cấp bách trước mùa mưa năm sau.' },
      ],
      oversight: [
        {
          by: 'justice',
          text: 'Đề nghị đoàn giám sát mời đại diện các hộ đã di dời cùng làm việc.',
        },
      ],
    },
    questions: {
      investment: [
        {
          by: 'committee',
          asked: 'finance',
          text: 'Vốn dự phòng còn lại sau khi điều chỉnh là bao nhiêu?',
          answer: 'Còn 84 tỷ đồng, bảo đảm tỷ lệ tối thiểu theo quy định.',
        },
      ],
    },
    vote: { item: 'investment', subject: 'Thống nhất trình điều chỉnh kế hoạch', abstain: 1 },
  },
  'province-second': {
    leaves: 'vicechair',
    speeches: {
      water: [
        {
          by: 'culture',
          text: 'Cần nêu rõ mức hỗ trợ cho hộ nghèo, hộ cận nghèo và hộ ở xã ven biển.',
        },
        { by: 'justice', text: 'Dự thảo phải dẫn đúng thẩm quyền ban hành của HĐND tỉnh.' },
      ],
      'petitions-late': [
        {
          by: 'vicechair',
          text: 'Kiến nghị về đường tỉnh đã ba lần được nêu, đề nghị UBND tỉnh có kế hoạch dứt điểm.',
        },
      ],
      questions: [
        { by: 'culture', text: 'Đề nghị chọn nhóm vấn đề nước sạch và nhóm vấn đề đất ở.' },
      ],
    },
    questions: {
      water: [
        {
          by: 'committee',
          asked: 'farming',
          text: 'Bao nhiêu công trình nước sạch đã bàn giao nhưng không hoạt động?',
          answer: { owedFor: 30 },
        },
      ],
    },
    vote: { item: 'water', subject: 'Thống nhất trình kỳ họp chính sách hỗ trợ', abstain: 0 },
  },
  'commune-last': {
    speeches: {
      'petitions-late': [
        {
          by: 'committee',
          text: 'Hai kiến nghị về đường thôn đã quá hạn, đề nghị UBND xã báo cáo rõ lý do.',
        },
        { by: 'executive', text: 'UBND xã sẽ trả lời trong tháng này.' },
      ],
    },
    vote: { item: 'reception', subject: 'Thông qua lịch tiếp công dân', abstain: 0 },
  },
};
