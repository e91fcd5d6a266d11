import { defineText } from '#src/platform/i18n/text.ts';

/** Why the house proposes an item; written onto the agenda beside it. */
export const reasons = defineText(
  {
    planned: (programme: string, month: string) => `${programme}, tháng ${month}.`,
    leftBehind: (month: string) => `Theo chương trình từ tháng ${month}, chưa thực hiện.`,
    proposed: (body: string, reason: string) => `${body} đề xuất: ${reason}`,
    deferred: (meeting: string, reason: string) =>
      reason ? `Lùi từ “${meeting}”: ${reason}` : `Lùi từ “${meeting}”.`,
    latePetitions: (body: string) => `Kiến nghị cử tri quá hạn trả lời: ${body}`,
    lateDuties: (body: string) => `Việc quá hạn theo kết luận, đôn đốc: ${body}`,
    late: (count: number, oldest: string) => `${count} việc quá hạn, lâu nhất từ ${oldest}.`,
  },
  {
    planned: (programme, month) => `${programme}, ${month}.`,
    leftBehind: (month) => `In the programme since ${month}, not dealt with.`,
    proposed: (body, reason) => `${body} proposes: ${reason}`,
    deferred: (meeting, reason) =>
      reason ? `Put off from “${meeting}”: ${reason}` : `Put off from “${meeting}”.`,
    latePetitions: (body) => `Petitions past their date: ${body}`,
    lateDuties: (body) => `Tasks past their date: ${body}`,
    late: (count, oldest) =>
      count === 1
        ? `1 past its date, since ${oldest}.`
        : `${count} past their date, the oldest since ${oldest}.`,
  },
);
