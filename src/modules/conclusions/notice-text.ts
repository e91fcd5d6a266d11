import { day, formatDay, readDay } from '#src/council/calendar/index.ts';
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
}

/** The words of a notice (§11.4 of what an office writes): opening, items by number, lists at its end. */
export function noticeBlocks(content: NoticeContent): PaperBlock[] {
  return [
    ...opening(content),
    ...content.items.flatMap(itemBlocks),
    closing(content),
    ...annexes(content),
  ];
}

export function noticeSubject({ issuer, meetingTitle }: NoticeContent): string {
  return `Kết luận của ${issuer} tại ${lowerFirst(meetingTitle)}`;
}

/** One annex bears no number, several bear Roman ones. */
function annexes(content: NoticeContent): PaperBlock[] {
  return numberAnnexes([taskAnnex(content), earlierAnnex(content)]);
}

/** The head of the meeting with the title the list of participants gives. */
export function titled(name: string, participants: readonly string[]): string {
  return participants.find((one) => one.startsWith(`${name}, `)) ?? name;
}

function opening({ heldOn, place, issuer, chair, participants, meetingTitle }: NoticeContent) {
  const where = place === '' ? '' : `, tại ${place}`;
  const presided =
    chair === null
      ? ''
      : ` Đồng chí ${titled(chair, participants)} chủ trì ${kindOf(meetingTitle)}.`;
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

/** `phiên họp`, `hội nghị`: what the meeting calls itself. */
function kindOf(meetingTitle: string): string {
  return (
    /^(phiên họp|kỳ họp|hội nghị|phiên giải trình)/iu.exec(meetingTitle)?.[0].toLowerCase() ??
    'cuộc họp'
  );
}

function closing({ issuer }: NoticeContent): PaperBlock {
  const text = `${issuer} thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện./.`;
  return { kind: 'paragraph', text };
}

export function itemBlocks({ title, conclusions }: NoticeItem, index: number): PaperBlock[] {
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
    capitalised(
      [
        limitBeside(conclusion),
        product === '' ? '' : `sản phẩm: ${product}`,
        reportTo === '' ? '' : `báo cáo ${reportTo}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    ),
  ].filter((text) => text !== '');
  return lines.map((text) => ({ kind: 'item', number: '+', text: closed(text), level: 2 }));
}

/** The limit where the task's own words do not say it already: of those said in words the day alone. */
function limitBeside(conclusion: NoticeConclusion): string {
  const { content, dueOn, dueText } = conclusion;
  const isSaid =
    dueText !== '' && content.toLocaleLowerCase('vi').includes(dueText.toLocaleLowerCase('vi'));
  if (!isSaid) return `thời hạn: ${dueWords(conclusion)}`;
  if (dueOn === null || saysDay(dueText, dueOn)) return '';
  return `thời hạn: ${dueWords({ ...conclusion, dueText: '' })}`;
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `trước ngày 20/12/2026`, `ngày 5-1-2027`: the words name the very day. */
export function saysDay(words: string, on: string): boolean {
  const dates = words.match(/\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{4}/g) ?? [];
  return dates.some((date) => {
    const read = readDay(date.replaceAll(/\s/g, '').replaceAll(/[.-]/g, '/'));
    return read.ok && read.day === on;
  });
}

/** The day, with the words it was said in where those say more. */
export function dueWords({
  dueOn,
  dueText,
  isUndated,
}: Pick<NoticeConclusion, 'dueOn' | 'dueText' | 'isUndated'>): string {
  if (dueOn === null) return dueText || (isUndated ? 'thực hiện thường xuyên' : '');
  const shown = formatDay(day(dueOn));
  if (dueText === '') return `chậm nhất ngày ${shown}`;
  return saysDay(dueText, dueOn) ? dueText : `${dueText} (ngày ${shown})`;
}

export interface NoticeAnnex {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

export function numberAnnexes(all: readonly (NoticeAnnex | null)[]): PaperBlock[] {
  const given = all.filter((annex) => annex !== null);
  return given.flatMap(({ title, blocks }, index): PaperBlock[] => {
    const number = given.length === 1 ? '' : ` ${ROMAN[index] ?? String(index + 1)}`;
    return [{ kind: 'heading', text: `PHỤ LỤC${number}. ${title}` }, ...blocks];
  });
}

const TASK_COLUMNS = [
  { head: 'TT', width: 5 },
  { head: 'Nội dung', width: 31 },
  { head: 'Chủ trì', width: 16 },
  { head: 'Phối hợp', width: 14 },
  { head: 'Thời hạn', width: 15 },
  { head: 'Sản phẩm', width: 19 },
] as const;

/** A table without the columns in which nothing stands. */
function filledTable(
  columns: readonly { readonly head: string; readonly width: number }[],
  rows: readonly (readonly string[])[],
): PaperBlock {
  const filled = columns.map((_, at) => rows.some((row) => row[at] !== ''));
  const kept = <One>(all: readonly One[]) => all.filter((_, at) => filled[at]);
  return {
    kind: 'table',
    head: kept(columns.map(({ head }) => head)),
    rows: rows.map(kept),
    widths: kept(columns.map(({ width }) => width)),
  };
}

export function taskAnnex({ items }: Pick<NoticeContent, 'items'>): NoticeAnnex | null {
  const tasks = items.flatMap(({ conclusions }) =>
    conclusions.filter(({ kind }) => kind === 'assigned'),
  );
  if (tasks.length === 0) return null;
  const rows = tasks.map((task, index) => [
    String(index + 1),
    task.content,
    task.lead,
    task.co.join(', '),
    dueWords(task),
    task.product,
  ]);
  return {
    title: 'NHIỆM VỤ GIAO TẠI THÔNG BÁO',
    blocks: [filledTable(TASK_COLUMNS, rows)],
  };
}

function earlierAnnex({ earlier }: NoticeContent): NoticeAnnex | null {
  if (earlier.length === 0) return null;
  const rows = earlier.map(({ content, lead, due, standing }, index) => [
    String(index + 1),
    content,
    lead,
    due,
    standing,
  ]);
  const head = ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Tình hình'];
  return {
    title: 'TÌNH HÌNH THỰC HIỆN KẾT LUẬN CÁC PHIÊN TRƯỚC',
    blocks: [{ kind: 'table', head, rows, widths: [6, 38, 19, 17, 20] }],
  };
}

/** `Nơi nhận`: those who must act first, then the members, who look on, the files. */
export function noticeRecipients({ items, issuer }: NoticeContent): string[] {
  const bodies = items.flatMap(({ conclusions }) =>
    conclusions.flatMap(({ lead, co }) => [lead, ...co]),
  );
  return [
    ...new Set(bodies.filter((name) => name !== '')),
    `Thành viên ${issuer}`,
    'Các Ban của HĐND',
    'Lưu: VT',
  ];
}

export function closed(text: string): string {
  return /[.;:!?]$/.test(text) ? text : `${text}.`;
}

export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
    : text;
}
