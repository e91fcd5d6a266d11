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
import { nextSuch, on, weekdayOf } from './due-explained.ts';
import { dateAt, digitsAt, smallNumberAt } from './due-numbers.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const DAY = phrases(
  'ngày | hôm | ngày hôm | mồng | mùng | ngày mồng | ngày mùng | hôm mồng | hôm mùng',
);
const MONTH = phrases('tháng');
const WEEK = phrases('tuần');
const WEEKDAY = phrases('thứ');
const SUNDAY = phrases('chủ nhật');
const THIS = phrases('này | nay');
const NEXT = phrases('tới | sau | sang');
const TODAY = phrases('hôm nay | ngày hôm nay | chiều nay | tối nay | đêm nay | trong ngày nay');
const TOMORROW = phrases('ngày mai | mai | sáng mai | trưa mai | chiều mai | tối mai');
const DAY_AFTER = phrases('ngày kia | ngày mốt | sáng mốt | chiều mốt');
const OTHER_DAYS = phrases('và | đến | tới | hằng | hàng | của | mỗi | tháng');

/** A day of the calendar: '20/12/2026', 'ngày 15 tháng 12', 'thứ Sáu tuần tới', 'ngày mai'. */
export function dayExpression(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const tomorrow = TOMORROW(words, at);
  if (tomorrow > 0 && !words[at]?.isCapital) return exactly(addDays(heldOn, 1), at + tomorrow);
  const later = DAY_AFTER(words, at);
  if (later > 0) return exactly(addDays(heldOn, 2), at + later);
  const today = TODAY(words, at);
  if (today > 0) return exactly(heldOn, at + today);
  return weekdayExpression(words, at, heldOn) ?? dateExpression(words, at, heldOn);
}

function exactly(due: Day, to: number): TimeFound {
  return { to, due, explanation: on(due) };
}

function dateExpression(words: readonly Word[], at: number, heldOn: Day): TimeFound | null {
  const from = at + DAY(words, at);
  const written = dateAt(words, from);
  if (!written) return monthDay(words, from, heldOn) ?? loneDay(words, at, from, heldOn);
  const { day, month, year, to } = written;
  if (year !== null) return exactly(makeDay(year, month, day), to);
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
  return exactly(makeDay(yearOf(base), monthOf(base), day.value), day.to + 2);
}

// 'trước ngày 25': the next 25th.
function loneDay(words: readonly Word[], at: number, from: number, heldOn: Day): TimeFound | null {
  const day = from > at ? digitsAt(words, from) : null;
  if (!day || day.value < 1 || day.value > 31) return null;
  const after = words[day.to];
  const isList = after?.text === ',' && words[day.to + 1]?.kind === 'number';
  if (isList || (after?.isGlued === true && after.kind !== 'sign')) return null;
  if (/^[/+–-]$/.test(after?.text ?? '') || OTHER_DAYS(words, day.to) > 0) return null;
  const isNamed = NEXT(words, day.to) > 0 || THIS(words, day.to) > 0;
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const base = addMonths(makeDay(yearOf(heldOn), monthOf(heldOn), 1), ahead);
    if (!isRealDate(yearOf(base), monthOf(base), day.value)) continue;
    const due = makeDay(yearOf(base), monthOf(base), day.value);
    if (due >= heldOn)
      return { to: day.to + (isNamed ? 1 : 0), due, explanation: nextSuch(due, heldOn) };
  }
  return null;
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
  const isComing = named === 0 && NEXT(words, after) > 0;
  const isThis = THIS(words, after + named) > 0;
  if (!isNext && !isThis && named > 0) return null;
  if (!isNext && !isThis && !isComing && !words[at + 1]?.isCapital) return null;
  const monday = addDays(heldOn, 1 - weekday(heldOn));
  const inWeek = addDays(monday, day - 1 + (isNext ? 7 : 0));
  const due = inWeek < heldOn || (isComing && inWeek === heldOn) ? addDays(inWeek, 7) : inWeek;
  return {
    to: after + (isNext || isThis || isComing ? named + 1 : 0),
    due,
    explanation: weekdayOf(due, heldOn),
  };
}
