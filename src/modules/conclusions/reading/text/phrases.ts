import { plainOf, soundOf } from './sound.ts';
import type { Word } from './words.ts';

interface Phrase {
  readonly sounds: readonly string[];
  readonly plains: readonly string[];
}

/** How many words from a place on are one of the phrases, the longest of them; 0 where none is. */
export type Phrases = (words: readonly Word[], at: number, end?: number) => number;

/** Phrases written in plain Vietnamese, parted by '|' or line ends. */
/** `isLax`: one syllable of a phrase may lack its marks ('đề nghi'). */
export function phrases(list: string, isLax = false): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  for (const line of list.split(/[|\n]/)) {
    const syllables = line.trim().split(/\s+/).filter(Boolean);
    const sounds = syllables.map(soundOf);
    const plains = sounds.map(plainOf);
    const [first] = plains;
    if (first !== undefined)
      byFirst.set(first, [...(byFirst.get(first) ?? []), { sounds, plains }]);
  }
  for (const found of byFirst.values()) found.sort((a, b) => b.sounds.length - a.sounds.length);
  return (words, at, end = words.length) => {
    const word = words[at];
    const candidates = word && byFirst.get(word.plain);
    if (!candidates) return 0;
    return candidates.find((phrase) => matches(phrase, words, at, end, isLax))?.sounds.length ?? 0;
  };
}

// In a text typed without marks every syllable may lack them.
function matches(
  { sounds, plains }: Phrase,
  words: readonly Word[],
  at: number,
  end: number,
  isLax: boolean,
): boolean {
  if (at + sounds.length > end) return false;
  let lax = 0;
  for (const [index, sound] of sounds.entries()) {
    const word = words[at + index];
    if (!word || word.plain !== plains[index]) return false;
    if (word.sound === sound || (word.inBareText && word.isBare)) continue;
    lax += 1;
    if (!isLax || !word.isBare || lax > 1 || sounds.length < 2) return false;
  }
  return true;
}

export const anyOf =
  (...lists: readonly Phrases[]): Phrases =>
  (words, at, end) =>
    lists.reduce((longest, list) => Math.max(longest, list(words, at, end)), 0);
