import { formatDay, weekdayName } from '#src/council/calendar/index.ts';
import type { CountedDays, Day } from '#src/council/calendar/index.ts';
import type { DueExplanation } from './due-reading.ts';

export const on = (due: Day): DueExplanation => ({
  vi: `Hạn là chính ngày ${formatDay(due)}.`,
  en: `Due on ${formatDay(due)} itself.`,
});

export const nextSuch = (due: Day, heldOn: Day): DueExplanation => ({
  vi: `Không ghi năm: lấy ngày ${formatDay(due)}, là ngày như vậy đầu tiên kể từ ngày họp ${formatDay(heldOn)}.`,
  en: `No year is said: ${formatDay(due)} is the first such day from the meeting of ${formatDay(heldOn)} on.`,
});

export const lastOf = (due: Day, vi: string, en: string): DueExplanation => ({
  vi: `Hạn là ngày cuối của ${vi}: ${formatDay(due)}.`,
  en: `Due on the last day of ${en}: ${formatDay(due)}.`,
});

export const lastBefore = (due: Day, vi: string, en: string): DueExplanation => ({
  vi: `Hạn là ngày cuối cùng trước ${vi}: ${formatDay(due)}.`,
  en: `Due on the last day before ${en}: ${formatDay(due)}.`,
});

export const weekdayOf = (due: Day, heldOn: Day): DueExplanation => ({
  vi: `${weekdayName(due, 'vi')} ${formatDay(due)}, tính theo tuần của ngày họp ${formatDay(heldOn)}.`,
  en: `${weekdayName(due, 'en')} ${formatDay(due)}, by the week of the meeting of ${formatDay(heldOn)}.`,
});

export const weekEnd = (due: Day): DueExplanation => ({
  vi: `Hạn là ngày làm việc cuối tuần, thứ Sáu ${formatDay(due)}.`,
  en: `Due on the week’s last office day, Friday ${formatDay(due)}.`,
});

export function counted(
  amount: number,
  unit: { readonly vi: string; readonly en: string },
  from: { readonly day: Day; readonly vi: string; readonly en: string },
  how: Pick<CountedDays, 'day' | 'steppedOver' | 'unconfirmed' | 'missingYears'>,
): DueExplanation {
  const days = (list: CountedDays['steppedOver']) =>
    list.map(({ day, name }) => `${formatDay(day)} (${name})`).join(', ');
  const { steppedOver, unconfirmed, missingYears } = how;
  const way = {
    vi: amount < 0 ? 'tính ngược từ' : 'tính từ sau',
    en: amount < 0 ? 'before' : 'after',
  };
  const count = Math.abs(amount);
  return {
    vi: [
      `Hạn ${formatDay(how.day)}: ${count} ${unit.vi} ${way.vi} ${from.vi} ${formatDay(from.day)}.`,
      ...(steppedOver.length > 0 ? [`Không tính ngày nghỉ: ${days(steppedOver)}.`] : []),
      ...(unconfirmed.length > 0
        ? [`Ngày nghỉ chưa được xác nhận nên vẫn tính: ${days(unconfirmed)}.`]
        : []),
      ...(missingYears.length > 0 ? [`Chưa có lịch nghỉ năm ${missingYears.join(', ')}.`] : []),
    ].join(' '),
    en: [
      `Due ${formatDay(how.day)}: ${count} ${unit.en} ${way.en} ${from.en} ${formatDay(from.day)}.`,
      ...(steppedOver.length > 0 ? [`Days off not counted: ${days(steppedOver)}.`] : []),
      ...(unconfirmed.length > 0
        ? [`Counted although a day off is proposed: ${days(unconfirmed)}.`]
        : []),
      ...(missingYears.length > 0
        ? [`The days off of ${missingYears.join(', ')} are not known yet.`]
        : []),
    ].join(' '),
  };
}

export const sessionOpens = (number: number, due: Day): DueExplanation => ({
  vi: `Kỳ họp thứ ${number} khai mạc ngày ${formatDay(due)}.`,
  en: `Session ${number} opens on ${formatDay(due)}.`,
});

export const sessionDay = (due: Day): DueExplanation => ({
  vi: `Kỳ họp khai mạc ngày ${formatDay(due)}, như lời kết luận nêu.`,
  en: `The session opens on ${formatDay(due)}, as the words say.`,
});

export const eventDay = (due: Day): DueExplanation => ({
  vi: `Hạn là ngày ${formatDay(due)} của việc được nêu.`,
  en: `Due on ${formatDay(due)}, the day of what is named.`,
});

export const sessionWaits = (number: number): DueExplanation => ({
  vi: `Chưa có hạn: kỳ họp thứ ${number} chưa ấn định ngày; có ngày thì tính được hạn.`,
  en: `No date yet: session ${number} has no day; it will follow from that day.`,
});

export const occasion: DueExplanation = {
  vi: 'Chưa có hạn: lời kết luận nêu một cuộc họp, kỳ họp mà chưa biết ngày.',
  en: 'No date: the words name a meeting or session whose day is not known.',
};

export const unknownTrigger: DueExplanation = {
  vi: 'Chưa có hạn: thời hạn tính từ một việc chưa biết ngày. Nhập ngày khi việc đó xảy ra.',
  en: 'No date: it is counted from something whose day is not known. Enter it when that happens.',
};

export const partOf: DueExplanation = {
  vi: 'Chưa có hạn: “đầu”, “giữa” không chỉ rõ ngày nào. Chọn ngày khi xác nhận.',
  en: 'No date: “the beginning” or “the middle” names no day. Choose one when confirming.',
};

export const repeating = (due: Day): DueExplanation => ({
  vi: `Việc lặp lại; kỳ tới là ngày ${formatDay(due)}.`,
  en: `Repeated; the next time is ${formatDay(due)}.`,
});

export const noDayNamed: DueExplanation = {
  vi: 'Lời kết luận không nêu ngày; giữ nguyên cách nói.',
  en: 'The words name no day; they are kept as said.',
};
