import type { BodyPhrase } from './bodies/bodies.ts';
import type { Clause } from './text/clauses.ts';
import type { Heading, Reading } from './drafts.ts';
import { daysBetween } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { dayExpression } from './due/due-days.ts';
import { duesIn } from './due/due.ts';
import type { DueFound, ReadingContext } from './due/due-reading.ts';
import type { Mention } from './mention.ts';
import { anyOf, phrases } from './text/phrases.ts';
import { MODALS, PRAISES } from './task-words.ts';
import { VERBS } from './work-verbs.ts';
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
  if (mention.at < reading.summedUpAt || reading.isTelling) return false;
  if (reading.pending.length > 0) return true;
  if (isDateline(ask, mention)) {
    reading.toldIn = line;
    return false;
  }
  if (holdsMeeting(words, mention, clause.to)) return false;
  if (isPraised(words, mention, clause.to)) return false;
  if (VAGUE(words, mention.bodies[0]?.from ?? 0) > 0) return false;
  const kind = mention.predicate?.kind;
  const isUnsure =
    kind === 'tells' ||
    kind === 'perhaps' ||
    isChair(words, mention) ||
    (mention.at > clause.from && isDelegates(words, mention));
  if (!isUnsure && kind !== 'label' && (isCounted(ask, mention) || isMoreOfIt(ask, mention))) {
    reading.toldIn = line;
    return false;
  }
  if (!isUnsure) return true;
  const last = reading.drafts.at(-1);
  const isAmongTasks = last?.kind === 'assigned' && last.line === line;
  if (kind === 'perhaps' && isChair(words, mention)) return false;
  if (kind === 'perhaps')
    return (
      !isPastIn(words, clause) &&
      (isAmongTasks || isSibling(ask) || isCalledUpon(ask, mention) || isDue(ask, mention))
    );
  if (isSibling(ask) && !isChair(words, mention) && !isPastIn(words, clause)) return true;
  const follows =
    isAmongTasks &&
    (clause.after !== 'sentence' || mention.predicate?.nameEnd !== mention.bodies.at(-1)?.to);
  const sameWay = reading.drafts.at(-1)?.line === line && isSame(words, clause);
  const dues = duesIn(words, clause.from, clause.to, ctx);
  const dated = dues.some(({ due, waitsFor }) => due ?? waitsFor);
  const isToCome = dues.some(({ from }) => from >= mention.to && COMES(words, from) > 0);
  if (isToCome && !isPastIn(words, clause) && !isChair(words, mention)) return true;
  return dated || follows || sameWay || reading.stack.some((above) => above.kind === 'assigned');
}

const DAYTIME = phrases(
  'ngày | sáng | chiều | trưa | tối | sáng ngày | chiều ngày | tối ngày | trong ngày | trong hai ngày | trong các ngày | cuối chiều | sáng nay | chiều nay | hôm nay | hôm qua | vào ngày',
);
const AFTER_DAY = phrases('đến | trước | chậm nhất | hạn | từ | trong | hết | muộn nhất');
const FAR_AHEAD = 300;
const LONGEST_OPENING = 40;

// 'Sáng 11/12, Chủ tịch UBND thành phố chủ trì …': a report of the day, or of a day gone by.
function isDateline({ words, clause, ctx }: ClauseAsk, mention: Mention): boolean {
  const at = Math.min(mention.at, clause.from + LONGEST_OPENING);
  for (let place = clause.from; place < at; place += 1) {
    const taken = DAYTIME(words, place, at);
    if (taken === 0 || AFTER_DAY(words, place - 1) > 0) continue;
    const day = dayExpression(words, place + taken, ctx) ?? dayExpression(words, place, ctx);
    if (!day?.due || day.to > at) continue;
    if (day.due <= ctx.heldOn || daysBetween(ctx.heldOn, day.due) > FAR_AHEAD) return true;
  }
  return duesIn(words, clause.from, at, ctx).some((due) => isGoneBy(words, due, ctx.heldOn));
}

// 'Trong quý III, Thanh tra tỉnh …' said in the fourth.
function isGoneBy(words: readonly Word[], { from, to, due }: DueFound, heldOn: Day): boolean {
  if (!due || daysBetween(heldOn, due) <= FAR_AHEAD) return false;
  return words
    .slice(from, to)
    .every(({ text }) => !/^\d{4}$/.test(text) && !/^(?:sau|toi)$/.test(text));
}

// 'mấy hộ lấn vỉa hè thì | Công an xã đi nhắc', 'Hai là, Phòng Kinh tế …'
function isCalledUpon({ words, clause }: ClauseAsk, { at }: Mention): boolean {
  return words[at - 1]?.plain === 'thi' || (clause.after === 'number' && at - clause.from < FAR);
}

function isDue({ words, clause, ctx }: ClauseAsk, { at, to }: Mention): boolean {
  let end = to;
  while (end < clause.to && words[end]?.text !== ':') end += 1;
  const dues = [...duesIn(words, clause.from, at, ctx), ...duesIn(words, to, end, ctx)];
  return dues.some(({ due, waitsFor }) => due ?? waitsFor);
}

// An entry of a list whose entry before is a task.
function isSibling({ reading, head, line }: ClauseAsk): boolean {
  const last = reading.drafts.at(-1);
  return head.sign !== '' && last?.kind === 'assigned' && last.line >= line - 1;
}

const COMES = phrases(
  'trước khi | trước phiên | trước kỳ họp | tại kỳ họp | trình kỳ họp | tại phiên họp tới | tại phiên họp sau | tại phiên họp tiếp theo | tại phiên họp gần nhất | tại phiên họp tháng | trước hội nghị | hằng tháng | hằng quý | hàng tháng | hàng quý | định kỳ',
);

const FAR = 8;

// 'kiểm tra 46 cơ sở, xử phạt 1,2 tỷ đồng': what was done, counted. Among tasks a figure says nothing.
function isCounted({ words, clause, reading, ctx, line }: ClauseAsk, { to }: Mention): boolean {
  const last = reading.drafts.at(-1);
  const isAmongTasks = last?.kind === 'assigned' && last.line >= line - 1;
  if (isAmongTasks || reading.stack.some((above) => above.kind === 'assigned')) return false;
  if (
    MODALS(words, to, clause.to) > 0 &&
    VERBS(words, to, clause.to) === 0 &&
    SOFT(words, to, clause.to) === 0 &&
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

const SOFT = phrases(
  'chủ động | tích cực | kịp thời | tập trung | nhanh chóng | trực tiếp | thường xuyên | quan tâm',
);

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

const THE_CHAIR = phrases(
  'thường trực | hđnd | hội đồng nhân dân | chủ tịch hđnd | chủ tịch hội đồng nhân dân | phó chủ tịch hđnd | phó chủ tịch hội đồng nhân dân | phó chủ tịch thường trực hđnd | chủ tọa',
);
const HOSTS = anyOf(
  THE_CHAIR,
  phrases(
    'đoàn công tác | đoàn giám sát | đoàn khảo sát | tổ công tác | chủ tịch ubnd | phó chủ tịch ubnd | đoàn đại biểu quốc hội | đoàn đbqh',
  ),
);
const HOLDS = phrases(
  'tổ chức | họp | khai mạc | tiến hành | đã họp | chủ trì | đã tổ chức | làm việc | đã làm việc | xem xét | thông qua | nghe | giám sát | khảo sát | tiếp xúc | thảo luận | gặp',
);
const MEETING = phrases(
  'phiên | hội nghị | buổi | cuộc | kỳ họp | thường kỳ | phiên họp | với | lễ | định kỳ | tiếp công dân',
);

// 'UBND các xã triển khai đồng bộ các giải pháp' after what others did by a day gone by.
function isMoreOfIt(
  { words, clause, reading, ctx, line }: ClauseAsk,
  { at, to }: Mention,
): boolean {
  if (reading.toldIn !== line || reading.drafts.at(-1)?.line === line || at > clause.from)
    return false;
  const isBound = MODALS(words, to, clause.to) > 0 && SOFT(words, to, clause.to) === 0;
  return !isBound && duesIn(words, clause.from, clause.to, ctx).length === 0;
}

const DELEGATES = phrases(
  'các đại biểu | đại biểu | các vị đại biểu | các thành viên | các ý kiến',
);

// 'Tại điểm cầu, các đại biểu theo dõi trực tuyến'
function isDelegates(words: readonly Word[], { bodies }: Mention): boolean {
  return bodies.length === 1 && DELEGATES(words, bodies[0]?.from ?? 0) > 0;
}

function isChair(words: readonly Word[], { bodies }: Mention): boolean {
  const [body] = bodies;
  if (!body || bodies.length > 1) return false;
  if (words.slice(body.from, body.to).some(({ plain }) => plain === 'cac')) return false;
  return THE_CHAIR(words, body.from) > 0 && !hasUnitName(words, body);
}

// 'Đội thanh niên dọn bãi biển dịp vừa rồi làm tốt lắm'
function isPraised(words: readonly Word[], { to }: Mention, end: number): boolean {
  for (let at = Math.max(to, end - LONGEST_VERDICT); at < end; at += 1)
    if (VERDICTS(words, at, end) > 0) return true;
  for (let at = to; at < end; at += 1) {
    if (words[at]?.text === ',') return isAlready(words, at);
    if (PRAISES(words, at, end) > 0) return true;
  }
  return isAlready(words, end);
}

const LONGEST_VERDICT = 7;
const VERDICTS = phrases(
  'vậy là tốt | thế là tốt | như vậy là tốt | như thế là tốt | vậy tốt | thế tốt | vậy là được | vậy là đạt | làm tốt | rất tốt | làm vậy là đúng | rất hoan nghênh | khỏi bàn | khỏi nói | tôi không nhắc lại | không bàn nữa | không bàn lại | chúng ta yên tâm | đáng khen | đáng ghi nhận | đáng học tập | cách làm hay',
);

// 'phun thuốc rồi,'
function isAlready(words: readonly Word[], at: number): boolean {
  const last = words[at - 1]?.kind === 'sign' ? at - 2 : at - 1;
  return words[last]?.sound === 'rôi1';
}

// 'Thường trực HĐND tỉnh Gia Lai tổ chức phiên họp thường kỳ'
function holdsMeeting(words: readonly Word[], { bodies, predicate }: Mention, end: number) {
  const at = predicate?.at ?? 0;
  const [body] = bodies;
  if (!body || predicate === null || HOSTS(words, body.from) === 0) return false;
  const holds = HOLDS(words, at, end);
  return holds > 0 && (MEETING(words, at + holds, end) > 0 || words[at]?.plain === 'hop');
}

function hasUnitName(words: readonly Word[], { from, to }: BodyPhrase): boolean {
  const named = words.slice(from + 2, to);
  return named.some(({ isCapital, text }) => isCapital && text !== text.toUpperCase());
}

export function isPastIn(words: readonly Word[], { from, to }: Clause): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.sound === 'đa4') return true;
  return false;
}
