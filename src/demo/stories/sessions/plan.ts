import type { ItemKind, MeetingKind } from '#src/modules/meetings/index.ts';
import { LOC_HA, PROVINCE } from '../../places.ts';

/** A paper of the demo: who owes it, its due day, when it came (days before or after the loading). */
export interface DemoPaper {
  readonly title: string;
  readonly kind: 'submission' | 'report' | 'draft' | 'appraisal' | 'other';
  /** The part of the person who hands it in; its body owes it. */
  readonly by: string;
  /** Days before the meeting. */
  readonly dueBefore: number;
  /** Days before the meeting; null: it has not come. */
  readonly givenBefore: number | null;
  /** A second version, with what changed in it. */
  readonly corrected?: string;
  /** The chair let it come late. */
  readonly admitted?: string;
}

export interface DemoItem {
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly minutes: number;
  /** The part of who presents it. */
  readonly by?: string;
  readonly isRestricted?: boolean;
  readonly papers?: readonly DemoPaper[];
  readonly parts?: readonly {
    readonly key: string;
    readonly title: string;
    readonly minutes: number;
  }[];
  /** The session decides about petitions not yet answered. */
  readonly latePetitions?: number;
}

export interface DemoSession {
  readonly key: string;
  readonly council: string;
  readonly kind: MeetingKind;
  readonly number: number;
  /** The day it is held, counted from the loading. */
  readonly on: number;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly items: readonly DemoItem[];
}

const HALL = 'Phòng họp số 1, trụ sở HĐND tỉnh';
const COMMUNE_HALL = 'Phòng họp HĐND và UBND xã';

const petitionItem = (key: string, dueBefore: number, givenBefore: number | null): DemoItem => ({
  key,
  kind: 'petitionReport',
  title: 'Tình hình giải quyết, trả lời kiến nghị cử tri',
  minutes: 40,
  by: 'clerk',
  latePetitions: 3,
  parts: [
    { key: `${key}-done`, title: 'Kiến nghị đã trả lời, đã kiểm tra thực tế', minutes: 15 },
    { key: `${key}-late`, title: 'Kiến nghị quá hạn trả lời', minutes: 25 },
  ],
  papers: [
    {
      title: 'Báo cáo kết quả giải quyết kiến nghị cử tri của UBND',
      kind: 'report',
      by: 'executive',
      dueBefore,
      givenBefore,
    },
  ],
});

/** The sessions of the demo, oldest first. Later stories hang on their keys and those of their items. */
export const DEMO_SESSIONS: readonly DemoSession[] = [
  {
    key: 'province-first',
    council: PROVINCE,
    kind: 'standingSession',
    number: 7,
    on: -46,
    begins: '08:00',
    ends: '11:30',
    place: HALL,
    items: [
      petitionItem('petitions', 5, 6),
      {
        key: 'investment',
        kind: 'opinionOnSubmission',
        title: 'Cho ý kiến về tờ trình điều chỉnh kế hoạch đầu tư công năm 2026',
        minutes: 45,
        by: 'finance',
        papers: [
          {
            title: 'Tờ trình điều chỉnh kế hoạch đầu tư công',
            kind: 'submission',
            by: 'executive',
            dueBefore: 7,
            givenBefore: 8,
            corrected: 'Bổ sung biểu danh mục công trình kè chống sạt lở.',
          },
          {
            title: 'Báo cáo thẩm tra của Ban Kinh tế – Ngân sách',
            kind: 'appraisal',
            by: 'committee',
            dueBefore: 3,
            givenBefore: 3,
          },
        ],
      },
      {
        key: 'oversight',
        kind: 'oversight',
        title: 'Kế hoạch giám sát việc thực hiện chính sách hỗ trợ vùng sạt lở',
        minutes: 30,
        by: 'culture',
      },
      {
        key: 'personnel',
        kind: 'personnel',
        title: 'Công tác cán bộ thuộc thẩm quyền',
        minutes: 20,
        isRestricted: true,
      },
    ],
  },
  {
    key: 'province-second',
    council: PROVINCE,
    kind: 'standingSession',
    number: 8,
    on: -18,
    begins: '08:00',
    ends: '11:30',
    place: HALL,
    items: [
      {
        key: 'review',
        kind: 'conclusionReview',
        title: 'Tình hình thực hiện kết luận phiên họp trước',
        minutes: 20,
        by: 'chief',
      },
      petitionItem('petitions', 5, 5),
      {
        key: 'water',
        kind: 'opinionOnSubmission',
        title: 'Cho ý kiến về tờ trình hỗ trợ công trình nước sạch nông thôn',
        minutes: 40,
        by: 'farming',
        papers: [
          {
            title: 'Tờ trình chính sách hỗ trợ nước sạch nông thôn',
            kind: 'submission',
            by: 'farming',
            dueBefore: 6,
            givenBefore: 4,
            admitted: 'Nội dung cấp bách trước mùa khô; thành viên đã nhận bản mềm.',
          },
        ],
      },
      {
        key: 'questions',
        kind: 'interrogation',
        title: 'Lựa chọn nhóm vấn đề chất vấn tại kỳ họp cuối năm',
        minutes: 30,
        by: 'justice',
      },
    ],
  },
  {
    key: 'province-next',
    council: PROVINCE,
    kind: 'standingSession',
    number: 9,
    on: 5,
    begins: '08:00',
    ends: '11:30',
    place: HALL,
    items: [
      {
        key: 'review',
        kind: 'conclusionReview',
        title: 'Tình hình thực hiện kết luận phiên họp trước',
        minutes: 20,
        by: 'chief',
      },
      petitionItem('petitions', 7, 8),
      {
        key: 'budget',
        kind: 'opinionOnSubmission',
        title: 'Cho ý kiến về dự toán ngân sách địa phương năm sau',
        minutes: 50,
        by: 'finance',
        papers: [
          {
            title: 'Báo cáo dự toán ngân sách địa phương',
            kind: 'report',
            by: 'finance',
            dueBefore: 7,
            givenBefore: 6,
          },
          {
            title: 'Tờ trình phân bổ dự toán',
            kind: 'submission',
            by: 'executive',
            dueBefore: 6,
            givenBefore: null,
          },
          {
            title: 'Báo cáo thẩm tra của Ban Kinh tế – Ngân sách',
            kind: 'appraisal',
            by: 'committee',
            dueBefore: 2,
            givenBefore: null,
          },
        ],
      },
      {
        key: 'roads',
        kind: 'oversight',
        title: 'Báo cáo khắc phục sạt lở, hư hỏng các tuyến đường tỉnh',
        minutes: 30,
        by: 'department',
        papers: [
          {
            title: 'Báo cáo khắc phục sạt lở của Sở Xây dựng',
            kind: 'report',
            by: 'department',
            dueBefore: 7,
            givenBefore: 9,
            corrected: 'Cập nhật khối lượng đến hết tuần trước.',
          },
        ],
      },
      {
        key: 'council',
        kind: 'programme',
        title: 'Dự kiến chương trình kỳ họp thứ tư HĐND tỉnh',
        minutes: 30,
        by: 'clerk',
      },
      {
        key: 'personnel',
        kind: 'personnel',
        title: 'Công tác cán bộ thuộc thẩm quyền',
        minutes: 20,
        isRestricted: true,
      },
    ],
  },
  {
    key: 'commune-last',
    council: LOC_HA,
    kind: 'standingSession',
    number: 6,
    on: -20,
    begins: '14:00',
    ends: '16:30',
    place: COMMUNE_HALL,
    items: [
      petitionItem('petitions', 3, 4),
      {
        key: 'reception',
        kind: 'complaints',
        title: 'Lịch tiếp công dân, kết quả giải quyết đơn',
        minutes: 30,
        by: 'clerk',
      },
    ],
  },
  {
    key: 'commune-next',
    council: LOC_HA,
    kind: 'standingSession',
    number: 7,
    on: 9,
    begins: '14:00',
    ends: '16:30',
    place: COMMUNE_HALL,
    items: [
      {
        key: 'review',
        kind: 'conclusionReview',
        title: 'Tình hình thực hiện kết luận phiên họp trước',
        minutes: 20,
        by: 'clerk',
      },
      petitionItem('petitions', 12, null),
      {
        key: 'budget',
        kind: 'opinionOnSubmission',
        title: 'Cho ý kiến về dự toán ngân sách xã năm sau',
        minutes: 40,
        by: 'executive',
      },
    ],
  },
];

/** A finished session lies before the day of loading. */
export function isFinished(session: Pick<DemoSession, 'on'>): boolean {
  return session.on < 0;
}
