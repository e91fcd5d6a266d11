import { searchKey } from '#src/platform/text/search-key.ts';

export interface Word {
  readonly text: string;
  readonly small: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Nothing but spaces between it and the word before. */
  readonly joined: boolean;
}

/** The words of a text in NFC. */
export function wordsOf(text: string): readonly Word[] {
  let end = 0;
  return Array.from(text.matchAll(/đ\/c|\p{L}+(?:['’ʼ]\p{L}+)?/giu), (match) => {
    const from = match.index;
    const joined = from > 0 && /^[ \t\u00A0]*$/.test(text.slice(end, from));
    end = from + match[0].length;
    const small = match[0].toLowerCase();
    return { text: match[0], small, key: searchKey(match[0]), from, to: end, joined };
  });
}

export const isCapital = (word: Word | undefined): word is Word =>
  word !== undefined && /^\p{Lu}/u.test(word.text);

/** Everything around is in capitals: then a capital says nothing. */
export function isShouted(list: readonly Word[], at: number): boolean {
  const around = list.slice(Math.max(0, at - 3), at + 5).filter((word) => word.text.length > 1);
  return around.length > 3 && around.every((word) => word.text === word.text.toUpperCase());
}

/** How many words from `at` stand together in capitals. */
export function capitalsFrom(list: readonly Word[], at: number, most: number): number {
  let size = 0;
  while (size < most) {
    const word = list[at + size];
    if (!isCapital(word) || (size > 0 && !word.joined)) break;
    size += 1;
  }
  return size;
}

/** The longest phrase of the set that ends just before `at`: how many words, or 0. */
export function phraseBefore(
  list: readonly Word[],
  at: number,
  phrases: ReadonlySet<string>,
  by: 'small' | 'key' = 'small',
): number {
  for (let size = 3; size >= 1; size -= 1) {
    const words = list.slice(Math.max(0, at - size), at);
    if (words.length < size || !words.slice(1).every((word) => word.joined)) continue;
    if (phrases.has(words.map((word) => word[by]).join(' '))) return size;
  }
  return 0;
}
