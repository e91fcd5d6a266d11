import { makeDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { dateAt } from './due-numbers.ts';
import { phrases } from '../text/phrases.ts';
import type { Line } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

// 'Hà Tĩnh, ngày 27 tháng 11 năm 2026'
function isPlaced(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.plain === 'ngay' && words[at - 1]?.text === ',' && words[at + 2]?.plain === 'thang'
  );
}

const NUMBER = phrases(
  'số | thông báo số | thông báo kết luận số | kết luận số | ngày ký | ký ngày',
);
const LONGEST_NUMBER = 14;

// 'Thông báo số 18/TB-HĐND ngày 14/10/2026', 'Ngày ký: 14/10/2026'
function isNumbered(words: readonly Word[], from: number, at: number): boolean {
  const opens = NUMBER(words, from) > 0 && at - from < LONGEST_NUMBER;
  const isDay = words[at]?.plain === 'ngay' || words[at]?.text === ':';
  return opens && isDay && words[at + 1]?.kind === 'number';
}

const HEAD_LINES = 12;

/** 'Hà Tĩnh, ngày 27 tháng 11 năm 2026' in the head of a notice: the day it was signed. */
export function signedOnIn(
  words: readonly Word[],
  lines: readonly Line[],
  heldOn: Day,
): Day | null {
  for (const { from, to } of lines.slice(0, HEAD_LINES))
    for (let at = from + 1; at < to; at += 1) {
      const written =
        isPlaced(words, at) || isNumbered(words, from, at) ? dateAt(words, at + 1) : null;
      if (!written || written.year === null || (isPlaced(words, at) && written.to < to)) continue;
      const signed = makeDay(written.year, written.month, written.day);
      if (signed >= heldOn) return signed;
    }
  return null;
}
