import {
  addDays,
  addMonths,
  makeDay,
  monthOf,
  weekday,
  yearOf,
} from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { lastBefore, lastOf, weekEnd } from './due-explained.ts';
import { digitsAt, isYearWord, smallNumberAt, yearAt } from './due-numbers.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const MONTH = phrases('tháng');
const QUARTER = phrases('quý');
const WEEK = phrases('tuần');
const NEXT_WEEK = phrases('sang tuần');
const THIS = phrases('này | nay');
const NEXT = phrases('tới | sau | sang');
const HALF = phrases('6 tháng | sáu tháng | 06 tháng');
const FIRST_HALF = phrases('đầu năm');
const LAST_HALF = phrases('cuối năm');
const THIS_YEAR = phrases('năm nay');
const NEXT_YEAR = phrases('năm sau | năm tới | sang năm');

/** The last day of a span and the day before it begins. */
interface Span {
  readonly first: Day;
  readonly last: Day;
  readonly vi: string;
  readonly en: string;
  readonly to: number;
}

/** The last day of a month, quarter, half-year, year or week. */
export function endOfSpan(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const week = weekSpan(words, at, ctx.heldOn);
  if (week) return { to: week.to, due: week.last, explanation: weekEnd(week.last) };
  const span = spanAt(words, at, ctx.heldOn);
  return span && { to: span.to, due: span.last, explanation: lastOf(span.last, span.vi, span.en) };
}

/** 'trước tháng 12', 'trước quý II/2027': the day before it begins. */
export function beforeSpan(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const span = spanAt(words, at, ctx.heldOn);
  if (!span) return null;
  const due = addDays(span.first, -1);
  return { to: span.to, due, explanation: lastBefore(due, span.vi, span.en) };
}

function weekSpan(words: readonly Word[], at: number, heldOn: Day): Span | null {
  if (NEXT_WEEK(words, at) > 0) return weekOf(heldOn, 7, at + 2);
  const taken = WEEK(words, at);
  if (taken === 0) return null;
  const isNext = NEXT(words, at + taken) > 0;
  if (!isNext && THIS(words, at + taken) === 0) return null;
  return weekOf(heldOn, isNext ? 7 : 0, at + taken + 1);
}

function weekOf(heldOn: Day, ahead: number, to: number): Span {
  const monday = addDays(heldOn, 1 - weekday(heldOn) + ahead);
  const friday = addDays(monday, 4);
  const last = friday < heldOn ? heldOn : friday;
  return { first: monday, last, vi: 'tuần', en: 'the week', to };
}

function spanAt(words: readonly Word[], at: number, heldOn: Day): Span | null {
  return (
    halfYear(words, at, heldOn) ??
    monthAt(words, at, heldOn) ??
    quarter(words, at, heldOn) ??
    yearSpan(words, at, heldOn)
  );
}

function monthAt(words: readonly Word[], at: number, heldOn: Day): Span | null {
  const taken = MONTH(words, at);
  if (taken > 0 && (NEXT(words, at + 1) || THIS(words, at + 1)))
    return monthSpan(addMonths(heldOn, NEXT(words, at + 1) ? 1 : 0), at + 2);
  const short = words[at]?.text === 'T' && words[at + 1]?.isGlued ? 1 : 0;
  const number = digitsAt(words, at + taken + short);
  if (!number || number.value < 1 || number.value > 12) return null;
  const joined = taken > 0 ? secondMonth(words, number.to, number.value) : null;
  const value = joined?.value ?? number.value;
  const to = joined?.to ?? number.to;
  const told = yearAt(words, to) ?? yearWordAfter(words, to, heldOn);
  if (taken + short === 0 && (!told || words[to]?.text !== '/')) return null;
  const today = yearOf(heldOn) * 12 + monthOf(heldOn);
  const fresh = yearOf(heldOn) * 12 + value >= today ? yearOf(heldOn) : yearOf(heldOn) + 1;
  return monthSpan(makeDay(told?.value ?? fresh, value, 1), told?.to ?? to);
}

// 'trong tháng 11 và 12', 'trong tháng 11, 12/2026'.
function secondMonth(words: readonly Word[], at: number, first: number) {
  const isJoined = words[at]?.text === ',' || words[at]?.plain === 'va' || words[at]?.text === '-';
  if (!isJoined) return null;
  const second = digitsAt(words, at + 1 + MONTH(words, at + 1));
  return second && second.value === first + 1 && second.value <= 12 ? second : null;
}

function yearWordAfter(words: readonly Word[], at: number, heldOn: Day) {
  const next = NEXT_YEAR(words, at);
  if (next > 0) return { value: yearOf(heldOn) + 1, to: at + next };
  const same = THIS_YEAR(words, at);
  return same > 0 ? { value: yearOf(heldOn), to: at + same } : null;
}

function monthSpan(inMonth: Day, to: number): Span {
  const first = makeDay(yearOf(inMonth), monthOf(inMonth), 1);
  const name = `${String(monthOf(first)).padStart(2, '0')}/${yearOf(first)}`;
  const last = addDays(addMonths(first, 1), -1);
  return { first, last, vi: `tháng ${name}`, en: `month ${name}`, to };
}

function quarter(words: readonly Word[], at: number, heldOn: Day): Span | null {
  const taken = QUARTER(words, at);
  const number = taken > 0 ? smallNumberAt(words, at + taken) : null;
  if (!number || number.value < 1 || number.value > 4) return null;
  const told = yearAt(words, number.to) ?? yearWordAfter(words, number.to, heldOn);
  const current = Math.ceil(monthOf(heldOn) / 3);
  const value = told?.value ?? yearOf(heldOn) + (number.value < current ? 1 : 0);
  return quarterOf(value, number.value, told?.to ?? number.to);
}

function quarterOf(year: number, quarterOfYear: number, to: number): Span {
  const first = makeDay(year, quarterOfYear * 3 - 2, 1);
  const last = addDays(addMonths(first, 3), -1);
  const name = `${['I', 'II', 'III', 'IV'][quarterOfYear - 1] ?? ''}/${year}`;
  return { first, last, vi: `quý ${name}`, en: `quarter ${name}`, to };
}

function halfYear(words: readonly Word[], at: number, heldOn: Day): Span | null {
  const taken = HALF(words, at);
  const isFirst = taken > 0 && FIRST_HALF(words, at + taken) > 0;
  if (!isFirst && !(taken > 0 && LAST_HALF(words, at + taken) > 0)) return null;
  const after = at + taken + 2;
  const told = digitsAt(words, after, 4);
  const isYear = told !== null && told.value > 1900;
  const fresh = isFirst && monthOf(heldOn) > 6 ? yearOf(heldOn) + 1 : yearOf(heldOn);
  const value = isYear ? told.value : fresh;
  return {
    first: makeDay(value, isFirst ? 1 : 7, 1),
    last: isFirst ? makeDay(value, 6, 30) : makeDay(value, 12, 31),
    vi: `6 tháng ${isFirst ? 'đầu' : 'cuối'} năm ${value}`,
    en: `the ${isFirst ? 'first' : 'second'} half of ${value}`,
    to: isYear ? told.to : after,
  };
}

function yearSpan(words: readonly Word[], at: number, heldOn: Day): Span | null {
  const spoken = yearWordAfter(words, at, heldOn);
  const written = isYearWord(words[at]) ? digitsAt(words, at + 1, 4) : null;
  const told = spoken ?? (written && written.value > 1900 ? written : null);
  if (!told) return null;
  return yearOfSpan(told.value, told.to);
}

function yearOfSpan(year: number, to: number): Span {
  const first = makeDay(year, 1, 1);
  return { first, last: makeDay(year, 12, 31), vi: `năm ${year}`, en: String(year), to };
}

const LONE = phrases('tuần | tháng | quý | năm');
const QUALIFIED = phrases(
  'hành động | thanh niên | an toàn | cao điểm | lễ | đầu | cuối | qua | trước | vừa | ấy | đó | học | mới | ngân sách | tài chính | nay | này | sau | tới | kế hoạch',
);

/** 'cuối tháng', 'trong tuần', 'hết quý': of the meeting's own, where nothing tells another. */
export function loneSpan(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const next = words[at + 1];
  if (LONE(words, at) === 0 || next?.kind === 'number' || QUALIFIED(words, at + 1) > 0) return null;
  if (next?.isCapital === true || smallNumberAt(words, at + 1)) return null;
  const unit = words[at]?.plain;
  if (unit === 'tuan') {
    const { last } = weekOf(heldOn, 0, at + 1);
    return { to: at + 1, due: last, explanation: weekEnd(last), isWeak: true };
  }
  const { last, vi, en } =
    unit === 'thang'
      ? monthSpan(heldOn, at + 1)
      : unit === 'quy'
        ? quarterOf(yearOf(heldOn), Math.ceil(monthOf(heldOn) / 3), at + 1)
        : yearOfSpan(yearOf(heldOn), at + 1);
  return { to: at + 1, due: last, explanation: lastOf(last, vi, en), isWeak: true };
}

/** 'cuối năm', 'cuối năm nay': of the meeting's year. */
export function yearEnd(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const taken = THIS_YEAR(words, at) || (isYearWord(words[at]) ? 1 : 0);
  if (taken === 0 || words[at + taken]?.kind === 'number') return null;
  const { last, vi, en } = yearOfSpan(yearOf(heldOn), at + taken);
  return { to: at + taken, due: last, explanation: lastOf(last, vi, en), isWeak: true };
}
