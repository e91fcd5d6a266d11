import { unitNamesInSmallLetters } from '#src/council/tenants/index.ts';
import { foreignNames } from './other-peoples.ts';
import { HISTORIC_PERSONS } from './historic-persons.ts';
import * as lists from './word-lists.ts';
import { capitalsFrom, isCapital, isShouted, phraseBefore, wordsOf } from './words.ts';
import type { NameSpan } from './span.ts';
import type { Word } from './words.ts';

interface Reading {
  readonly list: readonly Word[];
  /** Nobody typed a mark: then families and titles are read without. */
  readonly isPlain: boolean;
}

const MOST_NAME_WORDS = 5;

/** Names of persons: after a form of address, or a family name followed by what only names have. It proposes. */
export function findNames(text: string): readonly NameSpan[] {
  const list = wordsOf(text);
  const reading = { list, isPlain: !/(?![A-Za-z])\p{L}/u.test(text) };
  const spans: NameSpan[] = [...foreignNames(text)];
  for (let at = 0; at < list.length; at += 1) {
    const titled = addressed(reading, at);
    const size = titled || named(reading, at);
    const [first, last] = [list[at], list[at + size - 1]];
    if (size === 0 || !first || !last) continue;
    spans.push({ from: first.from, to: last.to, isUnsure: titled === 0 && size < 3 });
    at += size - 1;
  }
  return spans;
}

const isFamily = ({ isPlain }: Reading, word: Word | undefined): word is Word =>
  word !== undefined &&
  word.text.length > 1 &&
  (lists.FAMILIES.has(word.small) || (isPlain && lists.FOLDED_FAMILIES.has(word.small)));

const isStrong = ({ isPlain }: Reading, word: Word): boolean =>
  lists.STRONG_FAMILIES.has(word.small) || (isPlain && lists.FOLDED_STRONG.has(word.small));

/** `ông Nguyễn Văn A`, `bà Tám`: how many words from `at` are the name, or 0. */
function addressed(reading: Reading, at: number): number {
  const { list } = reading;
  const title = list[at - 1];
  const first = list[at];
  if (!title || !first?.joined || isOffice(list, at)) return 0;
  if (lists.KIN_TITLES.has(title.small)) return afterKin(reading, at, title, first);
  if (!isFamily(reading, first)) return 0;
  if (reading.isPlain && lists.FOLDED_KIN.has(title.key)) {
    if (isPlaceName(list, at, true)) return 0;
    const size = capitalName(reading, at);
    return size > 1 ? size : fullName(reading, at);
  }
  if (phraseBefore(list, at, lists.LOOSE_TITLES) === 0) return 0;
  const capitals = capitalName(reading, at);
  const size = capitals > 1 ? capitals : fullName(reading, at);
  return isKnown(list, at, size) ? 0 : size;
}

function afterKin(reading: Reading, at: number, title: Word, first: Word): number {
  const { list } = reading;
  if (lists.NOBODYS.has(first.small) && (!isCapital(first) || title.small === 'bác')) return 0;
  if (isPlaceName(list, at - 1, false) && isCapital(title)) return 0;
  if (isCapital(title) && isKnownFrom(list, at - 1)) return 0;
  const full = fullName(reading, at);
  if (isShouted(list, at)) return full || (isFamily(reading, first) ? 2 : 0);
  const capitals = capitalName(reading, at);
  if (capitals === 0) return full;
  return isKnown(list, at, capitals) && HISTORIC_PERSONS.has(wordsAt(list, at, capitals))
    ? 0
    : Math.max(capitals, full);
}

/** `Nguyễn Văn A` without a form of address. */
function named(reading: Reading, at: number): number {
  const { list, isPlain } = reading;
  const first = list[at];
  if (!isFamily(reading, first) || isPlaceName(list, at, isPlain)) return 0;
  const full = fullName(reading, at);
  const shouted = isShouted(list, at);
  if (!isCapital(first) || shouted) return isKnown(list, at, full) ? 0 : full;
  const capitals = Math.max(capitalName(reading, at), full);
  if (capitals < 2 || isKnown(list, at, capitals)) return 0;
  if (full === 0 && lists.COUNTED.has(first.small)) return 0;
  const strong = isStrong(reading, first);
  const follows = isCapital(list[at - 1]) && first.joined && !isStart(list, at - 1);
  if (full > 0) return follows && !strong ? 0 : capitals;
  if (follows || (!strong && (capitals < 3 || isKnownFrom(list, at)))) return 0;
  return capitals > 2 || !isThing(list, at) ? capitals : 0;
}

/** A family name, a middle name and one more: told apart in any kind of letters. */
function fullName(reading: Reading, at: number): number {
  const { list, isPlain } = reading;
  const [first, middle, given] = [list[at], list[at + 1], list[at + 2]];
  if (!isFamily(reading, first) || !middle?.joined || !given?.joined) return 0;
  const isWritten = [first, middle, given].every((word) => isCapital(word));
  const written = isPlain ? lists.FOLDED_MIDDLES : lists.MIDDLES;
  if (!(isWritten ? written : lists.PLAIN_MIDDLES).has(middle.small)) return 0;
  if (!lists.NO_GIVEN_NAMES.has(given.small)) return 3;
  if (isWritten) return isShouted(list, at) && !isStrong(reading, first) ? 0 : 3;
  return lists.SURE_FAMILIES.has(first.small) && lists.ALSO_GIVEN_NAMES.has(given.small) ? 3 : 0;
}

function capitalName(reading: Reading, at: number): number {
  return isShouted(reading.list, at) ? 0 : capitalsFrom(reading.list, at, MOST_NAME_WORDS);
}

/** `ông Chủ tịch`: an office, not a name. */
function isOffice(list: readonly Word[], at: number): boolean {
  return lists.OFFICES.has(wordsAt(list, at, 2));
}

/** The words before name a place, a street or a body. */
function isPlaceName(list: readonly Word[], at: number, isPlain: boolean): boolean {
  const first = list[at];
  if (!first || at === 0) return false;
  if (phraseBefore(list, at, lists.PLACE_PHRASES) > 0 && first.joined) return true;
  return isPlain && first.joined && phraseBefore(list, at, lists.FOLDED_PLACES, 'key') > 0;
}

const wordsAt = (list: readonly Word[], at: number, size: number): string =>
  list
    .slice(at, at + size)
    .map((word) => word.small)
    .join(' ');

/** The whole span is a unit of today or before, or one after whom streets are named. */
function isKnown(list: readonly Word[], at: number, size: number): boolean {
  const words = wordsAt(list, at, size);
  return size > 1 && (HISTORIC_PERSONS.has(words) || unitNamesInSmallLetters().has(words));
}

/** A unit's name begins here. */
function isKnownFrom(list: readonly Word[], at: number): boolean {
  return [2, 3].some((size) => isKnown(list, at, size) && isCapital(list[at + size - 1]));
}

/** `Mai Thanh niên`, `Đoàn Luật sư`: the second capital begins a word of two syllables. */
function isThing(list: readonly Word[], at: number): boolean {
  const pair = wordsAt(list, at + 1, 2);
  return THINGS.has(pair);
}
const THINGS = new Set(['thanh niên', 'thanh tra', 'công an', 'văn hóa', 'văn phòng', 'xuân này']);

function isStart(list: readonly Word[], at: number): boolean {
  return list[at]?.joined === false || at <= 0;
}
