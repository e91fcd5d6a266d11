import { makeDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { dateAt } from './due-numbers.ts';
import type { Line } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

const HEAD_LINES = 12;

/** 'Hà Tĩnh, ngày 27 tháng 11 năm 2026' in the head of a notice: the day it was signed. */
export function signedOnIn(
  words: readonly Word[],
  lines: readonly Line[],
  heldOn: Day,
): Day | null {
  for (const { from, to } of lines.slice(0, HEAD_LINES))
    for (let at = from + 1; at < to; at += 1) {
      const isPlaced = words[at]?.plain === 'ngay' && words[at - 1]?.text === ',';
      const written = isPlaced && words[at + 2]?.plain === 'thang' ? dateAt(words, at + 1) : null;
      if (!written || written.year === null || written.to < to) continue;
      const signed = makeDay(written.year, written.month, written.day);
      if (signed >= heldOn) return signed;
    }
  return null;
}
