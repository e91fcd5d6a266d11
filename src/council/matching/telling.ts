import { foldText } from '#src/platform/text/fold.ts';
import { expandAbbreviations } from './abbreviations.ts';
import { spellingOf } from './spelling.ts';

/** What stands before a word: nothing but space, a hyphen, a slash, a comma, a full stop, or another mark that ends a name. */
export type Gap = '' | '-' | '/' | ',' | '.' | ';';

export interface TypedWord {
  readonly key: string;
  readonly typed: string;
  /** With its marks, however they were placed: tells cầu from câu. */
  readonly spelling: string;
  readonly isCapital: boolean;
  readonly before: Gap;
}

/** A telling as a row of words. */
export interface Telling {
  readonly words: readonly TypedWord[];
  /** Capitals tell names from words in it. */
  readonly hasCase: boolean;
  /** Typed without diacritics. */
  readonly isPlain: boolean;
}

const LONGEST_TEXT = 6000;
const MOST_WORDS = 900;

export function readTelling(text: string): Telling {
  const original = text.slice(0, LONGEST_TEXT).normalize('NFC');
  return {
    words: expandAbbreviations(wordsOf(original)),
    hasCase: usesCase(original),
    isPlain: lacksMarks(original),
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
    const before = gapOf(original.slice(endBefore, start));
    words.push(...typedPieces(part, original.slice(start, end), before));
    at += part.length + 1;
    endBefore = end;
  }
  return words;
}

// `ql2c`, `thon3`: letters and a number written together are two words.
function typedPieces(part: string, typed: string, before: Gap): TypedWord[] {
  const isCapital = /^[\p{Lu}\d]/u.test(typed);
  const [, letters, number] = /^([a-z]{2,})(\d+[a-z]?)$/.exec(part) ?? [];
  if (letters === undefined || number === undefined)
    return [{ key: part, typed, spelling: spellingOf(typed), isCapital, before }];
  const split = typed.length - number.length;
  const word = typed.slice(0, split);
  return [
    { key: letters, typed: word, spelling: spellingOf(word), isCapital, before },
    { key: number, typed: typed.slice(split), spelling: number, isCapital: true, before: '' },
  ];
}

function gapOf(gap: string): Gap {
  if (gap === ' ') return '';
  if (/[;:()\n"“”!?[\]…•+]|\.\./u.test(gap)) return ';';
  if (/\.\s/.test(gap)) return '.';
  if (gap.includes(',')) return ',';
  if (/[-–—]/u.test(gap)) return '-';
  return gap.includes('/') ? '/' : '';
}

function usesCase(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  return large > 1 && small > large;
}

function lacksMarks(text: string): boolean {
  return (text.match(/[^\P{L}a-z]/giu)?.length ?? 0) <= text.length / 100;
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
