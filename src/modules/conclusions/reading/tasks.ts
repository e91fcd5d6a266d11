import type { BodyPhrase } from './bodies/bodies.ts';
import type { Draft } from './drafts.ts';
import { duesIn } from './due/due.ts';
import type { DueFound, ReadingContext } from './due/due-reading.ts';
import type { Mention } from './mention.ts';
import type { ReadKind } from './read-item.ts';
import { ASK_OPINION, DOES, MODALS } from './task-words.ts';
import { VERBS } from './work-verbs.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

export interface TaskAsk {
  readonly words: readonly Word[];
  readonly ctx: ReadingContext;
  readonly line: number;
  readonly bodies: readonly BodyPhrase[];
  /** The whole stretch, its order verb and bodies included. */
  readonly from: number;
  readonly to: number;
  /** After the bodies. */
  readonly after: number;
  readonly coop: readonly Mention[];
  readonly kind?: ReadKind;
  /** Limits said before the body: 'Trong tháng 12, UBND tỉnh …'. */
  readonly earlier?: readonly DueFound[];
}

const CLEARS = phrases('làm rõ | giải trình rõ');
const LEADS = phrases('chủ trì | làm chủ trì | là cơ quan chủ trì');

/** The tasks of one stretch: one, or one for each limit that has its own verb. */
export function tasksOf(ask: TaskAsk): Draft[] {
  const { words, ctx, from, to, after, coop, line, bodies } = ask;
  const contentFrom = contentStart(ask);
  const dues = duesIn(words, after, to, ctx);
  const isDated = [...dues, ...(ask.earlier ?? [])].some(({ due }) => due !== null);
  const isOnBody = bodies.length > 0 && (isDated || CLEARS(words, contentFrom, to) > 0);
  const opensOpinion = ASK_OPINION(words, contentFrom, to) > 0 && !isOnBody;
  const kind = ask.kind ?? (opensOpinion ? 'opinion' : 'assigned');
  const parts = partsOf(words, contentFrom, to, dues);
  return parts.map((part, index) => ({
    kind,
    bodies,
    coop: coop.flatMap((mention) => mention.bodies),
    from: index === 0 ? from : part.from,
    to: part.to,
    contentFrom: part.from,
    dues: part.dues.length > 0 ? [...part.dues] : index === 0 ? [...(ask.earlier ?? [])] : [],
    line,
  }));
}

// Past 'chủ trì, phối hợp với …' and the signs after it.
function contentStart({ words, after, to, coop }: TaskAsk): number {
  let at = after;
  for (;;) {
    const next = skipped(words, at, to, coop);
    if (next === at) return at;
    at = next;
  }
}

function skipped(words: readonly Word[], at: number, to: number, coop: readonly Mention[]): number {
  if (at >= to) return at;
  if (/^[,:–—-]$/.test(words[at]?.text ?? '')) return at + 1;
  if (words[at]?.text === '(' && words[at + 3]?.text === ')' && LEADS(words, at + 1, to) === 2)
    return at + 4;
  const joined = coop.find((mention) => mention.at === at);
  if (joined) return joined.to;
  const leads = LEADS(words, at, to);
  if (
    leads > 0 &&
    (at + leads >= to ||
      words[at + leads]?.text === ',' ||
      coop.some((mention) => mention.at === at + leads))
  )
    return at + leads;
  return at;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly dues: readonly DueFound[];
}

function partsOf(
  words: readonly Word[],
  from: number,
  to: number,
  dues: readonly DueFound[],
): Part[] {
  const parts: Part[] = [];
  let start = from;
  let held: DueFound[] = [];
  const days = dues.filter(({ due, waitsFor }) => due !== null || waitsFor !== undefined);
  for (const due of dues) {
    const isDay = days.includes(due);
    const heldDay = held.some((one) => days.includes(one));
    const split = isDay && heldDay ? splitBefore(words, held.at(-1)?.to ?? start, due.from) : null;
    if (split !== null) {
      parts.push({ from: start, to: split, dues: held });
      start = split + 1;
      held = [];
    }
    held.push(due);
  }
  const further = splitFurther(words, start, to, held);
  if (further === null) return [...parts, { from: start, to, dues: held }];
  return [
    ...parts,
    { from: start, to: further.end, dues: held },
    { from: further.next, to, dues: [] },
  ];
}

// The pause before the verb that the later limit belongs to.
function splitBefore(words: readonly Word[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const isPause = words[at]?.text === ',' || words[at]?.plain === 'va';
    if (isPause && DOES(words, at + 1, to) > 0) return at;
  }
  return null;
}

const ALSO = phrases('đồng thời | bên cạnh đó | ngoài ra');

// '…, đồng thời chỉ đạo …' begins another task of the same bodies.
function splitFurther(words: readonly Word[], from: number, to: number, dues: readonly DueFound[]) {
  const last = dues.at(-1)?.to ?? from + 1;
  for (let at = Math.max(from + 1, last); at < to; at += 1) {
    const also = ALSO(words, at, to);
    if (also > 0 && (VERBS(words, at + also, to) > 0 || MODALS(words, at + also, to) > 0))
      return { end: at, next: at + also };
  }
  return null;
}
