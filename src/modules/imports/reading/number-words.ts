import { searchKey } from '#src/platform/text/search-key.ts';

const UNITS: Readonly<Record<string, number>> = {
  nhat: 1,
  mot: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bai: 7,
  bay: 7,
  tam: 8,
  chin: 9,
};
const ROMAN = /^(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const LARGEST = 99;

/** The number that a short wording says: '13', 'XIII', 'mười ba', 'thứ nhất'. Null where it says none. */
export function readNumber(wording: string): number | null {
  const key = searchKey(wording).replace(/^(?:thu|lan thu|so) /, '');
  if (/^0*\d{1,2}$/.test(key)) return Number(key) || null;
  if (ROMAN.test(key)) return romanNumber(key);
  const words = key.split(' ');
  const tenAt = words.findIndex((word) => word === 'muoi');
  if (tenAt === -1) return words.length === 1 ? (UNITS[key] ?? null) : null;
  const tens = tenAt === 0 ? 1 : (UNITS[words[0] ?? ''] ?? 0);
  const rest = words[tenAt + 1];
  const unit = rest === undefined ? 0 : (UNITS[rest] ?? Number.NaN);
  const value = tens * 10 + unit;
  return tenAt <= 1 && words.length <= tenAt + 2 && value > 0 && value <= LARGEST ? value : null;
}

export function romanNumber(key: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  const digits = Array.from(key.toLowerCase(), (letter) => values[letter] ?? 0);
  return digits.reduce(
    (sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** As a part of a pattern over a search key: whatever `readNumber` reads. */
export const NUMBER_WORDS =
  '(?:\\d{1,2}(?!\\d)|(?:(?:hai|ba|bon|nam) )?muoi(?: (?:nhat|mot|hai|nhi|ba|tu|bon|lam|nam|sau|bay|bai|tam|chin))?|(?:nhat|mot|hai|nhi|ba|tu|bon|nam(?! \\d{4})|lam|sau|bay|bai|tam|chin)|[ivxl]{1,6})(?![a-z])';
