import type { BodyPhrase } from './bodies/bodies.ts';
import type { Clause } from './text/clauses.ts';
import type { Heading, Reading } from './drafts.ts';
import { duesIn } from './due/due.ts';
import type { ReadingContext } from './due/due-reading.ts';
import type { Mention } from './mentions.ts';
import { phrases } from './text/phrases.ts';
import { MODALS, VERBS } from './task-words.ts';
import type { Word } from './text/words.ts';

export interface ClauseAsk {
  readonly words: readonly Word[];
  readonly ctx: ReadingContext;
  readonly reading: Reading;
  readonly clause: Clause;
  readonly line: number;
  /** The rank and sign of the line, for the heading it may turn out to be. */
  readonly head: Pick<Heading, 'rank' | 'sign'>;
  /** The last clause of its line. */
  readonly isLast: boolean;
}

/** Whether bodies named here are asked something, or told of. */
export function isStart(ask: ClauseAsk, mention: Mention): boolean {
  if (mention.role === 'ordered') return true;
  if (mention.role !== 'subject') return false;
  const heading = ask.reading.stack.at(-1);
  if (heading?.isFacts) return false;
  const { words, clause, reading, ctx, line } = ask;
  if (reading.pending.length > 0) return true;
  if (VAGUE(words, mention.bodies[0]?.from ?? 0) > 0) return false;
  const kind = mention.predicate?.kind;
  const isUnsure = kind === 'tells' || kind === 'perhaps' || isChair(words, mention);
  if (!isUnsure) return kind === 'label' || !isCounted(ask, mention);
  const last = reading.drafts.at(-1);
  const isAmongTasks = last?.kind === 'assigned' && last.line === line;
  if (kind === 'perhaps' && isChair(words, mention)) return false;
  if (kind === 'perhaps') return (isAmongTasks || isSibling(ask)) && !isPastIn(words, clause);
  if (isSibling(ask) && !isChair(words, mention) && !isPastIn(words, clause)) return true;
  const follows =
    isAmongTasks &&
    (clause.after !== 'sentence' || mention.predicate?.nameEnd !== mention.bodies.at(-1)?.to);
  const sameWay = reading.drafts.at(-1)?.line === line && isSame(words, clause);
  const dated = duesIn(words, clause.from, clause.to, ctx).some(
    ({ due, waitsFor }) => due ?? waitsFor,
  );
  return dated || follows || sameWay || reading.stack.some((above) => above.kind === 'assigned');
}

// An entry of a list whose entry before is a task.
function isSibling({ reading, head, line }: ClauseAsk): boolean {
  const last = reading.drafts.at(-1);
  return head.sign !== '' && last?.kind === 'assigned' && last.line >= line - 1;
}

const FAR = 8;

// 'kiểm tra 46 cơ sở, xử phạt 1,2 tỷ đồng': what was done, counted. Among tasks a figure says nothing.
function isCounted({ words, clause, reading, ctx, line }: ClauseAsk, { to }: Mention): boolean {
  const last = reading.drafts.at(-1);
  const isAmongTasks = last?.kind === 'assigned' && last.line >= line - 1;
  if (isAmongTasks || reading.stack.some((above) => above.kind === 'assigned')) return false;
  if (
    MODALS(words, to, clause.to) > 0 &&
    VERBS(words, to, clause.to) === 0 &&
    !isTogether(words[to])
  )
    return false;
  const stop = Math.min(clause.to, clause.from + (to - clause.from) + FAR * 2);
  for (let at = to; at < stop; at += 1) {
    const verb = VERBS(words, at, clause.to);
    if (verb > 0 && words[at + verb]?.kind === 'number')
      return duesIn(words, clause.from, clause.to, ctx).length === 0;
  }
  return false;
}

function isTogether(word: Word | undefined): boolean {
  return word?.plain === 'phoi';
}

// 'một số sở trả lời chung chung' tells of them.
const VAGUE = phrases('một số | nhiều | một vài | không ít');

const SAME_LIMIT = phrases('cùng thời hạn | thời hạn trên');
function isSame(words: readonly Word[], { from, to }: Clause): boolean {
  for (let at = from; at < to; at += 1) if (SAME_LIMIT(words, at, to) > 0) return true;
  return false;
}

const THE_CHAIR = phrases('thường trực | hđnd | hội đồng nhân dân');

function isChair(words: readonly Word[], { bodies }: Mention): boolean {
  const [body] = bodies;
  if (!body || bodies.length > 1) return false;
  if (words.slice(body.from, body.to).some(({ plain }) => plain === 'cac')) return false;
  return THE_CHAIR(words, body.from) > 0 && !hasUnitName(words, body);
}

function hasUnitName(words: readonly Word[], { from, to }: BodyPhrase): boolean {
  const named = words.slice(from + 2, to);
  return named.some(({ isCapital, text }) => isCapital && text !== text.toUpperCase());
}

export function isPastIn(words: readonly Word[], { from, to }: Clause): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.sound === 'đa4') return true;
  return false;
}
