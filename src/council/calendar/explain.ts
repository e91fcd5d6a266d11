import { formatDay, formatDayShort } from './day-text.ts';
import type { Language } from './day-text.ts';
import type { Deadline, DeadlineExplanation } from './deadlines.ts';
import type { NamedDay } from './working-days.ts';

/** One paragraph that lets a reader count the date again by hand. */
export function explainDeadline(deadline: Deadline, language: Language): string {
  return (language === 'vi' ? inVietnamese(deadline) : inEnglish(deadline)).join(' ');
}

function inVietnamese({ dueOn, explanation }: Deadline): string[] {
  const { amount, unit, basis, triggerOn } = explanation;
  const units = unit === 'working' ? 'ngày làm việc' : 'ngày';
  const count = `${Math.abs(amount)} ${units}`;
  const from = formatDay(triggerOn);
  const way = amount < 0 ? `trước ngày ${from} ${count}` : `${count} tính từ sau ngày ${from}`;
  return [
    `Hạn ${formatDay(dueOn)}: ${way}, theo ${basis}.`,
    ...sentence(explanation.steppedOver, (days) => `Không tính ngày nghỉ: ${days}.`),
    ...sentence(explanation.workedInstead, (days) => `Có tính ngày làm bù: ${days}.`),
    ...fellOnVietnamese(explanation),
    ...sentence(
      explanation.unconfirmedDaysOff,
      (days) => `Ngày nghỉ chưa được xác nhận nên vẫn tính là ngày làm việc: ${days}.`,
    ),
    ...missing(explanation, (y) => `Chưa có lịch nghỉ năm ${y}, hạn này có thể còn thay đổi.`),
    ...(explanation.proposed
      ? ['Đây là hạn đề xuất: quy định này chưa được Thường trực HĐND xác nhận.']
      : []),
  ];
}

function inEnglish({ dueOn, explanation }: Deadline): string[] {
  const { amount, unit, basis, triggerOn } = explanation;
  const count = `${Math.abs(amount)} ${unit === 'working' ? 'working' : 'calendar'} ${Math.abs(amount) === 1 ? 'day' : 'days'}`;
  const way = `${count} ${amount < 0 ? 'before' : 'after'} ${formatDay(triggerOn)}`;
  return [
    `Due ${formatDay(dueOn)}: ${way}, under ${basis}.`,
    ...sentence(explanation.steppedOver, (days) => `Days off not counted: ${days}.`),
    ...sentence(explanation.workedInstead, (days) => `Worked in exchange, so counted: ${days}.`),
    ...fellOnEnglish(explanation),
    ...sentence(
      explanation.unconfirmedDaysOff,
      (days) => `Counted as working because nobody has confirmed the day off: ${days}.`,
    ),
    ...missing(explanation, (y) => `The days off of ${y} are not known yet: the date may move.`),
    ...(explanation.proposed
      ? ['This date is a proposal: the Standing Committee has not confirmed the rule.']
      : []),
  ];
}

function fellOnVietnamese({ fellOn, rolledForward }: DeadlineExplanation): string[] {
  if (!fellOn) return [];
  const on = `Ngày ${formatDay(fellOn.day)} là ngày nghỉ (${fellOn.name})`;
  return [rolledForward ? `${on}, chuyển sang ngày làm việc tiếp theo.` : `${on}, hạn giữ nguyên.`];
}

function fellOnEnglish({ fellOn, rolledForward }: DeadlineExplanation): string[] {
  if (!fellOn) return [];
  const on = `${formatDay(fellOn.day)} is a day off (${fellOn.name})`;
  return [rolledForward ? `${on}; moved to the next working day.` : `${on}; the date stays.`];
}

function sentence(days: readonly NamedDay[], say: (days: string) => string): string[] {
  if (days.length === 0) return [];
  return [say(days.map(({ day, name }) => `${formatDayShort(day)} (${name})`).join(', '))];
}

function missing({ missingYears }: DeadlineExplanation, say: (years: string) => string): string[] {
  return missingYears.length === 0 ? [] : [say(missingYears.join(', '))];
}
