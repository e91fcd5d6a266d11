import type { NewPaper } from '#src/council/papers/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import type { AgendaLine } from '#src/modules/meetings/index.ts';
import { factsOf } from './invitation-paper.ts';
import type { PaperOfMeeting } from './invitation-paper.ts';

type Words = Pick<NewPaper, 'subject' | 'blocks' | 'recipients'>;

/** The words of the agenda as a paper: when, where, who presides, and each item with its hour. */
export function agendaPaper({ meeting, agenda }: Omit<PaperOfMeeting, 'invitees'>): Words {
  const restricted = new Set(agenda.filter((one) => one.isRestricted).map(({ id }) => id));
  const items = agenda.filter(
    ({ id, number, parentId }) =>
      number !== '' && !restricted.has(id) && !restricted.has(parentId ?? ''),
  );
  const hasHours = items.some(({ startsAt }) => startsAt !== null);
  const head = [...(hasHours ? ['Thời gian'] : ['TT']), 'Nội dung', 'Trình bày'];
  return {
    subject: `${meeting.title} của ${meeting.bodyName}`,
    blocks: [
      ...factsOf(meeting).map(([label, words], at) => ({
        kind: 'item' as const,
        number: String(at + 1),
        text: `${label}: ${words}.`,
      })),
      { kind: 'item', number: String(factsOf(meeting).length + 1), text: 'Nội dung chương trình:' },
      {
        kind: 'table',
        head,
        rows: items.map((item) => rowOf(item, hasHours)),
        widths: [16, 54, 30],
      },
      // Words below the table keep the signature from standing alone on a page.
      {
        kind: 'paragraph',
        text: 'Thời gian từng nội dung do người chủ trì điều chỉnh theo diễn biến./.',
      },
    ],
    recipients: [`Thành viên ${meeting.bodyName}`, 'Đại biểu mời dự họp', 'Lưu: VT'],
  };
}

function rowOf(item: AgendaLine, hasHours: boolean): string[] {
  const { number, title, presenterName, presenterShort, startsAt, endsAt } = item;
  const times = [startsAt, endsAt].filter((at) => at !== null).map(hour);
  const presenter = [presenterName, presenterShort ?? ''].filter((part) => part !== '').join(', ');
  return hasHours
    ? [times.join('–'), `${number}. ${title}`, presenter]
    : [number, title, presenter];
}
