import { readBodies } from './bodies/body-lists.ts';
import type { BodyPhrase } from './bodies/bodies.ts';
import type { Draft } from './drafts.ts';
import { duesIn } from './due/due.ts';
import type { DueFound, ReadingContext } from './due/due-reading.ts';
import type { Line } from './text/lines.ts';
import { phrases } from './text/phrases.ts';
import { bareDue } from './due/read-due.ts';
import type { Word } from './text/words.ts';

type Role = 'content' | 'lead' | 'coop' | 'due' | 'product' | 'other';

interface Cell {
  readonly from: number;
  readonly to: number;
}

/** The columns of the table whose rows are being read. */
export interface Table {
  readonly roles: readonly Role[];
}

const ROLES: readonly (readonly [Role, ReturnType<typeof phrases>])[] = [
  ['coop', phrases('phối hợp')],
  ['due', phrases('thời hạn | thời gian | hạn | tiến độ | hoàn thành | ngày hoàn thành')],
  ['lead', phrases('chủ trì | thực hiện | trách nhiệm | cơ quan | đơn vị | người thực hiện')],
  ['product', phrases('sản phẩm')],
  ['content', phrases('nội dung | nhiệm vụ | công việc | kết luận | việc')],
];
const FEWEST_CELLS = 3;

/** The cells of a line parted by tabs or bars; none where it is no row. */
export function cellsOf(text: string, words: readonly Word[], line: Line): readonly Cell[] {
  if (!line.isRow) return [];
  const cells: Cell[] = [];
  let from = line.from;
  for (let at = line.from; at < line.to; at += 1) {
    const isBar = words[at]?.text === '|';
    const gap = text.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0);
    const tabs = at > line.from ? gap.split('\t').length - 1 : 0;
    if (!isBar && tabs === 0) continue;
    if (at > line.from) cells.push({ from, to: at });
    for (let more = 1; more < tabs; more += 1) cells.push({ from: at, to: at });
    from = isBar ? at + 1 : at;
  }
  if (line.to > from) cells.push({ from, to: line.to });
  return cells.filter(isFilled).length >= FEWEST_CELLS ? cells : [];
}

function isFilled({ from, to }: Cell): boolean {
  return to > from;
}

/** The columns, where the row names them; null where it is a row of matters. */
export function tableHead(words: readonly Word[], cells: readonly Cell[]): Table | null {
  const roles = cells.map((cell) => roleOf(words, cell));
  const isHead = roles.includes('content') && (roles.includes('lead') || roles.includes('due'));
  return isHead ? { roles } : null;
}

const LONGEST_HEAD = 8;

function roleOf(words: readonly Word[], { from, to }: Cell): Role {
  if (to - from > LONGEST_HEAD) return 'other';
  for (const [role, list] of ROLES)
    for (let at = from; at < to; at += 1) if (list(words, at, to) > 0) return role;
  return 'other';
}

/** A row as a task. Without a head the columns are told by what they hold. */
export function rowDraft(
  words: readonly Word[],
  ctx: ReadingContext,
  cells: readonly Cell[],
  table: Table | null,
  line: number,
): Draft | null {
  const roles = table?.roles ?? guessed(words, ctx, cells);
  const cellOf = (role: Role) => cells.find((_, index) => roles[index] === role);
  const content = cellOf('content');
  const lead = cellOf('lead');
  const due = cellOf('due');
  const bodies = lead ? bodiesIn(words, lead) : [];
  const coop = cellOf('coop');
  const [first, last] = [cells.find(isFilled), cells.findLast(isFilled)];
  if (!content || !first || !last || (bodies.length === 0 && !due)) return null;
  return {
    kind: 'assigned',
    bodies,
    coop: coop ? bodiesIn(words, coop) : [],
    from: first.from,
    to: last.to,
    contentFrom: content.from,
    contentTo: content.to,
    dues: due ? duesOf(words, due, ctx) : [],
    line,
  };
}

function bodiesIn(words: readonly Word[], { from, to }: Cell): BodyPhrase[] {
  const bodies: BodyPhrase[] = [];
  for (let at = from; at < to;) {
    const list = readBodies(words, at, to);
    if (list) bodies.push(...list.bodies);
    at = list?.to ?? at + 1;
  }
  return bodies;
}

function duesOf(words: readonly Word[], { from, to }: Cell, ctx: ReadingContext): DueFound[] {
  const found = duesIn(words, from, to, ctx);
  const bare = found.length === 0 ? bareDue(words, from, ctx) : null;
  return bare && bare.to <= to ? [bare] : found;
}

function guessed(words: readonly Word[], ctx: ReadingContext, cells: readonly Cell[]): Role[] {
  const roles = cells.map((cell): Role => {
    const list = readBodies(words, cell.from, cell.to);
    if (list?.to === cell.to) return 'lead';
    return duesOf(words, cell, ctx)[0]?.to === cell.to ? 'due' : 'other';
  });
  const longest = cells.reduce(
    (best, { from, to }, index) =>
      roles[index] === 'other' && to - from > lengthOf(cells[best]) ? index : best,
    -1,
  );
  const lead = roles.indexOf('lead');
  return roles.map((role, index) => {
    if (index === longest) return 'content';
    return role === 'lead' && index !== lead ? 'coop' : role;
  });
}

function lengthOf(cell: Cell | undefined): number {
  return cell ? cell.to - cell.from : 0;
}
