import { addDays, addMonths, addWorkingDays } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { counted, sessionDay, sessionWaits, unknownTrigger } from './due-explained.ts';
import { digitsAt, smallNumberAt } from './due-numbers.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { dayExpression } from './due-days.ts';
import { openingNamed, sessionNumberAt } from './due-sessions.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const UNIT = phrases('ngày | tuần | tháng');
const PART_OF_YEAR = phrases('đầu | cuối | qua | năm');
const WORKING = phrases('làm việc');
const SINCE = phrases(
  'kể từ khi | kể từ sau | kể từ | tính từ khi | tính từ | sau khi | sau | từ khi | từ',
);
const BEFORE = phrases('trước khi | trước');
const TODAY = phrases(
  'hôm nay | ngày hôm nay | nay | ngày họp | ngày kết luận | ngày làm việc hôm nay | bây giờ | ngày có kết luận này',
);
const OF_MEETING = phrases(
  'ngày | khi | sau | kết thúc | bế mạc | tổ chức | diễn ra | khi kết thúc | ngày kết thúc | ngày diễn ra | ngày tổ chức | ngày bế mạc | thời điểm kết thúc',
);
const MEETING = phrases(
  'phiên họp | phiên giải trình | phiên chất vấn | phiên làm việc | phiên | cuộc họp | buổi họp | buổi làm việc | buổi giải trình | buổi khảo sát | buổi giám sát | cuộc làm việc | hội nghị | hội nghị liên tịch | hội nghị giao ban',
);
const OTHER_MEETING = phrases(
  'tháng | tới | sau | tiếp theo | thứ | lần | gần nhất | thẩm tra | của ban | của các ban | cuối năm | tổng kết',
);
const SIGNING = phrases(`
ngày ký | ngày ký kết luận | ngày ban hành kết luận | ngày ban hành thông báo kết luận | ngày ra kết luận | ngày thông báo này được ký | ngày thông báo này được ban hành | ngày thông báo này | ngày có thông báo | khi có thông báo kết luận | ngày có thông báo kết luận | ngày phát hành thông báo | ngày thông báo có hiệu lực | ngày ký thông báo | ngày ban hành | ngày ban hành thông báo | ngày ra thông báo | ngày thông báo
ngày ký ban hành | ngày ký ban hành thông báo | khi ban hành thông báo
`);
const OPENING = phrases('ngày khai mạc | khai mạc | ngày tổ chức | ngày diễn ra | diễn ra');

interface Amount {
  readonly value: number;
  readonly unit: 'day' | 'working' | 'week' | 'month';
  readonly to: number;
}

const UNIT_WORDS = {
  day: { vi: 'ngày', en: 'days' },
  working: { vi: 'ngày làm việc', en: 'working days' },
  week: { vi: 'tuần', en: 'weeks' },
  month: { vi: 'tháng', en: 'months' },
} as const;

/** '05 ngày làm việc kể từ ngày họp', '02 tuần', '10 ngày trước kỳ họp thứ 18'. */
export function countExpression(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const amount = amountAt(words, at);
  if (!amount) return null;
  const comma = words[amount.to]?.text === ',' ? 1 : 0;
  const before = BEFORE(words, amount.to);
  if (before > 0) return countedBack(words, amount, amount.to + before, ctx);
  const since = SINCE(words, amount.to + comma);
  if (since === 0)
    return from(amount, { day: ctx.heldOn, vi: 'ngày họp', en: 'the meeting of' }, amount.to, ctx);
  const trigger = amount.to + comma + since;
  return countedOn(words, amount, trigger, ctx);
}

function countedOn(
  words: readonly Word[],
  amount: Amount,
  at: number,
  ctx: ReadingContext,
): TimeFound {
  const signing = SIGNING(words, at);
  if (signing > 0 && ctx.signedOn)
    return from(
      amount,
      { day: ctx.signedOn, vi: 'ngày ký', en: 'the signing on' },
      at + signing,
      ctx,
    );
  const meeting = meetingEnd(words, at);
  if (signing === 0 && meeting > at)
    return from(amount, { day: ctx.heldOn, vi: 'ngày họp', en: 'the meeting of' }, meeting, ctx);
  const day = dayExpression(words, at, ctx);
  if (day?.due) return from(amount, { day: day.due, vi: 'ngày', en: '' }, day.to, ctx);
  return { to: triggerEnd(words, at), due: null, explanation: unknownTrigger };
}

/** Past 'ngày kết thúc phiên giải trình', 'hôm nay': the meeting itself; `at` where another is meant. */
function meetingEnd(words: readonly Word[], at: number): number {
  const today = TODAY(words, at);
  if (today > 0) return at + today;
  const named = at + OF_MEETING(words, at);
  const to = named + MEETING(words, named);
  return to === named || OTHER_MEETING(words, to) > 0 ? at : to;
}

function countedBack(
  words: readonly Word[],
  amount: Amount,
  at: number,
  ctx: ReadingContext,
): TimeFound {
  const opening = at + OPENING(words, at);
  const session = sessionNumberAt(words, opening);
  const back = { ...amount, value: -amount.value };
  if (session) {
    const known = ctx.sessions.find(({ number }) => number === session.value);
    if (known)
      return from(
        back,
        { day: known.opensOn, vi: 'ngày khai mạc', en: 'the opening on' },
        session.to,
        ctx,
      );
    const { value } = session;
    return {
      to: session.to,
      due: null,
      explanation: sessionWaits(value),
      waitsFor: { session: value },
    };
  }
  const day = dayExpression(words, at, ctx);
  if (day?.due) return from(back, { day: day.due, vi: 'ngày', en: '' }, day.to, ctx);
  const named = openingNamed(words, at, ctx);
  if (named)
    return from(back, { day: named.day, vi: 'ngày khai mạc', en: 'the opening on' }, named.to, ctx);
  return { to: triggerEnd(words, at), due: null, explanation: unknownTrigger };
}

const AT_LEAST = phrases('ít nhất | tối thiểu | không dưới | chậm nhất | là');

/** 'trước ngày khai mạc kỳ họp 05 ngày': the day, or the days counted back from it. */
export function beforeOpening(
  words: readonly Word[],
  at: number,
  ctx: ReadingContext,
): TimeFound | null {
  const named = openingNamed(words, at, ctx);
  if (!named) return null;
  const { day, to } = named;
  const amount = amountAt(words, to + AT_LEAST(words, to));
  const start = { day, vi: 'ngày khai mạc', en: 'the opening on' };
  if (amount) return from({ ...amount, value: -amount.value }, start, amount.to, ctx);
  return { to, due: day, explanation: sessionDay(day) };
}

function from(
  { value, unit }: Pick<Amount, 'value' | 'unit'>,
  start: { readonly day: Day; readonly vi: string; readonly en: string },
  to: number,
  { calendar }: ReadingContext,
): TimeFound {
  const how =
    unit === 'working'
      ? addWorkingDays(start.day, value, calendar)
      : {
          day: plainly(start.day, value, unit),
          steppedOver: [],
          unconfirmed: [],
          missingYears: [],
        };
  return { to, due: how.day, explanation: counted(value, UNIT_WORDS[unit], start, how) };
}

function plainly(start: Day, value: number, unit: 'day' | 'week' | 'month'): Day {
  if (unit === 'month') return addMonths(start, value);
  return addDays(start, value * (unit === 'week' ? 7 : 1));
}

function amountAt(words: readonly Word[], at: number): Amount | null {
  const number = digitsAt(words, at, 3) ?? (words[at]?.isCapital ? null : smallNumberAt(words, at));
  if (!number || number.value === 0) return null;
  const bracket = words[number.to]?.text === '(' ? closing(words, number.to) : number.to;
  if (UNIT(words, bracket) === 0) return null;
  const unit = words[bracket]?.plain;
  const working = WORKING(words, bracket + 1);
  const to = bracket + 1 + working;
  if (unit === 'thang' && PART_OF_YEAR(words, to) > 0) return null;
  if (unit === 'ngay') return { value: number.value, unit: working ? 'working' : 'day', to };
  return { value: number.value, unit: unit === 'tuan' ? 'week' : 'month', to: bracket + 1 };
}

// '05 (năm) ngày'
function closing(words: readonly Word[], at: number): number {
  return words[at + 2]?.text === ')' ? at + 3 : at;
}

const LONGEST_TRIGGER = 14;

/** The words that tell from what is counted, up to the next pause. */
export function triggerEnd(words: readonly Word[], at: number): number {
  let to = at;
  while (to - at < LONGEST_TRIGGER && words[to] && !/^[,;.():]$/.test(words[to]?.text ?? ''))
    to += 1;
  return to;
}
