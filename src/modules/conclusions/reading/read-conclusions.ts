import { readBodies } from './bodies/body-lists.ts';
import { clausesOf } from './text/clauses.ts';
import type { Heading, Reading } from './drafts.ts';
import type { ReadingContext } from './due/due-reading.ts';
import { itemOf } from './item-of.ts';
import { labelledGroup, labelledLine } from './labelled-lines.ts';
import { linesOf } from './text/lines.ts';
import type { Line } from './text/lines.ts';
import { readClause } from './read-clause.ts';
import type { ReadItem } from './read-item.ts';
import { inheritLimits } from './shared-limits.ts';
import { openingIn } from './due/opening-on.ts';
import { signedOnIn } from './due/signed-on.ts';
import { cellsOf, rowDraft, tableHead } from './table-rows.ts';
import type { Table } from './table-rows.ts';
import { phrases } from './text/phrases.ts';
import { markBare, markShouted, wordsOf } from './text/words.ts';
import type { Word } from './text/words.ts';
import { conclusionLines, isFactHead, summedUpAt } from './text/zones.ts';

/** What a chair's closing words, or a notice of conclusions, ask of whom by when. Pure: nothing is stored. */
export function readConclusions(text: string, context: ReadingContext): readonly ReadItem[] {
  const words = wordsOf(text);
  markBare(words);
  const all = linesOf(text, words);
  const lines = conclusionLines(words, all);
  const signedOn = context.signedOn ?? signedOnIn(words, all, context.heldOn);
  const ctx = { ...context, signedOn, opening: openingIn(words, context.heldOn) };
  for (const { from, to } of lines) markShouted(words.slice(from, to));
  const reading: Reading = {
    drafts: [],
    stack: [],
    pending: [],
    section: 0,
    summedUpAt: summedUpAt(words, lines),
    isTelling: false,
    toldIn: -1,
    isWishing: false,
  };
  let before: Line | null = null;
  let table: Table | null = null;
  let next = 0;
  for (const [index, line] of lines.entries()) {
    if (index < next) continue;
    leaveHeadings(reading.stack, line, before);
    before = line;
    const group = labelledGroup(words, lines, index);
    const labelled = labelledLine(words, ctx, group, index);
    if (labelled) {
      reading.drafts.push(labelled);
      next = index + group.length;
      continue;
    }
    const cells = cellsOf(text, words, line);
    if (cells.length === 0) table = null;
    else {
      const head = tableHead(words, cells);
      const draft = head ? null : rowDraft(words, ctx, cells, table, index);
      table = head ?? table;
      if (draft) reading.drafts.push(draft);
      if (head || draft) continue;
    }
    readLine(words, ctx, reading, line, index);
  }
  return reading.drafts.map((draft) => itemOf(text, words, draft));
}

function readLine(
  words: readonly Word[],
  ctx: ReadingContext,
  reading: Reading,
  line: Line,
  index: number,
): void {
  reading.pending = [];
  if (line.sign === 'I') reading.section = index;
  const head = headOf(words, line);
  if (head) {
    reading.stack.push(head);
    return;
  }
  const clauses = clausesOf(words, line);
  const depth = reading.stack.length;
  for (const [place, clause] of clauses.entries())
    readClause({
      words,
      ctx,
      reading,
      clause,
      line: index,
      head: { rank: line.rank, sign: line.sign },
      isLast: place === clauses.length - 1,
    });
  inheritLimits(reading, index, depth);
}

const REGARDING = phrases(
  'đối với | với | về phía | kiến nghị với | kiến nghị đối với | đề nghị đối với | kiến nghị | đề nghị | yêu cầu | giao | nhiệm vụ của | trách nhiệm của | phần việc của | phân công',
);
const LONGEST_TITLE = 24;

/** A line that is only a body ('1. Sở Nội vụ') or only a title ('II. NHIỆM VỤ'). */
function headOf(words: readonly Word[], line: Line): Heading | null {
  const { from, to, rank, sign } = line;
  const none = { rank, sign, bodies: [], kind: null };
  if (isFactHead(words, line)) return { ...none, isFacts: true };
  const end = words[to - 1]?.text === ':' || words[to - 1]?.text === '.' ? to - 1 : to;
  const named = from + REGARDING(words, from, end);
  const isBare = sign === '' && end === to && named === from;
  const list = isBare ? null : readBodies(words, named, end);
  if (list?.to === end) return { ...none, bodies: list.bodies, kind: 'assigned', isFacts: false };
  const isTitle = sign !== '' && to - from <= LONGEST_TITLE && isUpperLine(words, line);
  return isTitle ? { ...none, isFacts: false } : null;
}

function isUpperLine(words: readonly Word[], { from, to }: Line): boolean {
  return words
    .slice(from, to)
    .every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase());
}

// What follows a colon belongs to it even where its sign is the higher one: 'Giao các sở:' then '1. …'.
function leaveHeadings(stack: Heading[], line: Line, before: Line | null): void {
  const top = stack.at(-1);
  const opens =
    before !== null &&
    top !== undefined &&
    top.rank === before.rank &&
    line.sign !== top.sign &&
    line.rank <= top.rank;
  if (opens && before.sign === top.sign && before.rank === 5) top.rank = line.rank - 0.4;
  while ((stack.at(-1)?.rank ?? -1) >= line.rank) stack.pop();
}
