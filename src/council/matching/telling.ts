import { foldText } from '#src/platform/text/fold.ts';
import { expandAbbreviations } from './lists/abbreviations.ts';
import { spellingOf } from './spelling.ts';
import type { Gap, TypedWord } from './typed-word.ts';

/** A telling as a row of words. */
export interface Telling {
  readonly words: readonly TypedWord[];
  /** Capitals tell names from words in it. */
  readonly hasCase: boolean;
  /** Typed in capitals, nearly all of it. */
  readonly isShouted: boolean;
  /** Typed without diacritics. */
  readonly isPlain: boolean;
}

const LONGEST_TEXT = 6000;
const MOST_WORDS = 900;
const MOSTLY = 0.8;
const SPACE = 32;

export function readTelling(text: string): Telling {
  const typed = wordsOf(text.slice(0, LONGEST_TEXT).normalize('NFC'));
  return {
    words: expandAbbreviations(typed),
    hasCase: usesCase(typed),
    isShouted: isInCapitals(typed),
    isPlain: lacksMarks(typed),
  };
}

function wordsOf(original: string): TypedWord[] {
  const { key, starts, ends } = foldText(original);
  const words: TypedWord[] = [];
  let at = 0;
  let endBefore = 0;
  for (const part of key === '' ? [] : key.split(' ', MOST_WORDS)) {
    const start = starts[at] ?? 0;
    const end = ends[at + part.length - 1] ?? start;
    const isSpace = start === endBefore + 1 && original.charCodeAt(endBefore) === SPACE;
    const before = isSpace ? '' : gapOf(original.slice(endBefore, start));
    const typed = original.slice(start, end);
    if (mayBeTwo(part)) words.push(...typedPieces(part, typed, before));
    else words.push(typedWord(part, typed, before));
    at += part.length + 1;
    endBefore = end;
  }
  return words;
}

/** A number begins it or ends it, but for one letter. */
const mayBeTwo = (part: string): boolean =>
  isDigit(part.charCodeAt(0)) ||
  isDigit(part.charCodeAt(part.length - 1)) ||
  isDigit(part.charCodeAt(part.length - 2));

// `ql2c`, `60ha`, `8Cần`: letters and a number written together are two words; `2c` and `22b` are one.
function typedPieces(part: string, typed: string, before: Gap): TypedWord[] {
  const [, head, tail] = /^([a-z]{2,}(?=\d+[a-z]?$)|\d+(?=[a-z]{2,}$))(.+)$/.exec(part) ?? [];
  if (head === undefined || tail === undefined) return [typedWord(part, typed, before)];
  const split = typed.length - tail.length;
  return [typedWord(head, typed.slice(0, split), before), typedWord(tail, typed.slice(split), '')];
}

function typedWord(key: string, typed: string, before: Gap): TypedWord {
  const first = typed.charAt(0);
  const isCapital = first !== first.toLowerCase() || isNumber(key);
  return { key, typed, spelling: spellingOf(typed), isCapital, before };
}

function gapOf(gap: string): Gap {
  if (gap === ' ') return '';
  if (/[;:()\n"“”!?[\]…•+]|\.\./u.test(gap)) return ';';
  if (/\.\s/.test(gap)) return '.';
  if (gap.includes(',')) return ',';
  if (/[-–—]/u.test(gap)) return '-';
  return gap.includes('/') ? '/' : '';
}

// All in capitals, or none at all: then they tell nothing.
function usesCase(words: readonly TypedWord[]): boolean {
  const { letters, capitals } = capitalsIn(words);
  return capitals > 1 && capitals < letters * MOSTLY;
}

function isInCapitals(words: readonly TypedWord[]): boolean {
  const { letters, capitals } = capitalsIn(words);
  return capitals >= letters * MOSTLY;
}

function capitalsIn(words: readonly TypedWord[]): { letters: number; capitals: number } {
  let letters = 0;
  let capitals = 0;
  for (const { key, isCapital } of words) {
    if (isNumber(key)) continue;
    letters += 1;
    if (isCapital) capitals += 1;
  }
  return { letters, capitals };
}

function lacksMarks(words: readonly TypedWord[]): boolean {
  let marked = 0;
  for (const { key, spelling } of words) if (spelling !== key) marked += 1;
  return marked * 20 <= words.length;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isNumber(key: string): boolean {
  return isDigit(key.charCodeAt(0));
}

/** Does a sentence, a bracket or a list end before this word? */
export function isApart({ before }: TypedWord): boolean {
  return before === '.' || before === ';';
}

/** A word in the middle of a name of several capitals: Lương in Trung Lương. */
export function isInName({ words, hasCase }: Telling, at: number): boolean {
  const [last, word] = [words[at - 1], words[at]];
  if (!hasCase || word?.isCapital !== true || /^\d/.test(word.key)) return false;
  return last?.isCapital === true && word.before === '' && !/^\d/.test(last.key);
}

/** A capital that no sentence began: Bản in “ở Bản Mế”. */
export function isNamelike({ words, hasCase }: Telling, at: number): boolean {
  const word = words[at];
  return hasCase && at > 0 && word?.isCapital === true && !isApart(word) && !/^\d/.test(word.key);
}
