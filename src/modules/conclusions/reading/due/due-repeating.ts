import { addMonths, isRealDate, makeDay, monthOf, yearOf } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { noDayNamed, repeating } from './due-explained.ts';
import { digitsAt } from './due-numbers.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const EVERY = phrases('hằng | hàng | mỗi');
const MONTHLY = phrases('hằng tháng | hàng tháng | mỗi tháng | của tháng');
const QUARTERLY = phrases(
  'hằng quý | hàng quý | mỗi quý | của tháng cuối quý | tháng cuối quý | tháng cuối của quý | của tháng cuối mỗi quý',
);
const UNIT = phrases('ngày | tuần | tháng | quý | năm');
const LEAD = phrases(
  'trước ngày | vào ngày | chậm nhất ngày | chậm nhất vào ngày | trước | ngày | chậm nhất là ngày',
);

/** 'ngày 20 hằng tháng', 'ngày 15 và ngày 30 hằng tháng', 'ngày 25 của tháng cuối quý'. */
export function dayOfEach(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const from = at + (words[at]?.plain === 'ngay' ? 1 : 0);
  const days = daysAt(words, from);
  if (!days) return null;
  const quarterly = QUARTERLY(words, days.to);
  const monthly = quarterly || words[days.to]?.plain === 'cua' ? 0 : MONTHLY(words, days.to);
  if (quarterly + monthly === 0) return null;
  const due = nextOf(heldOn, days.values, quarterly > 0);
  return due && { to: days.to + quarterly + monthly, due, explanation: repeating(due) };
}

/** 'hằng tháng, trước ngày 25', 'hằng quý'. */
export function eachMonth(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const every = EVERY(words, at);
  const unit = every > 0 ? UNIT(words, at + every) : 0;
  if (unit === 0) return null;
  const to = at + every + unit;
  const comma = words[to]?.text === ',' ? 1 : 0;
  const lead = LEAD(words, to + comma);
  const days = lead > 0 ? daysAt(words, to + comma + lead) : null;
  const isDate =
    days !== null &&
    /^[/.-]$/.test(words[days.to]?.text ?? '') &&
    words[days.to + 1]?.kind === 'number';
  const isMonthly = words[at + every]?.plain === 'thang' || words[at + every]?.plain === 'quy';
  if (!days || isDate === true || !isMonthly) return { to, due: null, explanation: noDayNamed };
  const due = nextOf(heldOn, days.values, words[at + every]?.plain === 'quy');
  return due && { to: days.to, due, explanation: repeating(due) };
}

function daysAt(
  words: readonly Word[],
  at: number,
): { values: readonly number[]; to: number } | null {
  const first = digitsAt(words, at);
  if (!first || first.value < 1 || first.value > 31) return null;
  const isMore = words[first.to]?.text === ',' || words[first.to]?.plain === 'va';
  const second = isMore
    ? digitsAt(words, first.to + (words[first.to + 1]?.plain === 'ngay' ? 2 : 1))
    : null;
  return second
    ? { values: [first.value, second.value], to: second.to }
    : { values: [first.value], to: first.to };
}

const MONTHS_AHEAD = 14;

function nextOf(heldOn: Day, days: readonly number[], isQuarterly: boolean): Day | null {
  for (let ahead = 0; ahead < MONTHS_AHEAD; ahead += 1) {
    const month = addMonths(makeDay(yearOf(heldOn), monthOf(heldOn), 1), ahead);
    if (isQuarterly && monthOf(month) % 3 !== 0) continue;
    const found = days
      .filter((day) => isRealDate(yearOf(month), monthOf(month), day))
      .map((day) => makeDay(yearOf(month), monthOf(month), day))
      .toSorted()
      .find((day) => day >= heldOn);
    if (found) return found;
  }
  return null;
}
