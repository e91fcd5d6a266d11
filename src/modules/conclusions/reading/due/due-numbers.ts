import { isRealDate } from '#src/council/calendar/index.ts';
import type { Word } from '../text/words.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

export interface Figure {
  readonly value: number;
  readonly to: number;
}

export function digitsAt(words: readonly Word[], at: number, longest = 2): Figure | null {
  const word = words[at];
  if (word?.kind !== 'number' || word.text.length > longest) return null;
  return { value: Number(word.text), to: at + 1 };
}

/** 'IV', '4', 'bốn'. */
export function smallNumberAt(words: readonly Word[], at: number): Figure | null {
  const word = words[at];
  if (!word) return null;
  if (word.kind === 'number') return digitsAt(words, at);
  const roman = ROMAN[word.plain];
  if (roman !== undefined && word.isCapital) return { value: roman, to: at + 1 };
  const value = wordNumber(word, words[at + 1]);
  return value === null ? null : { value: value.value, to: at + value.length };
}

function wordNumber(word: Word, next: Word | undefined): { value: number; length: number } | null {
  const first = NUMBER_WORDS[word.text.toLowerCase().normalize('NFC')];
  if (first === undefined) return null;
  if (first !== 10) return { value: first, length: 1 };
  const unit = next ? NUMBER_WORDS[next.text.toLowerCase().normalize('NFC')] : undefined;
  const isTen = unit === undefined || unit > 9;
  return isTen ? { value: 10, length: 1 } : { value: 10 + unit, length: 2 };
}

/** A year after '/', '-', '.', 'năm' or nothing but a sign; null where none follows. */
export function yearAt(words: readonly Word[], at: number): Figure | null {
  const isParted = /^[/.\-–]$/.test(words[at]?.text ?? '') || isYearWord(words[at]);
  const year = isParted ? words[at + 1] : undefined;
  if (year?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(year.text)) return null;
  return { value: Number(year.text), to: at + 2 };
}

export function isYearWord(word: Word | undefined): boolean {
  return word?.plain === 'nam' && (word.sound === 'năm' || word.inBareText);
}

export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly to: number;
}

/** '20/12/2026', '10-7', '15 / 12 / 2026', '12 tháng 12 năm 2026', without a leading 'ngày'. */
export function dateAt(words: readonly Word[], at: number): WrittenDate | null {
  const day = digitsAt(words, at);
  const sign = day && words[day.to];
  if (!day || !sign) return null;
  const isMonthWord = sign.plain === 'thang';
  if (!isMonthWord && !/^[/.\-–]$/.test(sign.text)) return null;
  const month = digitsAt(words, day.to + 1);
  if (!month) return null;
  const year = yearAt(words, month.to);
  if (!year && !isMonthWord && sign.text !== '/' && sign.text !== '-') return null;
  if (!year && isMistypedYear(words, month.to, sign.text)) return null;
  if (!isRealDate(year?.value ?? 2024, month.value, day.value)) return null;
  return {
    day: day.value,
    month: month.value,
    year: year?.value ?? null,
    to: year?.to ?? month.to,
  };
}

// '31/12/20226' is not the next 31/12.
function isMistypedYear(words: readonly Word[], at: number, sign: string): boolean {
  const year = words[at + 1];
  return words[at]?.text === sign && year?.kind === 'number' && year.text.length > 2;
}
