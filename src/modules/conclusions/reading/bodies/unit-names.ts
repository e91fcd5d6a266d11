import { INSTITUTIONS, SHORT_HEADS } from './body-words.ts';
import { FIELDS } from './field-words.ts';
import { phrases } from '../text/phrases.ts';
import { isAnd } from '../text/words.ts';
import type { Word } from '../text/words.ts';

const LONGEST_NAME = 5;

/** The end of 'Phú Thịnh, Tân An và Lộc Hà' after 'UBND các xã'; `at` itself where no names stand. */
export function unitNamesEnd(words: readonly Word[], at: number, end: number): number {
  const begin = words[at]?.text === ':' ? at + 1 : at;
  const first = nameEnd(words, begin, end);
  if (first === begin) return at;
  let to = first;
  for (;;) {
    const parted = partedBy(words, to);
    const next = parted === 0 ? to : nameEnd(words, to + parted, end);
    if (parted === 0 || next === to + parted) break;
    to = next;
  }
  return begin > at && to === first ? at : to;
}

const UNITS = phrases('các xã | các phường | xã | phường | đặc khu | thị trấn | các đặc khu');

/** 'Hòa Thắng, Ea Kao | và phường Tân An' after 'UBND các xã'. */
export function unitGroupsEnd(words: readonly Word[], at: number, end: number): number {
  let to = unitNamesEnd(words, at, end);
  while (to > at) {
    const parted = partedBy(words, to);
    const unit = parted > 0 ? UNITS(words, to + parted, end) : 0;
    const next = unit > 0 ? unitNamesEnd(words, to + parted + unit, end) : 0;
    if (unit === 0 || next === to + parted + unit) break;
    to = next;
  }
  return to;
}

function partedBy(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word?.text === ',') return isAnd(words[at + 1]) ? 2 : 1;
  return isAnd(word) ? 1 : 0;
}

// Capitals throughout, and a pause after them: 'Rà soát nhu cầu' is no name.
function nameEnd(words: readonly Word[], at: number, end: number): number {
  if (INSTITUTIONS(words, at, end) > 0) return at;
  // 'Trường Sơn', 'Đoàn Kết' are places, 'Sở Tài chính' is not.
  const isHead = SHORT_HEADS(words, at, end) > 0;
  if (isHead && (!words[at + 1]?.isCapital || FIELDS(words, at + 1, end) > 0)) return at;
  if (FIELDS(words, at, end) > 0) return at;
  let to = at;
  while (
    to < end &&
    to - at < LONGEST_NAME &&
    (words[to]?.isCapital || isNumber(words[to], to - at))
  )
    to += 1;
  return to;
}

function isNumber(word: Word | undefined, taken: number): boolean {
  return word?.kind === 'number' && taken > 0;
}
