import {
  addDays,
  addMonths,
  isRealDate,
  makeDay,
  monthOf,
  weekday,
  yearOf,
} from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { lastBefore, lastOf, nextSuch, on, weekEnd, weekdayOf } from './due-explained.ts';
import { dateAt, digitsAt, isYearWord, smallNumberAt, yearAt } from './due-numbers.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { phrases } from './phrases.ts';
import type { Word } from './words.ts';

const DAY = phrases('ngày');
const MONTH = phrases('tháng');
const QUARTER = phrases('quý');
const WEEK = phrases('tuần');
const WEEKDAY = phrases('thứ');
const SUNDAY = phrases('chủ nhật');
const THIS = phrases('này | nay');
const NEXT = phrases('tới | sau | sang');
const TODAY = phrases('hôm nay | ngày hôm nay | chiều nay');
const TOMORROW = phrases('ngày mai | mai');
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

/** A day of the calendar: '20/12/2026', 'ngày 15 tháng 12', 'thứ Sáu tuần tới', 'ngày mai'. */
export function dayExpression(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const tomorrow = TOMORROW(words, at);
  if (tomorrow > 0) return told(addDays(heldOn, 1), at + tomorrow);
  const today = TODAY(words, at);
  if (today > 0) return told(heldOn, at + today);
  return weekdayExpression(words, at, heldOn) ?? dateExpression(words, at, heldOn);
}

function told(due: Day, to: number): TimeFound {
  return { to, due, explanation: on(due) };
}

function dateExpression(words: readonly Word[], at: number, heldOn: Day): TimeFound | null {
  const from = at + DAY(words, at);
  const written = dateAt(words, from);
  if (!written) return from > at ? monthDay(words, from, heldOn) : null;
  const { day, month, year, to } = written;
  if (year !== null) return told(makeDay(year, month, day), to);
  const due = nextDate(heldOn, month, day);
  return { to, due, explanation: nextSuch(due, heldOn) };
}

// 'ngày 20 tháng này'
function monthDay(words: readonly Word[], at: number, heldOn: Day): TimeFound | null {
  const day = digitsAt(words, at);
  if (!day || !MONTH(words, day.to)) return null;
  const isNext = NEXT(words, day.to + 1);
  if (!isNext && !THIS(words, day.to + 1)) return null;
  const base = isNext ? addMonths(heldOn, 1) : heldOn;
  if (!isRealDate(yearOf(base), monthOf(base), day.value)) return null;
  return told(makeDay(yearOf(base), monthOf(base), day.value), day.to + 2);
}

/** The first such day from the meeting on; 29/02 waits for its leap year. */
export function nextDate(heldOn: Day, month: number, day: number): Day {
  for (let year = yearOf(heldOn); ; year += 1) {
    if (!isRealDate(year, month, day)) continue;
    const found = makeDay(year, month, day);
    if (found >= heldOn) return found;
  }
}

function weekdayExpression(words: readonly Word[], at: number, heldOn: Day): TimeFound | null {
  const sunday = SUNDAY(words, at);
  const number = sunday ? null : WEEKDAY(words, at) ? smallNumberAt(words, at + 1) : null;
  const day = sunday ? 7 : number && number.value >= 2 && number.value <= 7 ? number.value - 1 : 0;
  if (day === 0) return null;
  const after = sunday ? at + sunday : (number?.to ?? at);
  const named = WEEK(words, after);
  const isNext = named > 0 && NEXT(words, after + named) > 0;
  const isThis = THIS(words, after + named) > 0;
  if (!isNext && !isThis && named > 0) return null;
  if (!isNext && !isThis && !words[at + 1]?.isCapital) return null;
  const monday = addDays(heldOn, 1 - weekday(heldOn));
  const inWeek = addDays(monday, day - 1 + (isNext ? 7 : 0));
  const due = inWeek < heldOn ? addDays(inWeek, 7) : inWeek;
  return {
    to: after + (isNext || isThis ? named + 1 : 0),
    due,
    explanation: weekdayOf(due, heldOn),
  };
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
  const taken = WEEK(words, at);
  if (taken === 0) return null;
  const isNext = NEXT(words, at + taken) > 0;
  if (!isNext && THIS(words, at + taken) === 0) return null;
  const monday = addDays(heldOn, 1 - weekday(heldOn) + (isNext ? 7 : 0));
  const friday = addDays(monday, 4);
  const last = friday < heldOn ? heldOn : friday;
  return { first: monday, last, vi: 'tuần', en: 'the week', to: at + taken + 1 };
}

function spanAt(words: readonly Word[], at: number, heldOn: Day): Span | null {
  return (
    halfYear(words, at, heldOn) ??
    month(words, at, heldOn) ??
    quarter(words, at, heldOn) ??
    year(words, at, heldOn)
  );
}

function month(words: readonly Word[], at: number, heldOn: Day): Span | null {
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
  const first = makeDay(value, number.value * 3 - 2, 1);
  const last = addDays(addMonths(first, 3), -1);
  const name = `${['I', 'II', 'III', 'IV'][number.value - 1] ?? ''}/${value}`;
  return { first, last, vi: `quý ${name}`, en: `quarter ${name}`, to: told?.to ?? number.to };
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

function year(words: readonly Word[], at: number, heldOn: Day): Span | null {
  const spoken = yearWordAfter(words, at, heldOn);
  const written = isYearWord(words[at]) ? digitsAt(words, at + 1, 4) : null;
  const told = spoken ?? (written && written.value > 1900 ? written : null);
  if (!told) return null;
  const name = String(told.value);
  return {
    first: makeDay(told.value, 1, 1),
    last: makeDay(told.value, 12, 31),
    vi: `năm ${name}`,
    en: name,
    to: told.to,
  };
}

/** 'cuối năm', 'cuối năm nay': of the meeting's year. */
export function yearEnd(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const taken = THIS_YEAR(words, at) || (isYearWord(words[at]) ? 1 : 0);
  if (taken === 0 || words[at + taken]?.kind === 'number') return null;
  const year = String(yearOf(heldOn));
  const due = makeDay(yearOf(heldOn), 12, 31);
  return { to: at + taken, due, explanation: lastOf(due, `năm ${year}`, year) };
}
