import { defineText } from '#src/platform/i18n/text.ts';

interface Owing {
  readonly late: number;
  readonly near: number;
  readonly oldest: string;
  /** The first few of them. */
  readonly codes: readonly string[];
}

/** Why the house proposes an item; written onto the agenda beside it. */
export const reasons = defineText(
  {
    planned: (programme: string, month: string) => `${programme}, tháng ${month}.`,
    leftBehind: (month: string) => `Theo chương trình từ tháng ${month}, chưa thực hiện.`,
    proposed: (body: string, reason: string) => `${body} đề xuất: ${reason}`,
    deferred: (meeting: string, reason: string) =>
      reason ? `Lùi từ “${meeting}”: ${reason}` : `Lùi từ “${meeting}”.`,
    lateOnes: {
      petition: (body: string) => `Kiến nghị cử tri quá hạn trả lời: ${body}`,
      conclusion: (body: string) => `Kết luận quá hạn thực hiện: ${body}`,
      other: (body: string) => `Việc được giao quá hạn: ${body}`,
    },
    nearOnes: (body: string) => `Kiến nghị cử tri sắp đến hạn trả lời: ${body}`,
    owed: ({ late, near, oldest, codes }: Owing) => {
      const parts = [
        ...(late > 0 ? [`${late} việc quá hạn, lâu nhất từ ${oldest}`] : []),
        ...(near > 0 ? [`${near} việc đến hạn trong 10 ngày tới`] : []),
      ];
      const named = codes.join(', ') + (codes.length < late + near ? ', …' : '');
      return `${parts.join('; ')} (${named}).`;
    },
  },
  {
    planned: (programme, month) => `${programme}, ${month}.`,
    leftBehind: (month) => `In the programme since ${month}, not dealt with.`,
    proposed: (body, reason) => `${body} proposes: ${reason}`,
    deferred: (meeting, reason) =>
      reason ? `Put off from “${meeting}”: ${reason}` : `Put off from “${meeting}”.`,
    lateOnes: {
      petition: (body) => `Petitions past their date: ${body}`,
      conclusion: (body) => `Conclusions past their date: ${body}`,
      other: (body) => `Tasks past their date: ${body}`,
    },
    nearOnes: (body) => `Petitions due soon: ${body}`,
    owed: ({ late, near, oldest, codes }) => {
      const parts = [
        ...(late > 0 ? [`${late} past the date, the oldest since ${oldest}`] : []),
        ...(near > 0 ? [`${near} due within 10 days`] : []),
      ];
      const named = codes.join(', ') + (codes.length < late + near ? ', …' : '');
      return `${parts.join('; ')} (${named}).`;
    },
  },
);
