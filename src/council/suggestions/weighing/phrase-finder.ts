import { readSyllables, tonedKey } from '../reading/syllables.ts';
import type { ReadText, Syllable } from '../reading/syllables.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

interface Entry<T> {
  readonly keys: readonly string[];
  readonly meanings: T[];
}

/** A phrase of the table found in a text. */
export interface Found<T> {
  readonly words: string;
  readonly meanings: readonly T[];
}

/** Finds the phrases of a table in a text, the longest first, each syllable used once. */
export interface PhraseFinder<T> {
  find(text: string | ReadText): readonly Found<T>[];
}

type Book<T> = ReadonlyMap<string, readonly Entry<T>[]>;

export function phraseFinder<T>(table: readonly { phrase: string; meaning: T }[]): PhraseFinder<T> {
  const toned = bookOf(
    table,
    (phrase) => phrase.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(tonedKey) ?? [],
  );
  const plain = bookOf(
    table.filter(({ phrase }) => phrase.includes(' ')),
    (phrase) => searchKey(phrase).split(' '),
  );
  return {
    find(text) {
      const read = typeof text === 'string' ? readSyllables(text) : text;
      return read.isPlain
        ? findIn(plain, read.syllables, ({ plain: key }) => key)
        : findIn(toned, read.syllables, ({ toned: key }) => key);
    },
  };
}

function bookOf<T>(
  table: readonly { phrase: string; meaning: T }[],
  keysOf: (phrase: string) => string[],
): Book<T> {
  const entries = new Map<string, Entry<T>>();
  for (const { phrase, meaning } of table) {
    const keys = keysOf(phrase);
    const entry = entries.get(keys.join(' '));
    if (entry) entry.meanings.push(meaning);
    else entries.set(keys.join(' '), { keys, meanings: [meaning] });
  }
  const book = new Map<string, Entry<T>[]>();
  for (const entry of entries.values()) {
    const [head = ''] = entry.keys;
    book.set(head, [...(book.get(head) ?? []), entry]);
  }
  for (const list of book.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return book;
}

function findIn<T>(
  book: Book<T>,
  syllables: readonly Syllable[],
  keyOf: (one: Syllable) => string,
): Found<T>[] {
  const keys = syllables.map(keyOf);
  const found: Found<T>[] = [];
  for (let at = 0; at < syllables.length;) {
    const entry = book.get(keys[at] ?? '')?.find((one) => fits(one.keys, keys, syllables, at));
    if (entry && entry.meanings.length > 0) {
      const stretch = syllables.slice(at, at + entry.keys.length);
      found.push({ words: stretch.map((one) => one.written).join(' '), meanings: entry.meanings });
    }
    at += entry?.keys.length ?? 1;
  }
  return found;
}

function fits(
  wanted: readonly string[],
  keys: readonly string[],
  syllables: readonly Syllable[],
  at: number,
): boolean {
  // Đê Chã is a name, đê a dyke: one syllable with a capital tells nothing.
  if (wanted.length === 1 && syllables[at]?.isName) return false;
  return wanted.every(
    (key, order) => keys[at + order] === key && (order === 0 || !syllables[at + order]?.afterBreak),
  );
}
