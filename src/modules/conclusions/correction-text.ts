import { day, formatDay } from '#src/council/calendar/index.ts';
import type { PaperBlock } from '#src/council/papers/index.ts';
import { closed, itemBlocks, lowerFirst, numberAnnexes, taskAnnex } from './notice-text.ts';
import type { NoticeContent } from './notice-text.ts';

/** One part of a conclusion as it stood and as it now stands. */
export interface CorrectedPart {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

export interface CorrectedConclusion {
  readonly item: string;
  /** As the corrected notice said it. */
  readonly content: string;
  readonly parts: readonly CorrectedPart[];
  readonly reason: string;
}

/** What a corrected notice says otherwise than the one it takes the place of. */
export interface NoticeCorrection {
  readonly number: string;
  readonly on: string;
  readonly changed: readonly CorrectedConclusion[];
  readonly added: readonly { readonly item: string; readonly content: string }[];
  readonly ended: readonly string[];
}

/** What a reader must know first: which notice, what stood there, what stands now; the whole after it. */
export function correctionBlocks(
  content: NoticeContent,
  correction: NoticeCorrection,
): PaperBlock[] {
  const tasks = taskAnnex(content);
  const sections = [
    changedSection(correction),
    addedSection(correction),
    endedSection(correction),
    forceSection(correction, tasks === null ? 'Phụ lục' : 'Phụ lục I'),
  ].filter(({ blocks }) => blocks.length > 0);
  return [
    ...opening(content, correction),
    ...sections.flatMap(({ title, blocks }, index): PaperBlock[] => [
      { kind: 'heading', number: String(index + 1), text: title },
      ...blocks,
    ]),
    ...numberAnnexes([
      {
        title: 'TOÀN VĂN KẾT LUẬN SAU KHI ĐÍNH CHÍNH',
        blocks: content.items.flatMap(itemBlocks),
      },
      tasks,
    ]),
  ];
}

export function correctionSubject(
  { issuer, meetingTitle }: NoticeContent,
  correction: NoticeCorrection,
): string {
  const { number, on } = correction;
  return `${whatItDoes(correction)} Thông báo số ${number} ngày ${formatDay(day(on))} về kết luận của ${issuer} tại ${lowerFirst(meetingTitle)}`;
}

function whatItDoes({ changed, added, ended }: NoticeCorrection): string {
  if (changed.length + ended.length === 0) return 'Bổ sung';
  return added.length > 0 ? 'Đính chính, bổ sung' : 'Đính chính';
}

function opening(
  { issuer, meetingTitle }: NoticeContent,
  correction: NoticeCorrection,
): PaperBlock[] {
  const { number, on } = correction;
  return [
    {
      kind: 'paragraph',
      text: `Ngày ${formatDay(day(on))}, ${issuer} ban hành Thông báo số ${number} về kết luận tại ${lowerFirst(meetingTitle)}. Sau khi rà soát, ${issuer} ${whatItDoes(correction).toLowerCase()} như sau:`,
    },
  ];
}

interface Section {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

function changedSection({ changed }: NoticeCorrection): Section {
  const blocks = changed.flatMap(({ item, content, parts, reason }, index): PaperBlock[] => [
    {
      kind: 'item',
      number: `1.${index + 1}`,
      text: `Tại nội dung “${item}”, kết luận “${opened(content)}”:`,
    },
    ...parts.map(({ part, before, after }): PaperBlock => ({
      kind: 'item',
      number: '-',
      level: 2,
      text: `${part}: đã ghi ${quoted(before)}; nay đính chính thành ${quoted(after)}.`,
    })),
    { kind: 'item', number: '-', level: 2, text: closed(`Lý do: ${reason}`) },
  ]);
  return { title: 'Nội dung đính chính', blocks };
}

function addedSection({ added }: NoticeCorrection): Section {
  const blocks = added.map(({ item, content }): PaperBlock => ({
    kind: 'item',
    number: '-',
    text: closed(`Tại nội dung “${item}”: ${content}`),
  }));
  return { title: 'Nội dung bổ sung', blocks };
}

function endedSection({ ended }: NoticeCorrection): Section {
  if (ended.length === 0) return { title: '', blocks: [] };
  return {
    title: 'Nội dung không còn hiệu lực',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Các kết luận sau đây không còn hiệu lực, các cơ quan không phải thực hiện:',
      },
      ...ended.map((text): PaperBlock => ({ kind: 'item', number: '-', text: closed(text) })),
    ],
  };
}

function forceSection({ number, on }: NoticeCorrection, annex: string): Section {
  const text = `Thông báo này thay thế Thông báo số ${number} ngày ${formatDay(day(on))}. Các nội dung khác giữ nguyên; toàn văn kết luận sau khi đính chính nêu tại ${annex} kèm theo./.`;
  return { title: 'Hiệu lực', blocks: [{ kind: 'paragraph', text }] };
}

const FEW = 140;

const quoted = (words: string) => (words === '' ? '(không ghi)' : `“${words}”`);
const opened = (text: string) => (text.length <= FEW ? text : `${text.slice(0, FEW).trimEnd()}…`);
