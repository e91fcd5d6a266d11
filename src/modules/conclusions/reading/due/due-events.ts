import { addDays } from '#src/council/calendar/index.ts';
import { dayExpression } from './due-days.ts';
import { counted, eventDay } from './due-explained.ts';
import { smallNumberAt } from './due-numbers.ts';
import { endOfSpan, loneSpan } from './due-periods.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { anyOf, phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const LONGEST_EVENT = 8;
const OTHER_LIMIT = phrases(
  'trước | chậm nhất | muộn nhất | trong | từ | xong | gửi | trình | báo cáo | hoàn thành | đến',
);

/** 'trước ngày khai giảng 05/9', 'trước kỳ họp (08/12/2026)': before something whose day stands beside it. */
export function eventWithDay(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  for (let place = at + 1; place < at + LONGEST_EVENT; place += 1) {
    const word = words[place];
    const isOpen = word?.text === '(';
    if (!word || (word.kind === 'sign' && !isOpen) || OTHER_LIMIT(words, place) > 0) return null;
    const from = isOpen ? place + 1 : place;
    const isDate = words[from]?.kind === 'number' || words[from]?.plain === 'ngay';
    const found = isDate && hasMonth(words, from) ? dayExpression(words, from, ctx) : null;
    if (found?.due) return { ...found, explanation: eventDay(found.due) };
  }
  return null;
}

function hasMonth(words: readonly Word[], at: number): boolean {
  const sign = words[at + (words[at]?.kind === 'number' ? 1 : 2)];
  return sign?.text === '/' || sign?.text === '-' || sign?.plain === 'thang';
}

const IN_COMING = phrases(
  'tuần này | tuần tới | tuần sau | sang tuần | tháng này | tháng tới | tháng sau',
);
const OF_ANOTHER = phrases(
  'họp | phiên | kỳ | từ | của | công tác | lịch | chương trình | ngày | nhiệm vụ | hội nghị | đợt | kế hoạch',
);
const THEN_DONE = phrases(
  'phải | có | nộp | gửi | báo | báo cáo | báo lại | trình | xong | hoàn thành | làm | là phải | cho tôi | tôi phải | mà | trả lời | đưa | bàn giao | thông báo | rà | kiểm tra | còn | mà còn | chưa',
);

/** 'tuần sau gửi', 'tháng tới phải xong': a span to come, without a word of limit. */
export function spanToCome(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const taken = IN_COMING(words, at);
  if (taken === 0 || OF_ANOTHER(words, at - 1) > 0) return null;
  const after = words[at + taken];
  const isMonth = words[at]?.plain === 'thang';
  const closes = !after || after.kind === 'sign';
  if (isMonth && !closes && THEN_DONE(words, at + taken) === 0) return null;
  const found = endOfSpan(words, at, ctx);
  return found && { ...found, isWeak: true };
}

const UNTIL = phrases('đến | tới | đến hết | cho đến');

/** 'mồng 10 tháng này phải có', '28/11 nộp': a day and what is to be there by then. */
export function dayThenDone(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const found = dayExpression(words, at + UNTIL(words, at), ctx);
  return found && THEN_DONE(words, found.to) > 0 ? found : null;
}

const UNIT = phrases('ngày | tuần | tháng');
const MORE = phrases('nữa');
const AFTER = phrases('sau');

/** '10 ngày nữa', 'sau hai tuần': counted from the meeting. */
export function timeFromNow(
  words: readonly Word[],
  at: number,
  { heldOn }: ReadingContext,
): TimeFound | null {
  const after = AFTER(words, at);
  const number = words[at + after]?.isCapital ? null : smallNumberAt(words, at + after);
  if (!number || UNIT(words, number.to) === 0) return null;
  const more = MORE(words, number.to + 1);
  const isEnd = anyOf(THEN_DONE)(words, number.to + 1) > 0;
  if (more === 0 && !(after > 0 && isEnd)) return null;
  const unit = words[number.to]?.plain;
  if (unit === 'thang') return null;
  const due = addDays(heldOn, number.value * (unit === 'tuan' ? 7 : 1));
  const names = unit === 'tuan' ? { vi: 'tuần', en: 'weeks' } : { vi: 'ngày', en: 'days' };
  const start = { day: heldOn, vi: 'ngày họp', en: 'the meeting of' };
  const how = { day: due, steppedOver: [], unconfirmed: [], missingYears: [] };
  return { to: number.to + 1 + more, due, explanation: counted(number.value, names, start, how) };
}

/** 'trong tuần', 'trong tháng' where the words pause: the meeting's own. */
export function loneWithin(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const found = loneSpan(words, at, ctx);
  const after = found && words[found.to];
  return found && (!after || after.kind === 'sign' || THEN_DONE(words, found.to) > 0)
    ? found
    : null;
}
