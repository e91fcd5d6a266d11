import type { Draft, Heading, Reading } from './drafts.ts';
import { duesIn } from './due/due.ts';
import type { DueFound } from './due/due-reading.ts';
import { kindIn } from './kinds.ts';
import { readLabel, readReversed } from './labels.ts';
import { isPastIn, isStart } from './asked.ts';
import type { ClauseAsk } from './asked.ts';
import { alongWith, helpsNext, isBracketedHelp, lendsHand, onlyHelps } from './joining.ts';
import { mentionsIn } from './mentions.ts';
import type { Mention } from './mention.ts';
import { limitOfAll } from './shared-limits.ts';
import { isClosing } from './text/closing.ts';
import { phrases } from './text/phrases.ts';
import { readBodies } from './bodies/body-lists.ts';
import { ANNOUNCES, CONTINUES, DOES, IS_FACT, NO_TASK, OPENERS, ORDER } from './task-words.ts';
import { isSpeech, tells } from './telling.ts';
import { wishes } from './wishes.ts';
import { tasksOf } from './tasks.ts';
import type { Word } from './text/words.ts';

/** Reads one clause: its tasks, its decision, or what it adds to the task before. */
export function readClause(ask: ClauseAsk): void {
  const { words, clause, reading } = ask;
  if (NO_TASK(words, clause.from, clause.to) > 0) return;
  if (isClosing(words, clause.from, clause.to)) return;
  const goesOnWishing = clause.after === 'semicolon' && reading.isWishing;
  reading.isWishing = isSpeech(words, clause) || wishes(words, clause, goesOnWishing);
  if (reading.isWishing) return;
  reading.isTelling = tells(words, clause, clause.after === 'semicolon' && reading.isTelling);
  if (readLabel(words, reading, clause, ask.line)) return;
  if (limitOfAll(ask)) return;
  const mentions = mentionsIn(words, clause.from, clause.to);
  const starts = mentions.filter(
    (mention) => isStart(ask, mention) && !isLimitOnly(words, mention),
  );
  const [first] = starts;
  if (!first) {
    withoutStart(ask, mentions);
    return;
  }
  const prefix = kindIn(words, clause.from, first.at);
  const isOfTopic = prefix !== null && prefix.at - clause.from > 2;
  const isBareOpinion = prefix?.kind === 'opinion' && first.at - prefix.to <= 1;
  if (prefix && !isBareOpinion && (isOfTopic || first.at - prefix.to > 1)) {
    const own = first.at - prefix.to > 1 ? prefix.to : clause.from;
    addKind(ask, prefix.kind, own, prefixEnd(words, first.at));
  }
  const doer = mentions.find(({ role, at }) => role === 'agent' && at < first.at);
  if (doer && starts.every((mention) => helpsNext(words, mention))) {
    byAgent(ask, doer, [
      ...mentions,
      ...starts.map((mention) => ({ ...mention, role: 'coop' as const })),
    ]);
    return;
  }
  for (const [index, mention] of starts.entries()) {
    const next = starts[index + 1]?.at ?? clause.to;
    const within = mentions.filter(
      ({ role, at }) => role === 'coop' && at >= mention.at && at < next,
    );
    const place = { isFirst: index === 0, isLast: index === starts.length - 1 };
    startTask(ask, mention, prefixEnd(words, next, mention.to), within, place);
  }
  if (starts.length > 0 && reading.pending.length > 0 && !isEmptyTask(ask)) reading.pending = [];
}

const IS = phrases('là');

// '…, tôi đề nghị là trước kỳ họp'
function isLimitOnly(words: readonly Word[], { bodies, to }: Mention): boolean {
  return bodies.length === 0 && IS(words, to) > 0;
}

function isEmptyTask({ reading }: ClauseAsk): boolean {
  return reading.drafts.length === 0;
}

function prefixEnd(words: readonly Word[], at: number, least = 0): number {
  let to = at;
  while (to > least && (/^[,;:]$/.test(words[to - 1]?.text ?? '') || words[to - 1]?.plain === 'va'))
    to -= 1;
  return to;
}

// 'Đoàn ghi nhận và chuyển UBND tỉnh.'
const PASSES = phrases('chuyển');
const ADDRESSED = phrases(
  'mấy anh | các anh | các đồng chí | anh em | các vị | mấy đồng chí | mọi người | các bác | các anh các chị | các anh chị | cả nhà | hội nghị',
);

function startTask(
  ask: ClauseAsk,
  mention: Mention,
  to: number,
  coop: readonly Mention[],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): void {
  const { words, ctx, reading, clause, line } = ask;
  const last = reading.drafts.at(-1);
  if (mention.role === 'subject' && last?.line === line && onlyHelps(words, mention, to)) {
    addHelp(ask, last, mention, to);
    return;
  }
  if (last && last.from >= clause.from && mention.role === 'subject' && lendsHand(words, mention)) {
    addHelp(ask, last, mention, to);
    return;
  }
  const isHelp = isBracketedHelp(words, mention) || helpsNext(words, mention);
  const helps = isHelp && reading.pending.length > 0;
  const bodies = helps ? reading.pending : [...reading.pending, ...mention.bodies];
  const beside = helps ? [mention, ...coop] : coop;
  const base = { words, ctx, line, bodies, from: mention.at, to, after: mention.to, coop: beside };
  const earlier = isFirst ? duesIn(words, clause.from, mention.at, ctx) : [];
  const drafts = tasksOf({
    ...base,
    from: isFirst ? topicStart(ask, mention) : mention.at,
    earlier,
  });
  const addressed = mention.to + ADDRESSED(words, mention.to, to);
  const announces = mention.bodies.length === 0 && ANNOUNCES(words, addressed, to) > 0;
  // 'Đề nghị UBND tỉnh chỉ đạo các cơ quan:' what is asked stands in the lines below.
  const leadsOn = ask.isLast && words[clause.to - 1]?.text === ':' && to >= clause.to - 1;
  const isEmpty = announces || leadsOn || drafts.every((draft) => !hasWords(words, draft));
  if (isEmpty && PASSES(words, mention.at, to) > 0) return;
  if (!isEmpty) {
    reading.pending = [];
    reading.drafts.push(...drafts);
    return;
  }
  if (
    announces ||
    (ask.isLast && isLast) ||
    words[to]?.text === ':' ||
    endsWithColon(words, mention.to, clause.to)
  )
    reading.stack.push({
      ...ask.head,
      bodies,
      kind: 'assigned',
      isFacts: false,
      dues: duesIn(words, clause.from, clause.to, ctx),
    });
  else reading.pending = bodies;
}

const LONGEST_TOPIC = 24;

// 'Phương án kinh phí, | Sở Tài chính trình …': what it is about belongs to it.
function topicStart({ words, clause }: ClauseAsk, { role, at }: Mention): number {
  const isTopic = role === 'subject' && at - clause.from <= LONGEST_TOPIC;
  const isPaused = /^[,:]$/.test(words[at - 1]?.text ?? '');
  return isTopic && isPaused && kindIn(words, clause.from, at) === null ? clause.from : at;
}

function addHelp({ words, ctx }: ClauseAsk, last: Draft, mention: Mention, to: number): void {
  last.coop.push(...mention.bodies);
  last.to = to;
  if (last.dues.every(({ due }) => due === null))
    last.dues.push(...duesIn(words, mention.to, to, ctx).filter(({ due }) => due !== null));
}

function endsWithColon(words: readonly Word[], from: number, to: number): boolean {
  return words[to - 1]?.text === ':' || words[from - 1]?.text === ':';
}

function hasWords(words: readonly Word[], { contentFrom, to }: Draft): boolean {
  for (let at = contentFrom; at < to; at += 1) if (words[at]?.kind !== 'sign') return true;
  return false;
}

function addKind(ask: ClauseAsk, kind: Draft['kind'], from: number, to: number): void {
  const { reading, line, clause } = ask;
  reading.drafts.push({
    kind,
    bodies: [],
    coop: [],
    from: clause.from,
    to,
    contentFrom: from,
    dues: [],
    line,
  });
}

function withoutStart(ask: ClauseAsk, mentions: readonly Mention[]): void {
  const { words, clause, reading, head, isLast } = ask;
  if (readReversed(ask)) return;
  const named = isLast ? null : readBodies(words, clause.from, clause.to);
  if (named?.to === clause.to) {
    reading.pending = [...reading.pending, ...named.bodies];
    return;
  }
  const found = kindIn(words, clause.from, clause.to);
  if (found) {
    const hasContent = clause.to - found.to > (words[clause.to - 1]?.text === ':' ? 1 : 0);
    if (hasContent || !endsWithColon(words, clause.to, clause.to))
      addKind(ask, found.kind, found.at, clause.to);
    else if (isLast) reading.stack.push({ ...head, bodies: [], kind: found.kind, isFacts: false });
    return;
  }
  if (isLast && endsWithColon(words, clause.to, clause.to)) limitAbove(ask);
  if (isLast && endsWithColon(words, clause.to, clause.to) && ordersBelow(words, clause.to - 1)) {
    reading.stack.push({ ...head, bodies: [], kind: 'assigned', isFacts: false });
    return;
  }
  const agent = mentions.find(({ role }) => role === 'agent');
  const heading = headingOf(reading);
  const isBound = words[agent?.at ?? clause.to]?.sound === 'đươc5';
  if (agent && !(heading?.bodies.length ?? 0) && (isBound || !isPastIn(words, clause))) {
    byAgent(ask, agent, mentions);
    return;
  }
  if (addsToLast(ask)) return;
  const isBetween = heading?.bodies.length === 0 && reading.drafts.at(-1)?.line === ask.line;
  if (heading && !heading.isFacts && !isBetween && clause.after !== 'sentence') {
    underHeading(ask, heading, mentions);
    return;
  }
  if (reading.pending.length > 0) underPending(ask, mentions);
  else if (isBareEntry(ask)) bareEntry(ask, mentions);
  else goesOn(ask, mentions);
}

// '5. Khẩn trương công khai danh sách hộ, xong trước ngày 20/12' among entries that are tasks: a task whose body is not named.
function isBareEntry({ words, ctx, reading, clause, line, head }: ClauseAsk): boolean {
  const last = reading.drafts.at(-1);
  const isAmong = head.sign !== '' && last?.kind === 'assigned' && last.line === line - 1;
  if (!isAmong || clause.after !== 'line' || DOES(words, clause.from, clause.to) === 0)
    return false;
  return duesIn(words, clause.from, clause.to, ctx).some(({ due }) => due !== null);
}

function bareEntry({ words, ctx, reading, clause, line }: ClauseAsk, mentions: readonly Mention[]) {
  const { from, to } = clause;
  const coop = mentions.filter(({ role }) => role === 'coop');
  reading.drafts.push(...tasksOf({ words, ctx, line, bodies: [], from, to, after: from, coop }));
}

// 'UBND tỉnh yêu cầu:' over a list.
function ordersBelow(words: readonly Word[], colon: number): boolean {
  return [1, 2, 3].some((back) => ORDER(words, colon - back, colon) === back);
}

// 'Hoàn thành trước ngày 30/11/2026:' over a list.
function limitAbove({ words, ctx, clause, reading, head }: ClauseAsk): void {
  const dues = duesIn(words, clause.from, clause.to, ctx);
  const heading = headingOf(reading);
  if (dues.some(({ due }) => due !== null))
    reading.stack.push({
      ...head,
      bodies: heading?.bodies ?? [],
      kind: heading?.kind ?? null,
      isFacts: false,
      dues,
    });
}

function headingOf({ stack }: Reading): Heading | undefined {
  return stack.findLast(
    ({ bodies, kind, isFacts }) => bodies.length > 0 || kind !== null || isFacts,
  );
}

function byAgent(ask: ClauseAsk, agent: Mention, mentions: readonly Mention[]): void {
  const { words, ctx, reading, clause, line } = ask;
  const coop = mentions.filter(({ role, at }) => role === 'coop' && at > agent.at);
  const { from, to } = clause;
  const base = { words, ctx, line, bodies: agent.bodies, from, to, after: from, coop };
  reading.drafts.push(...tasksOf(base));
}

function underHeading(ask: ClauseAsk, heading: Heading, mentions: readonly Mention[]): void {
  const { words, ctx, reading, clause, line } = ask;
  const { from, to } = clause;
  const opened = from + OPENERS(words, from, to);
  if (IS_FACT(words, opened, to) > 0 && heading.kind !== 'agreed') return;
  if (isToldOf(words, opened, to)) return;
  const isTask = heading.bodies.length > 0 || heading.kind === 'assigned';
  if (!isTask) {
    if (heading.kind) addKind(ask, heading.kind, from, to);
    return;
  }
  const list = readBodies(words, opened, to);
  if (list && list.to >= prefixEnd(words, to)) {
    if (ask.isLast)
      reading.stack.push({ ...ask.head, bodies: list.bodies, kind: 'assigned', isFacts: false });
    return;
  }
  if (clause.after === 'semicolon' && DOES(words, opened, to) === 0) return;
  const coop = [
    ...mentions.filter(({ role }) => role === 'coop'),
    ...directedAt(words, opened, to),
  ];
  const base = { words, ctx, line, bodies: heading.bodies, from, to, after: opened, coop };
  reading.drafts.push(...tasksOf(base));
}

const OPENING = 10;

// 'Trong quý II/2019, đại biểu HĐND tỉnh đã tiếp 64 lượt công dân'
function isToldOf(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + OPENING); at += 1) {
    if (at > from && words[at - 1]?.text !== ',') continue;
    const named = readBodies(words, at, to);
    if (named) return words[named.to]?.sound === 'đa4';
  }
  return false;
}

// 'a) Chỉ đạo Sở Xây dựng sửa chữa cầu' below 'Đề nghị UBND tỉnh:'.
function directedAt(words: readonly Word[], at: number, end: number): readonly Mention[] {
  const found = alongWith(words, at, end);
  return found ? [{ role: 'coop', at, bodies: found.bodies, to: at, predicate: null }] : [];
}

function underPending(ask: ClauseAsk, mentions: readonly Mention[]): void {
  const { words, ctx, reading, clause, line } = ask;
  const { from, to } = clause;
  const list = readBodies(words, from, to);
  if (list && list.to >= prefixEnd(words, to)) {
    reading.pending = [...reading.pending, ...list.bodies];
    return;
  }
  if (DOES(words, from, to) === 0) return;
  const coop = mentions.filter(({ role }) => role === 'coop');
  const base = { words, ctx, line, bodies: reading.pending, from, to, after: from, coop };
  reading.drafts.push(...tasksOf(base));
  reading.pending = [];
}

const FEW_WORDS = 18;
const OF_IT = phrases(
  'việc này phải xong | việc này xong | việc này phải hoàn thành | việc này hoàn thành | việc này cần xong | việc này cần hoàn thành | nội dung này hoàn thành | nội dung này phải xong | nội dung này phải hoàn thành | việc đó phải xong',
);

// 'Hoàn thành trước ngày 20/12.', 'báo cáo kết quả về Thường trực trước …': the limit of the task before.
function addsToLast({ words, ctx, reading, clause, line }: ClauseAsk): boolean {
  const last = reading.drafts.at(-1);
  if (last?.kind !== 'assigned' || last.line !== line) return false;
  const opened = clause.from + OPENERS(words, clause.from, clause.to);
  const hasDay = last.dues.some(({ due, waitsFor }) => due !== null || waitsFor !== undefined);
  const dues: readonly DueFound[] = duesIn(words, opened, clause.to, ctx);
  const first = dues.find(({ due, waitsFor }) => due !== null || waitsFor !== undefined);
  const soft = first ?? dues[0];
  const isOfIt =
    CONTINUES(words, opened, clause.to) > 0 || OF_IT(words, clause.from, clause.to) > 0;
  if (!soft || hasDay || !(isOfIt || soft.from === opened)) return false;
  if (soft.from - opened > FEW_WORDS) return false;
  last.dues.push(...dues);
  last.to = clause.to;
  return true;
}

// 'Đồng thời rà soát …', '; tổ chức đối thoại': more for the bodies of the task before.
function goesOn(ask: ClauseAsk, mentions: readonly Mention[]): void {
  const { words, ctx, reading, clause, line } = ask;
  const last = reading.drafts.at(-1);
  if (last?.kind !== 'assigned' || last.line !== line || last.bodies.length === 0) return;
  const { from, to } = clause;
  const opened = from + OPENERS(words, from, to);
  const isJoined = clause.after === 'semicolon' || clause.after === 'number';
  const continues = CONTINUES(words, from, to) > 0;
  if (!isJoined && !continues) return;
  if (DOES(words, opened, to) === 0 || isPastIn(words, clause)) return;
  const coop = mentions.filter(({ role }) => role === 'coop');
  const base = { words, ctx, line, bodies: last.bodies, from, to, after: opened, coop };
  reading.drafts.push(...tasksOf(base));
}
