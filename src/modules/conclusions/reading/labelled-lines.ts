import { readBodies } from './bodies/body-lists.ts';
import type { BodyPhrase } from './bodies/bodies.ts';
import type { Draft } from './drafts.ts';
import { duesIn } from './due/due.ts';
import type { DueFound, ReadingContext } from './due/due-reading.ts';
import { bareDue } from './due/read-due.ts';
import type { Line } from './text/lines.ts';
import { phrases } from './text/phrases.ts';
import type { Phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

type Role = 'lead' | 'coop' | 'due' | 'product' | 'content';

const LABELS: readonly (readonly [Role, Phrases])[] = [
  [
    'coop',
    phrases(
      'cơ quan phối hợp | đơn vị phối hợp | cơ quan , đơn vị phối hợp | phối hợp | phối hợp thực hiện | cùng phối hợp | cùng thực hiện | đơn vị tham gia | tham gia',
    ),
  ],
  [
    'lead',
    phrases(
      'cơ quan chủ trì | đơn vị chủ trì | chủ trì | cơ quan thực hiện | đơn vị thực hiện | thực hiện | đơn vị chủ trì thực hiện | cơ quan chủ trì thực hiện | chủ trì thực hiện | chủ trì tham mưu | đầu mối | đơn vị đầu mối | cơ quan đầu mối | cơ quan , đơn vị chủ trì | trách nhiệm | trách nhiệm thực hiện | trách nhiệm chính | phân công | giao | giao cho | phụ trách | người thực hiện | đơn vị được giao | cơ quan được giao | cơ quan trình | cơ quan tham mưu',
    ),
  ],
  [
    'due',
    phrases(
      'hoàn thành | thời hạn | thời gian | thời hạn hoàn thành | thời gian hoàn thành | thời gian thực hiện | thời hạn thực hiện | thời hạn báo cáo | hạn | hạn hoàn thành | hạn nộp | hạn cuối | tiến độ | tiến độ hoàn thành | xong | ngày hoàn thành | thời hạn trình',
    ),
  ],
  ['product', phrases('sản phẩm | kết quả | sản phẩm đầu ra | kết quả cần đạt | sản phẩm dự kiến')],
  [
    'content',
    phrases(
      'nội dung | nội dung công việc | nội dung thực hiện | nhiệm vụ | công việc | tên nhiệm vụ | nội dung nhiệm vụ | nội dung giao | việc',
    ),
  ],
];

interface Part {
  readonly role: Role;
  /** Where the label begins, and where what it says does. */
  readonly at: number;
  readonly from: number;
  to: number;
}

const FEWEST_MATTER = 2;
const MOST_BELOW = 8;

/** 'Rà soát quỹ đất – Chủ trì: Sở A; phối hợp: Sở B – Hoàn thành: 31/3/2027.': one line, one task; null where the line is no such. */
export function labelledLine(
  words: readonly Word[],
  ctx: ReadingContext,
  group: readonly Line[],
  index: number,
): Draft | null {
  const [head] = group;
  if (!head) return null;
  const line = { ...head, to: group.at(-1)?.to ?? head.to };
  const parts = partsOf(words, line, new Set(group.map(({ from }) => from)));
  const lead = parts.find(({ role }) => role === 'lead');
  const first = parts[0];
  if (!lead || !first) return null;
  const said = parts.find(({ role }) => role === 'content');
  if (first.role !== 'content' && first.at - line.from < FEWEST_MATTER) return null;
  const { from, to } = said ?? { from: line.from, to: first.at };
  const bodies = bodiesIn(words, lead);
  if (bodies.length === 0) return null;
  const coops = parts.filter(({ role }) => role === 'coop');
  return {
    kind: 'assigned',
    bodies,
    coop: coops.flatMap((part) => bodiesIn(words, part)),
    from: line.from,
    to: line.to,
    contentFrom: from,
    contentTo: matterEnd(words, from, to),
    dues: limitsOf(words, ctx, parts, line),
    line: index,
  };
}

/** A line and those below it that begin with a label: '- Cơ quan chủ trì: Sở A'. */
export function labelledGroup(
  words: readonly Word[],
  lines: readonly Line[],
  index: number,
): readonly Line[] {
  let end = index + 1;
  const most = beginsWithLabel(words, lines[index])
    ? end
    : Math.min(lines.length, end + MOST_BELOW);
  while (end < most && beginsWithLabel(words, lines[end])) end += 1;
  return lines.slice(index, end);
}

function beginsWithLabel(words: readonly Word[], line: Line | undefined): boolean {
  const label = line && labelAt(words, line.from, line.to);
  return label ? label.role !== 'content' : false;
}

function partsOf(
  words: readonly Word[],
  { from, to }: Line,
  starts: ReadonlySet<number>,
): readonly Part[] {
  const parts: Part[] = [];
  for (let at = from; at < to; at += 1) {
    if (!starts.has(at) && !isParted(words, at)) continue;
    const label = labelAt(words, at, to);
    const last = parts.at(-1);
    if (!label) continue;
    if (last) last.to = at;
    parts.push({ role: label.role, at, from: label.to, to });
    at = label.to - 1;
  }
  return parts;
}

function isParted(words: readonly Word[], at: number): boolean {
  return /^[-–—;.,|(/→]$/.test(words[at - 1]?.text ?? '');
}

function labelAt(words: readonly Word[], at: number, end: number) {
  for (const [role, list] of LABELS) {
    const taken = list(words, at, end);
    if (taken > 0 && words[at + taken]?.text === ':') return { role, to: at + taken + 1 };
  }
  return null;
}

function matterEnd(words: readonly Word[], from: number, end: number): number {
  let to = end;
  while (to > from && words[to - 1]?.kind === 'sign' && words[to - 1]?.text !== ')') to -= 1;
  return to;
}

function bodiesIn(words: readonly Word[], { from, to }: Part): readonly BodyPhrase[] {
  return readBodies(words, from, to)?.bodies ?? [];
}

// A limit may also stand without a label: '– Trình kỳ họp thứ 18', '(trước 20/12)'.
function limitsOf(
  words: readonly Word[],
  ctx: ReadingContext,
  parts: readonly Part[],
  line: Line,
): DueFound[] {
  const named = parts.find(({ role }) => role === 'due');
  const after = parts.find(({ role }) => role === 'lead')?.from ?? line.from;
  if (!named) return duesIn(words, after, line.to, ctx);
  const bare = bareDue(words, named.from, ctx);
  if (bare && bare.to <= named.to) return [bare];
  return duesIn(words, named.at, named.to, ctx);
}
