import { searchKey } from '#src/platform/text/search-key.ts';
import { spellingOf } from './spelling.ts';
import { isDecoy } from './lists/decoys.ts';
import { isApart, isInName, isNamelike } from './telling.ts';
import type { Telling } from './telling.ts';
import { weightOf } from './weights.ts';

/** Code → its wordings, a comma between. The first wording is the one shown to a reader. */
export type Wordings = Readonly<Record<string, string>>;

interface Entry {
  readonly code: string;
  readonly keys: readonly string[];
  readonly spellings: readonly string[];
}

export interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
}

export interface FoundWording {
  readonly code: string;
  readonly at: number;
  readonly length: number;
}

export function buildLexicon(wordings: Wordings): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  for (const [code, phrases] of Object.entries(wordings))
    for (const phrase of phrases.split(', ')) {
      const words = phrase.split(' ');
      const entry = { code, keys: words.map(searchKey), spellings: words.map(spellingOf) };
      const first = entry.keys[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return { byFirst };
}

/** The longest wording that begins at each word of a telling. One may lie within another: rác in bãi rác. */
export function findWordings(telling: Telling, { byFirst }: Lexicon): FoundWording[] {
  const found: FoundWording[] = [];
  for (let at = 0; at < telling.words.length; at += 1) {
    const entries = byFirst.get(telling.words[at]?.key ?? '');
    if (!entries) continue;
    const next = telling.words[at + 1]?.key;
    const entry = entries.find(
      (one) => (one.keys.length === 1 || one.keys[1] === next) && standsAt(telling, at, one),
    );
    if (entry) found.push({ code: entry.code, at, length: entry.keys.length });
  }
  return found.filter((one, order) => {
    for (let next = order + 1; next < found.length; next += 1) {
      const other = found[next];
      if (!other || other.at >= one.at + one.length) return true;
      if (isCutBy(one, other)) return false;
    }
    return true;
  });
}

// Hồ in “TP Hồ Chí Minh” is no lake.
function beginsName(telling: Telling, at: number): boolean {
  const next = telling.words[at + 1];
  return isNamelike(telling, at) && next?.isCapital === true && next.before === '';
}

// “làm nhà văn hóa” holds no “làm nhà”.
function isCutBy(one: FoundWording, other: FoundWording): boolean {
  const [end, otherEnd] = [one.at + one.length, other.at + other.length];
  return other.at > one.at && other.at < end && otherEnd > end && other.length >= one.length;
}

// Without their marks đập, đáp and đắp are one, có sổ and cơ sở too. From three syllables on, one may be mistyped.
function standsAt(telling: Telling, at: number, { keys, spellings }: Entry): boolean {
  const { words, isPlain } = telling;
  if (keys.length === 1) {
    if (isDecoy(telling, at) || isInName(telling, at) || beginsName(telling, at)) return false;
    return isPlain ? weightOf(keys[0] ?? '') > 0.1 : words[at]?.spelling === spellings[0];
  }
  let misspelt = 0;
  for (let step = 0; step < keys.length; step += 1) {
    const word = words[at + step];
    if (!word || word.key !== keys[step]) return false;
    if (step > 0 && (isApart(word) || word.before === ',')) return false;
    if (!isPlain && word.spelling !== spellings[step]) misspelt += 1;
  }
  return misspelt <= (keys.length > 2 ? 1 : 0);
}
