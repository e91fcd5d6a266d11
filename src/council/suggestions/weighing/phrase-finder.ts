import { tonedKey } from '../reading/syllables.ts';
import type { ReadText, Syllable } from '../reading/syllables.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

// Single words that hardly any other word looks like once the tones are gone.
const CLEAR_WITHOUT_TONES = new Set(
  'mương kênh đường cầu rác điện nước ngập ruộng lúa hẻm kiệt thuốc trường đất'.split(' '),
);

interface Entry<T> {
  readonly keys: readonly string[];
  readonly meanings: T[];
}

/** A phrase of the table found in a text. */
export interface Found<T> {
  readonly words: string;
  /** The syllable right before it, tone and all; empty behind punctuation. */
  readonly before: string;
  readonly meanings: readonly T[];
}

/** Finds the phrases of a table in a text, the longest first, each syllable used once. */
export interface PhraseFinder<T> {
  find(text: ReadText): readonly Found<T>[];
}

type Book<T> = ReadonlyMap<string, readonly Entry<T>[]>;

export function phraseFinder<T>(table: readonly { phrase: string; meaning: T }[]): PhraseFinder<T> {
  const toned = bookOf(
    table,
    (phrase) => phrase.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(tonedKey) ?? [],
  );
  const plain = bookOf(
    table.filter(({ phrase }) => phrase.includes(' ') || CLEAR_WITHOUT_TONES.has(phrase)),
    (phrase) => searchKey(phrase).split(' '),
  );
  return {
    find(read) {
      return read.isPlain
        ? findIn(plain, read.syllables, 'plain')
        : findIn(toned, read.syllables, 'toned');
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

type Key = 'plain' | 'toned';

interface Match<T> {
  readonly at: number;
  readonly entry: Entry<T>;
}

function findIn<T>(book: Book<T>, syllables: readonly Syllable[], as: Key): Found<T>[] {
  const matches: Match<T>[] = [];
  for (const [at, syllable] of syllables.entries()) {
    const entry = book.get(syllable[as])?.find((one) => fits(one.keys, as, syllables, at));
    if (entry) matches.push({ at, entry });
  }
  const found = matches.length < 2 ? matches : withoutOverlaps(matches, syllables.length);
  return found.map(({ at, entry }) => ({
    words: syllables
      .slice(at, at + entry.keys.length)
      .map((one) => one.written)
      .join(' '),
    before: syllables[at]?.afterBreak ? '' : (syllables[at - 1]?.toned ?? ''),
    meanings: entry.meanings,
  }));
}

/** The longer phrase wins, whichever begins first: cống thoát nước, not đất cống. */
function withoutOverlaps<T>(matches: readonly Match<T>[], length: number): Match<T>[] {
  const taken = Array.from({ length }, () => false);
  return matches
    .toSorted((a, b) => b.entry.keys.length - a.entry.keys.length || a.at - b.at)
    .filter(({ at, entry }) => {
      const end = at + entry.keys.length;
      if (taken.slice(at, end).includes(true)) return false;
      taken.fill(true, at, end);
      return true;
    })
    .toSorted((a, b) => a.at - b.at);
}

function fits(
  wanted: readonly string[],
  as: Key,
  syllables: readonly Syllable[],
  at: number,
): boolean {
  // Đê Chã is a name, đê a dyke: one syllable with a capital tells nothing.
  if (wanted.length === 1 && syllables[at]?.isName) return false;
  for (let order = 1; order < wanted.length; order += 1) {
    const syllable = syllables[at + order];
    if (syllable?.[as] !== wanted[order] || syllable?.afterBreak === true) return false;
  }
  return wanted.length !== 2 || !isNamed(syllables, at);
}

const BEARS_A_NAME = new Set(
  'duong pho cau song xa phuong thon xom ban ap khom to hem kiet'.split(' '),
);

/** đường Bến Cá is a street; both words have capitals and stand behind what bears a name. */
function isNamed(syllables: readonly Syllable[], at: number): boolean {
  const before = syllables[at - 1];
  const [first, second] = [syllables[at], syllables[at + 1]];
  if (!before || !first?.isName || !second?.isName || second.afterBreak) return false;
  return BEARS_A_NAME.has(before.plain) && !before.isName && second.plain !== 'lo';
}
