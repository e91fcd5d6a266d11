import { formatDay, day } from '#src/council/calendar/index.ts';
import type { PaperBlock } from '#src/council/papers/index.ts';
import type { ConclusionKind } from './schema.ts';

/** One conclusion as its notice says it. */
export interface NoticeConclusion {
  readonly kind: ConclusionKind;
  readonly content: string;
  readonly lead: string;
  readonly co: readonly string[];
  readonly leadPerson: string;
  readonly product: string;
  readonly reportTo: string;
  readonly dueOn: string | null;
  readonly dueText: string;
  readonly isUndated: boolean;
}

export interface NoticeItem {
  readonly title: string;
  readonly conclusions: readonly NoticeConclusion[];
}

/** A conclusion of an earlier notice, for the annex. */
export interface EarlierConclusion {
  readonly content: string;
  readonly lead: string;
  readonly due: string;
  readonly standing: string;
}

export interface NoticeContent {
  readonly meetingTitle: string;
  readonly heldOn: string;
  readonly place: string;
  readonly issuer: string;
  readonly chair: string | null;
  /** Who took part, where the record of the sitting says it. */
  readonly participants: readonly string[];
  readonly items: readonly NoticeItem[];
  readonly earlier: readonly EarlierConclusion[];
  /** Of a corrected notice: what it takes the place of, and what no longer stands. */
  readonly replaces?: {
    readonly number: string;
    readonly on: string;
    readonly ended: readonly string[];
  } | null;
}

/** The words of a notice (§11.4 of what an office writes): opening, items by number, lists at its end. */
export function noticeBlocks(content: NoticeContent): PaperBlock[] {
  return [
    ...opening(content),
    ...content.items.flatMap(itemBlocks),
    ...replacing(content),
    ...taskList(content),
    ...earlierList(content),
  ];
}

export function noticeSubject({ issuer, meetingTitle }: NoticeContent): string {
  return `Kết luận của ${issuer} tại ${lowerFirst(meetingTitle)}`;
}

function opening({ heldOn, place, issuer, chair, participants, meetingTitle }: NoticeContent) {
  const where = place === '' ? '' : `, tại ${place}`;
  const presided = chair === null ? '' : ` Đồng chí ${chair} chủ trì.`;
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      text: `Ngày ${formatDay(day(heldOn))}${where}, ${issuer} tổ chức ${lowerFirst(meetingTitle)}.${presided}`,
    },
  ];
  if (participants.length > 0)
    blocks.push({ kind: 'paragraph', text: `Dự họp có: ${participants.join('; ')}.` });
  blocks.push({
    kind: 'paragraph',
    text: `Sau khi nghe báo cáo và ý kiến thảo luận, ${issuer} thống nhất kết luận như sau:`,
  });
  return blocks;
}

function itemBlocks({ title, conclusions }: NoticeItem, index: number): PaperBlock[] {
  const number = `${index + 1}`;
  return [
    { kind: 'heading', number, text: title },
    ...conclusions.flatMap((conclusion, at): PaperBlock[] => [
      {
        kind: 'item',
        number: conclusions.length === 1 ? '-' : `${number}.${at + 1}`,
        text: closed(conclusion.content),
      },
      ...responsibility(conclusion),
    ]),
  ];
}

function responsibility(conclusion: NoticeConclusion): PaperBlock[] {
  if (conclusion.kind !== 'assigned') return [];
  const { lead, co, leadPerson, product, reportTo } = conclusion;
  const lines = [
    `Chủ trì: ${lead}${leadPerson === '' ? '' : ` (${leadPerson})`}${co.length === 0 ? '' : `; phối hợp: ${co.join(', ')}`}`,
    `Thời hạn: ${dueWords(conclusion)}${product === '' ? '' : `; sản phẩm: ${product}`}${reportTo === '' ? '' : `; báo cáo ${reportTo}`}`,
  ];
  return lines.map((text) => ({ kind: 'item', number: '+', text: closed(text), level: 2 }));
}

/** The day, with the words it was said in where those say more. */
export function dueWords({
  dueOn,
  dueText,
  isUndated,
}: Pick<NoticeConclusion, 'dueOn' | 'dueText' | 'isUndated'>): string {
  if (dueOn === null) return dueText || (isUndated ? 'thực hiện thường xuyên' : '');
  const shown = formatDay(day(dueOn));
  return dueText === '' ? `chậm nhất ngày ${shown}` : `${dueText} (ngày ${shown})`;
}

/** A reader of the corrected notice must know which one not to follow any more. */
function replacing({ replaces, items }: NoticeContent): PaperBlock[] {
  if (!replaces) return [];
  const number = String(items.length + 1);
  const { ended } = replaces;
  return [
    { kind: 'heading', number, text: 'Hiệu lực' },
    {
      kind: 'paragraph',
      text: `Thông báo này thay thế Thông báo số ${replaces.number} ngày ${formatDay(day(replaces.on))}.${ended.length === 0 ? '' : ' Các kết luận sau đây không còn hiệu lực, các cơ quan không phải thực hiện:'}`,
    },
    ...ended.map((content): PaperBlock => ({ kind: 'item', number: '-', text: closed(content) })),
  ];
}

function taskList({ items }: NoticeContent): PaperBlock[] {
  const tasks = items.flatMap(({ conclusions }) =>
    conclusions.filter(({ kind }) => kind === 'assigned'),
  );
  if (tasks.length === 0) return [];
  return [
    { kind: 'heading', text: 'PHỤ LỤC 1. NHIỆM VỤ GIAO TẠI THÔNG BÁO' },
    {
      kind: 'table',
      head: ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm'],
      rows: tasks.map((task, index) => [
        String(index + 1),
        task.content,
        task.lead,
        task.co.join(', '),
        dueWords(task),
        task.product,
      ]),
      widths: [6, 31, 17, 14, 18, 14],
    },
  ];
}

function earlierList({ earlier }: NoticeContent): PaperBlock[] {
  if (earlier.length === 0) return [];
  return [
    { kind: 'heading', text: 'PHỤ LỤC 2. TÌNH HÌNH THỰC HIỆN KẾT LUẬN CÁC PHIÊN TRƯỚC' },
    {
      kind: 'table',
      head: ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Tình hình'],
      rows: earlier.map(({ content, lead, due, standing }, index) => [
        String(index + 1),
        content,
        lead,
        due,
        standing,
      ]),
      widths: [6, 38, 19, 17, 20],
    },
  ];
}

/** `Nơi nhận`: those who must act first, then who looks on, then the files. */
export function noticeRecipients({ items, issuer }: NoticeContent): string[] {
  const bodies = items.flatMap(({ conclusions }) =>
    conclusions.flatMap(({ lead, co }) => [lead, ...co]),
  );
  return [
    ...new Set(bodies.filter((name) => name !== '')),
    `${issuer} (để báo cáo)`,
    'Các Ban của HĐND',
    'Lưu: VT',
  ];
}

function closed(text: string): string {
  return /[.;:!?]$/.test(text) ? text : `${text}.`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
    : text;
}
