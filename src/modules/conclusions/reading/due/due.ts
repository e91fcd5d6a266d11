import { occasion, noDayNamed, partOf, unknownTrigger } from './due-explained.ts';
import { beforeOpening, countExpression, triggerEnd } from './due-counts.ts';
import { dayThenDone, eventWithDay, loneWithin, spanToCome, timeFromNow } from './due-events.ts';
import { smallNumberAt } from './due-numbers.ts';
import { dayExpression } from './due-days.ts';
import { beforeSpan, endOfSpan, loneSpan, yearEnd } from './due-periods.ts';
import type { DueFound, ReadingContext, TimeFound } from './due-reading.ts';
import { dayOfEach, eachMonth } from './due-repeating.ts';
import { sessionExpression } from './due-sessions.ts';
import {
  AT,
  BEFORE,
  CLOCK_HALVES,
  END_OF,
  LAST_DAY,
  LINK,
  NOT_A_LIMIT,
  NO_DAY,
  OF_THE_SESSION,
  PART_OF,
  WITHIN,
} from './due-words.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

type Reader = (words: readonly Word[], at: number, ctx: ReadingContext) => TimeFound | null;

const first =
  (...readers: readonly Reader[]): Reader =>
  (words, at, ctx) => {
    for (const read of readers) {
      const found = read(words, at, ctx);
      if (found) return found;
    }
    return null;
  };

const anyLimit = first(dayOfEach, dayExpression, endOfSpan, countExpression, eachMonth, loneSpan);
const beforeLimit = first(
  dayOfEach,
  dayExpression,
  countBefore,
  beforeSpan,
  beforeOpening,
  eventWithDay,
  sessionExpression,
  eventToCome,
);
const withinLimit = first(dayExpression, endOfSpan, countExpression, loneWithin);

// 'gửi trước 03 ngày làm việc': before something that is not said.
function countBefore(words: readonly Word[], at: number, ctx: ReadingContext): TimeFound | null {
  const found = countExpression(words, at, ctx);
  const isAnchored = found !== null && found.to - at > 4;
  return found && (isAnchored ? found : { ...found, due: null, explanation: unknownTrigger });
}

const EVENT = phrases('khi');

function eventToCome(words: readonly Word[], at: number): TimeFound | null {
  return EVENT(words, at) > 0
    ? { to: triggerEnd(words, at), due: null, explanation: unknownTrigger }
    : null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Every limit of time that the words between two places set, in their order. */
export function duesIn(
  words: readonly Word[],
  from: number,
  to: number,
  ctx: ReadingContext,
): DueFound[] {
  const found: DueFound[] = [];
  for (let at = from; at < to;) {
    const due = dueAt(words, at, { from, to }, ctx);
    if (due && due.to <= to) found.push(due);
    at = due && due.to <= to ? due.to : at + 1;
  }
  const isFirm = found.some(({ due, waitsFor, isWeak }) => (due ?? waitsFor) && !isWeak);
  return isFirm ? found.filter(({ isWeak }) => !isWeak) : found;
}

function dueAt(
  words: readonly Word[],
  at: number,
  within: Stretch,
  ctx: ReadingContext,
): DueFound | null {
  const soft = NO_DAY(words, at);
  const named = soft > 0 ? limitAt(words, at, ctx) : null;
  if (soft > 0 && !named?.due)
    return { from: at, to: at + soft, due: null, explanation: noDayNamed };
  const found = limitAt(words, at, ctx) ?? bareAt(words, at, within, ctx);
  if (!found) return null;
  return isOfSomethingElse(words, at, found, ctx) ? null : { ...found, from: at };
}

function limitAt(words: readonly Word[], at: number, ctx: ReadingContext): TimeFound | null {
  const before = BEFORE(words, at);
  if (before > 0) {
    const start = afterClock(words, at + before);
    if (endsWith(OF_THE_SESSION, words, at) && sessionExpression(words, start, ctx)) return null;
    return beforeLimit(words, start, ctx);
  }
  const last = LAST_DAY(words, at);
  if (last > 0) {
    const link = afterLinks(words, at + last);
    return link.isBefore ? beforeLimit(words, link.to, ctx) : anyLimit(words, link.to, ctx);
  }
  const within = WITHIN(words, at);
  if (within > 0) return withinLimit(words, at + within, ctx);
  if (END_OF(words, at) > 0) return endOfSpan(words, at + 1, ctx) ?? endOfThisYear(words, at, ctx);
  const part = PART_OF(words, at);
  if (part > 0) {
    const span = endOfSpan(words, at + part, ctx);
    return span && { to: span.to, due: null, explanation: partOf };
  }
  return eachMonth(words, at, ctx) ?? occasionAt(words, at, ctx);
}

const OF_WHAT = phrases(
  'họp | lệ | tháng | kỳ | quý | đợt | dịp | mùa | vụ | những ngày | thời điểm | giai đoạn | nghỉ | tổng kết | báo cáo | hè',
);

// 'kỳ họp cuối năm', '6 tháng cuối năm': which of them, not by when.
function endOfThisYear(words: readonly Word[], at: number, ctx: ReadingContext): TimeFound | null {
  const isNamed = OF_WHAT(words, at - 1) > 0 || namesSession(words, at);
  return isNamed ? null : (yearEnd(words, at + 1, ctx) ?? loneSpan(words, at + 1, ctx));
}

const NEAR = 6;

// 'kỳ họp bất thường và cuối năm'
function namesSession(words: readonly Word[], at: number): boolean {
  for (let back = 2; back <= NEAR && back <= at; back += 1) {
    if (words[at - back]?.text === ',') return false;
    if (SESSION_WORDS(words, at - back) > 0) return true;
  }
  return false;
}

const SESSION_WORDS = phrases('kỳ họp | phiên họp');

// 'chương trình kỳ họp'
const PROCESS = phrases('chương | quy | quá | lộ | công');

function occasionAt(words: readonly Word[], at: number, ctx: ReadingContext): TimeFound | null {
  const isTrinh = words[at]?.plain === 'trinh' && PROCESS(words, at - 1) > 0;
  const taken = isTrinh ? 0 : AT(words, at);
  const found = taken > 0 ? sessionExpression(words, at + taken, ctx) : null;
  if (!found) return null;
  const dated = dayExpression(words, found.to, ctx);
  if (!dated) return found;
  return dated.due && dated.due < ctx.heldOn ? null : { ...dated, explanation: occasion };
}

const DAY_NAME = phrases(
  'thứ | chủ nhật | ngày mai | mai | sáng mai | trưa mai | chiều mai | tối mai | ngày kia | ngày mốt',
);

// A date that no word calls a limit is one only between pauses: ', 15/12/2026;' or '(quý I/2027)'.
function bareAt(
  words: readonly Word[],
  at: number,
  { from, to }: Stretch,
  ctx: ReadingContext,
): TimeFound | null {
  if (DAY_NAME(words, at) > 0) return dayExpression(words, at, ctx);
  const repeated = words[at]?.plain === 'ngay' ? dayOfEach(words, at, ctx) : null;
  if (repeated) return repeated;
  const coming = spanToCome(words, at, ctx) ?? timeFromNow(words, at, ctx);
  if (coming) return coming;
  const isBegun = at === from || /^[,(:–-]$/.test(words[at - 1]?.text ?? '');
  const done = isBegun && !words[at]?.isGlued ? dayThenDone(words, at, ctx) : null;
  if (done) return done;
  const opens = at > from && /^[,(:–-]$/.test(words[at - 1]?.text ?? '') && !words[at]?.isGlued;
  const isBracketed = words[at - 1]?.text === '(';
  if (!opens && !isBracketed) return null;
  const found = dayExpression(words, at, ctx) ?? endOfSpan(words, at, ctx);
  const after = found && words[found.to];
  const closes = !after || (found && found.to >= to) || /^[;.)]$/.test(after.text);
  return found && closes ? found : null;
}

function isOfSomethingElse(
  words: readonly Word[],
  at: number,
  { due }: TimeFound,
  { heldOn }: ReadingContext,
): boolean {
  const isAnothers = endsWith(NOT_A_LIMIT, words, at) && !isPeriodFrom(words, at);
  return (due !== null && due < heldOn) || isAnothers || isSpanEnd(words, at);
}

const PERIOD = phrases('trong vòng | trong thời hạn | chậm nhất | muộn nhất');

// 'danh sách dự kiến | trong vòng 7 ngày': what is planned is the list.
function isPeriodFrom(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.plain === 'kien' && PERIOD(words, at) > 0;
}

const TO = phrases('đến');
const FROM = phrases('từ | kể từ | bắt đầu từ');
const LONGEST_SPAN = 9;

// 'từ ngày 23 đến ngày 27/11': how long something lasts.
function isSpanEnd(words: readonly Word[], at: number): boolean {
  if (TO(words, at) === 0) return false;
  for (let back = 1; back <= LONGEST_SPAN && back <= at; back += 1) {
    if (/^[.;:]$/.test(words[at - back]?.text ?? '')) return false;
    if (FROM(words, at - back) > 0 && words[at - back + 1]?.plain !== 'nay') return true;
  }
  return false;
}

const LONGEST_BEFORE = 4;

function endsWith(
  list: (words: readonly Word[], at: number) => number,
  words: readonly Word[],
  at: number,
) {
  for (let back = 1; back <= LONGEST_BEFORE && back <= at; back += 1)
    if (list(words, at - back) === back) return true;
  return false;
}

function afterLinks(words: readonly Word[], at: number): { to: number; isBefore: boolean } {
  let to = afterClock(words, at);
  let isBefore = false;
  for (;;) {
    const taken = LINK(words, to);
    if (taken === 0) return { to, isBefore };
    if (BEFORE(words, to) > 0) isBefore = true;
    to = afterClock(words, to + taken);
  }
}

const HOUR = phrases('giờ | h | g | :');
const MINUTES = phrases('phút');

/** Past '17 giờ', '16h30', '17 giờ 00 phút', 'cuối giờ chiều'. */
function afterClock(words: readonly Word[], at: number): number {
  const hour = words[at]?.kind === 'number' ? smallNumberAt(words, at) : null;
  if (!hour || HOUR(words, hour.to) === 0) return at + CLOCK_HALVES(words, at);
  const minute = words[hour.to + 1]?.kind === 'number' ? hour.to + 2 : hour.to + 1;
  const to = minute + MINUTES(words, minute);
  return to + (words[to]?.text === ',' ? 1 : 0) + CLOCK_HALVES(words, to);
}
