import { day, formatDay, latenessText } from '#src/council/calendar/index.ts';

/** What goes into a chat: codes, kinds, places and days, never the words of a voter nor a title. */
export interface DutyToCopy {
  /** Null where several bodies owe. */
  readonly debtorName: string | null;
  readonly creditorName: string;
  readonly today: string;
  readonly lines: readonly DutyLine[];
  readonly office: string;
  readonly phone: string;
  readonly link: string;
}

export interface DutyLine {
  readonly code: string;
  readonly kind: string;
  readonly field: string | null;
  readonly unit: string | null;
  readonly dueOn: string | null;
}

const MOST_LINES = 20;

/** A short text for Zalo, always in Vietnamese. */
export function copyLines(copy: DutyToCopy): string {
  const { lines, debtorName, office, phone, link } = copy;
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  return [
    `Kính gửi ${debtorName ?? 'các cơ quan'},`,
    leadOf(copy),
    ...shown.map(
      (line, at) => `${lines.length > 1 ? `${at + 1}. ` : ''}${lineOf(line, copy.today)}`,
    ),
    ...(left > 0 ? [`… và ${left} việc khác.`] : []),
    `Xem và trả lời: ${link}`,
    `Đầu mối: ${[office, phone].filter((part) => part !== '').join(', ')}.`,
  ].join('\n');
}

function leadOf({ lines, creditorName, today }: DutyToCopy): string {
  const many = lines.length > 1;
  const late = lines.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const on = formatDay(day(today));
  if (late === lines.length && many)
    return `Đến ngày ${on} còn ${late} việc đã quá hạn trả lời ${creditorName}. Đề nghị sớm trả lời:`;
  const what = many ? `${lines.length} việc sau` : 'việc sau';
  return `Đề nghị ${late > 0 ? 'sớm trả lời' : 'trả lời'} ${creditorName} ${what}:`;
}

function lineOf({ code, kind, field, unit, dueOn }: DutyLine, today: string): string {
  const what = [field === null ? kind : `${kind} (${field})`, unit].filter(Boolean).join(', ');
  if (dueOn === null) return `${code}: ${what}; chưa định hạn`;
  const how = latenessText(day(dueOn), day(today), 'vi');
  return `${code}: ${what}; hạn ${formatDay(day(dueOn))}, ${how}`;
}
