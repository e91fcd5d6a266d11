import { dayAt, formatDay, weekdayName } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { NewPaper } from '#src/council/papers/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import type { Invitee } from './schema.ts';

export interface PaperOfMeeting {
  readonly meeting: Pick<
    MeetingView,
    'title' | 'starts_at' | 'ends_at' | 'place' | 'online_link' | 'bodyName' | 'chairName'
  >;
  /** What may stand on a paper that everybody invited reads. */
  readonly agenda: readonly AgendaLine[];
  readonly invitees: readonly Pick<Invitee, 'role' | 'name' | 'item_id' | 'body_id'>[];
}

type PaperWords = Pick<NewPaper, 'subject' | 'addressees' | 'blocks' | 'recipients'>;

/** The words of an invitation: when, where, who presides, who comes, what it is about. */
export function invitationPaper({ meeting, agenda, invitees }: PaperOfMeeting): PaperWords {
  const items = agenda.filter(
    ({ number, parentId, isRestricted }) => number !== '' && parentId === null && !isRestricted,
  );
  const invited = invitees.filter(({ role }) => role === 'invited' || role === 'guest');
  const facts = factsOf(meeting);
  return {
    subject: `Dự ${lowerFirst(meeting.title)}`,
    addressees: [`Thành viên ${meeting.bodyName}`, ...unique(invited.map(({ name }) => name))],
    blocks: [
      {
        kind: 'paragraph',
        text: `${meeting.bodyName} trân trọng kính mời dự ${lowerFirst(meeting.title)}, cụ thể như sau:`,
      },
      ...facts.map(([label, words], at) => ({
        kind: 'item' as const,
        number: String(at + 1),
        text: `${label}: ${words}.`,
      })),
      { kind: 'item', number: String(facts.length + 1), text: 'Nội dung:' },
      ...items.map(({ number, title, presenterShort }) => ({
        kind: 'item' as const,
        number: `${facts.length + 1}.${number}`,
        level: 2 as const,
        text: presenterShort ? `${title} (${presenterShort}).` : `${title}.`,
      })),
      {
        kind: 'paragraph',
        text: 'Chương trình, tài liệu và phần trả lời ở hệ thống Nghị Sự. Đề nghị đại biểu đến dự đúng thành phần, thời gian; nếu vắng, báo lý do trước giờ họp./.',
      },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
  };
}

/** When, where, who presides: what is known of it. */
export function factsOf(
  meeting: PaperOfMeeting['meeting'],
): readonly (readonly [string, string])[] {
  const place = [meeting.place, meeting.online_link].filter((part) => part !== '').join('; ');
  const facts = [
    ['Thời gian', whenWords(meeting)],
    ['Địa điểm', place],
    ['Chủ trì', meeting.chairName ? `Đồng chí ${meeting.chairName}` : ''],
  ] as const;
  return facts.filter(([, words]) => words !== '');
}

function whenWords({ starts_at, ends_at }: Pick<MeetingView, 'starts_at' | 'ends_at'>): string {
  const [from, to] = [dayAt(starts_at), dayAt(ends_at)];
  const day = dayWords(from);
  const until = to === from ? '' : `, đến ${dayWords(to)}`;
  return `${hour(starts_at).replace(':', ' giờ ')}, ${day}${until}`;
}

/** `thứ Sáu, ngày 27/11/2026` */
function dayWords(of: Day): string {
  return `${weekdayName(of, 'vi').replace('Thứ', 'thứ')}, ngày ${formatDay(of)}`;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** `Phiên họp thứ 9` within a sentence; a name in capitals stays as it is. */
function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
