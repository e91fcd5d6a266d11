import type { PaperBlock } from '#src/council/papers/index.ts';
import { closed, lowerFirst, titled } from './notice-text.ts';

/** What stands in the minutes of one agenda item. */
export interface MinutesItem {
  readonly number: string;
  readonly title: string;
  readonly presenter: string;
  readonly outcome: string;
  /** Its parts tell of it. */
  readonly isParted: boolean;
  /** Speeches, questions with answers, votes, in order of time; each a sentence. */
  readonly happened: readonly string[];
  readonly conclusions: readonly string[];
}

export interface MinutesContent {
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly heldOn: string;
  /** Its last day, where it went on past midnight or to another day. */
  readonly endedOn: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly invited: readonly string[];
  /** `7/9 thành viên`; empty where nobody counted. */
  readonly quorum: string;
  readonly items: readonly MinutesItem[];
  /** Said outside every item: opening, closing, breaks. */
  readonly around: readonly string[];
}

/** The minutes as the record tells them: who was there, what was said, decided and concluded. */
export function minutesBlocks(content: MinutesContent): PaperBlock[] {
  return [
    ...opening(content),
    { kind: 'heading', number: 'I', text: 'THÀNH PHẦN' },
    ...people(content),
    { kind: 'heading', number: 'II', text: 'NỘI DUNG' },
    ...content.around.map((text): PaperBlock => ({ kind: 'paragraph', text })),
    ...content.items.flatMap(itemBlocks),
    ...closing(content),
  ];
}

export function minutesSubject({ title }: Pick<MinutesContent, 'title'>): string {
  return title;
}

function opening({ startedAt, heldOn, place, body, title }: MinutesContent): PaperBlock[] {
  const where = place === '' ? '' : `, tại ${place}`;
  return [
    {
      kind: 'paragraph',
      text: `Vào hồi ${momentWords(startedAt, heldOn)}${where}, ${body} tổ chức ${lowerFirst(title)}.`,
    },
  ];
}

/** `08:05`, `08/10/2026`: 08 giờ 05 phút, ngày 08 tháng 10 năm 2026. */
function momentWords(at: string, on: string): string {
  const [hours = '', minutes = ''] = at.split(':');
  const [day = '', month = '', year = ''] = on.split('/');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `${hours} giờ ${minutes} phút, ngày ${day} tháng ${shownMonth} năm ${year}`;
}

function people(content: MinutesContent): PaperBlock[] {
  const { chair, secretary, present, absent, invited, quorum } = content;
  const line = (label: string, words: string): PaperBlock[] =>
    words === '' ? [] : [{ kind: 'item', number: '-', text: `${label}: ${words}.` }];
  return [
    ...line('Chủ trì', chair === null ? '' : titled(chair, [...present, ...invited])),
    ...line('Thư ký', secretary ?? ''),
    ...line('Thành viên dự họp', present.join('; ')),
    ...line('Vắng mặt', absent.join('; ')),
    ...line('Đại biểu mời', invited.join('; ')),
    ...line('Số thành viên có mặt', quorum),
  ];
}

function itemBlocks(item: MinutesItem): PaperBlock[] {
  const number = item.number === '' ? '-' : item.number;
  return [
    { kind: 'heading', number, text: item.title },
    ...(item.presenter === ''
      ? []
      : [{ kind: 'paragraph', text: `Trình bày: ${item.presenter}.` } as const]),
    ...(outcomeOf(item) === '' ? [] : [{ kind: 'paragraph', text: outcomeOf(item) } as const]),
    ...item.happened.map((text): PaperBlock => ({ kind: 'item', number: '-', text })),
    ...(item.conclusions.length === 0
      ? []
      : [{ kind: 'paragraph', text: 'Người chủ trì kết luận:' } as const]),
    ...item.conclusions.map((text): PaperBlock => ({
      kind: 'item',
      number: '+',
      text: closed(text),
      level: 2,
    })),
  ];
}

/** A heading is never all there is of an item. */
function outcomeOf({ outcome, isParted, happened, conclusions }: MinutesItem): string {
  const isTold = isParted || happened.length + conclusions.length > 0;
  return outcome !== '' || isTold ? outcome : 'Không có ý kiến phát biểu được ghi lại.';
}

function closing({ endedAt, endedOn }: MinutesContent): PaperBlock[] {
  const end =
    endedAt === null ? '' : `Phiên họp kết thúc vào hồi ${momentWords(endedAt, endedOn)}. `;
  return [
    {
      kind: 'paragraph',
      text: `${end}Biên bản được các thành viên đọc, góp ý và thông qua./.`,
    },
  ];
}
