import { makeDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { nextDate } from './due-days.ts';
import { dateAt } from './due-numbers.ts';
import type { Opening } from './due-reading.ts';
import { sessionNumberAt } from './due-sessions.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const OPENS = phrases('khai mạc');
const SESSION = phrases('kỳ họp');
const HELD = phrases('tổ chức | diễn ra | họp | dự kiến | bắt đầu');
const LINKS = phrases('vào | từ | dự kiến | là | : | ngày | sáng | chiều | ( | lúc | trong');
const FARTHEST = 14;

/** 'Kỳ họp thứ 12 (khai mạc ngày 09/12/2026)': the day a text says its session opens; null where it names none, or two. */
export function openingIn(words: readonly Word[], heldOn: Day): Opening | null {
  const found: Opening[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const day =
      OPENS(words, at) > 0 ? dayAfter(words, at + 2, heldOn) : heldAfter(words, at, heldOn);
    if (day && day >= heldOn) found.push({ day, number: numberNear(words, at) });
  }
  const [first] = found;
  if (!first || found.some(({ day }) => day !== first.day)) return null;
  return { day: first.day, number: found.find(({ number }) => number !== null)?.number ?? null };
}

// 'kỳ họp thứ 9 dự kiến tổ chức vào ngày 10/12/2026'
function heldAfter(words: readonly Word[], at: number, heldOn: Day): Day | null {
  if (SESSION(words, at) === 0) return null;
  for (let place = at + 2; place < at + FARTHEST && !isStop(words[place]); place += 1)
    if (HELD(words, place) > 0) return dayAfter(words, place + HELD(words, place), heldOn);
  return null;
}

function dayAfter(words: readonly Word[], from: number, heldOn: Day): Day | null {
  let at = from;
  if (SESSION(words, at) > 0) at = sessionNumberAt(words, at)?.to ?? at + 2;
  for (let taken = held(words, at); taken > 0; taken = held(words, at)) at += taken;
  const written = at > from || words[at]?.kind === 'number' ? dateAt(words, at) : null;
  if (!written || words[at - 1]?.plain !== 'ngay') return null;
  const { year, month, day } = written;
  return year === null ? nextDate(heldOn, month, day) : makeDay(year, month, day);
}

function held(words: readonly Word[], at: number): number {
  return LINKS(words, at) || HELD(words, at);
}

function numberNear(words: readonly Word[], at: number): number | null {
  for (let place = at; place > at - FARTHEST && place >= 0; place -= 1) {
    const number = sessionNumberAt(words, place);
    if (number) return number.value;
  }
  return sessionNumberAt(words, at + 2)?.value ?? null;
}

function isStop(word: Word | undefined): boolean {
  return !word || /^[.;]$/.test(word.text);
}
