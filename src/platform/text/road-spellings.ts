/** How Vietnamese writes the class of a road: in letters before the number, or in words. */
const CLASSES: readonly (readonly string[])[] = [
  ['ql', 'quoc lo'],
  ['dt', 'tl', 'tinh lo', 'duong tinh'],
  ['dh', 'hl', 'huyen lo', 'duong huyen'],
];
const JOINED = /^([a-z]{2})(\d\w*)$/;
const NUMBER = /^\d\w*$/;
/** A phrase is asked in every way to write its roads: two of them are six times six ways. */
const MOST_SPELLINGS = 36;

/** Folded words one after the other. */
export type Spelling = readonly string[];

/** A word, or the words that name a road. */
export interface Name {
  readonly typed: Spelling;
  /** Each way to write it; a road's number is last, and `ql1a` is one word. */
  readonly spellings: readonly Spelling[];
}

/** Folded words with each road taken as one: QL1A, QL 1A and quốc lộ 1A are the same. */
export function namesIn(words: readonly string[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length;) {
    const name = roadAt(words, at) ?? wordAt(words, at);
    names.push(name);
    at += name.typed.length;
  }
  return names;
}

/** Every way to write a phrase; its further roads stay as typed where the ways would be too many. */
export function phraseSpellings(names: readonly Name[]): readonly Spelling[] {
  let found: readonly Spelling[] = [[]];
  for (const { typed, spellings } of names) {
    const isMany = found.length * spellings.length > MOST_SPELLINGS;
    const ways = isMany ? [typed] : spellings;
    found = found.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return found;
}

function wordAt(words: readonly string[], at: number): Name {
  const typed = words.slice(at, at + 1);
  return { typed, spellings: [typed] };
}

function roadAt(words: readonly string[], at: number): Name | null {
  const [one = '', two = '', three = ''] = words.slice(at, at + 3);
  const [, letters = '', joined = ''] = JOINED.exec(one) ?? [];
  return (
    road(words.slice(at, at + 1), letters, joined) ??
    road(words.slice(at, at + 2), one, two) ??
    road(words.slice(at, at + 3), `${one} ${two}`, three)
  );
}

function road(typed: Spelling, name: string, number: string): Name | null {
  const names = NUMBER.test(number) && CLASSES.find((all) => all.includes(name));
  if (!names) return null;
  const spellings = names.flatMap((known) => [
    [...known.split(' '), number],
    ...(known.includes(' ') ? [] : [[known + number]]),
  ]);
  return { typed, spellings };
}
