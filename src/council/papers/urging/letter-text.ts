import { day, formatDay, latenessText } from '#src/council/calendar/index.ts';
import type { PaperBlock } from '../blocks.ts';

/** What the letter says of one duty. */
export interface OwedLine {
  readonly code: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly debtorName: string;
}

export interface UrgingLetter {
  readonly lines: readonly OwedLine[];
  readonly today: string;
  readonly issuer: string;
  readonly note: string;
}

/** A first draft of the letter: what is owed, by whom, since when; the clerk goes on from here. */
export function urgingText({ lines, today, issuer, note }: UrgingLetter) {
  const groups = [...Map.groupBy(lines, ({ debtorName }) => debtorName)];
  const bodies = groups.map(([name]) => name);
  const late = lines.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const isDue = lines.some(({ dueOn }) => dueOn !== null && dueOn <= today);
  const tables = groups.flatMap(([name, owed], index): PaperBlock[] => [
    ...(groups.length > 1
      ? [{ kind: 'heading', number: `${index + 1}.`, text: name } as const]
      : []),
    tableOf(owed, today),
  ]);
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', text: opening(lines.length, late, today, issuer) },
    ...tables,
    ...(note === '' ? [] : [{ kind: 'paragraph', text: note } as const]),
    { kind: 'paragraph', text: closing(issuer, bodies, isDue) },
  ];
  return { subject: subjectOf(late, isDue), addressees: bodies, blocks };
}

function subjectOf(late: number, isDue: boolean): string {
  if (late > 0) return 'đôn đốc thực hiện, trả lời các nội dung đã quá hạn';
  return isDue
    ? 'đôn đốc thực hiện, trả lời các nội dung đến hạn'
    : 'đôn đốc thực hiện, trả lời các nội dung đúng thời hạn';
}

function opening(count: number, late: number, today: string, issuer: string): string {
  const overdue = late > 0 ? `, trong đó ${twoDigits(late)} nội dung đã quá hạn` : '';
  return (
    `Qua theo dõi của ${issuer}, đến ngày ${formatDay(day(today))} còn ${twoDigits(count)} nội dung ` +
    `chưa có kết quả thực hiện hoặc văn bản trả lời${overdue}, cụ thể như sau:`
  );
}

/** What is not due yet is asked for by its day, not at once. */
function closing(issuer: string, bodies: readonly string[], isDue: boolean): string {
  const how = isDue
    ? 'khẩn trương chỉ đạo thực hiện,'
    : 'quan tâm chỉ đạo thực hiện đúng thời hạn,';
  const whom = bodies.length === 1 ? (bodies[0] ?? '') : 'các cơ quan, đơn vị';
  return (
    `${issuer} đề nghị ${whom} ${how} trả lời bằng văn bản và gửi kết quả về ` +
    `${issuer} để theo dõi, tổng hợp./.`
  );
}

const twoDigits = (count: number) => String(count).padStart(2, '0');

function tableOf(owed: readonly OwedLine[], today: string): PaperBlock {
  return {
    kind: 'table',
    head: ['TT', 'Mã theo dõi', 'Nội dung', 'Thời hạn', 'Tình trạng'],
    widths: [1, 3, 7, 2.4, 2.4],
    rows: owed.map(({ code, title, dueOn }, index) => [
      String(index + 1),
      code,
      title,
      dueOn === null ? 'chưa định hạn' : formatDay(day(dueOn)),
      dueOn === null ? '' : latenessText(day(dueOn), day(today), 'vi'),
    ]),
  };
}
