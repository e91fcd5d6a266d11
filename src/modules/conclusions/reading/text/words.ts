import { plainOf, soundOf } from './sound.ts';

/** A syllable, a number or a single sign, and where it stands in the text as given. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** Without case and tone marks' place; a sign is itself. */
  readonly sound: string;
  readonly plain: string;
  isCapital: boolean;
  /** No mark above or below any letter of it. */
  readonly isBare: boolean;
  /** Nothing stands between it and the word before. */
  readonly isGlued: boolean;
  /** The text around is typed without diacritics. */
  inBareText: boolean;
}

// An apostrophe within a word is its own: 'B\'Lao', 'Đắk R\'Lấp'.
const PARTS = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}\d]/gu;
const MARKED = /[^ -~]/;
const FEWEST_MARKED = 0.12;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(PARTS)) words.push(wordOf(found[0], found.index, words.at(-1)));
  return words;
}

function wordOf(text: string, from: number, before: Word | undefined): Word {
  const kind = /^\d/.test(text) ? 'number' : /^\p{L}/u.test(text) ? 'word' : 'sign';
  const sound = kind === 'word' ? soundOf(text) : text;
  return {
    text,
    from,
    to: from + text.length,
    kind,
    sound,
    plain: kind === 'word' ? plainOf(sound) : text,
    isCapital: kind === 'word' && /^\p{Lu}/u.test(text),
    isBare: kind === 'word' && !MARKED.test(text),
    isGlued: before !== undefined && before.to === from,
    inBareText: false,
  };
}

/** Marks the words of a line that is typed without diacritics. */
export function markBare(words: readonly Word[]): void {
  const letters = words.filter(({ kind, text }) => kind === 'word' && text !== text.toUpperCase());
  const marked = letters.filter(({ isBare }) => !isBare).length;
  const isBare = letters.length > 4 && marked < letters.length * FEWEST_MARKED;
  if (isBare) for (const word of words) word.inBareText = true;
}

export function isAnd(word: Word | undefined): boolean {
  return word?.plain === 'va' && (word.sound === 'va1' || word.inBareText);
}

const FEWEST_SHOUTED = 4;

/** In a line all in capitals a capital says nothing. */
export function markShouted(words: readonly Word[]): void {
  const letters = words.filter(({ kind, text }) => kind === 'word' && text.length > 1);
  const isShouted = letters.every(({ text }) => text === text.toUpperCase());
  if (isShouted && letters.length >= FEWEST_SHOUTED)
    for (const word of words) if (word.kind === 'word') word.isCapital = false;
}
