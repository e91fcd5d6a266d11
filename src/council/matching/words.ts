import type { WeighedWord } from './matter.ts';
import { isApart } from './telling.ts';
import type { Telling } from './telling.ts';
import { weightOf } from './weights.ts';

const MOST_KEPT = 160;

export function weighWords({ words }: Telling): WeighedWord[] {
  const seen = new Map<string, number>();
  for (const { key } of words) {
    if (seen.size >= MOST_KEPT) break;
    if (!seen.has(key)) seen.set(key, weightOf(key));
  }
  return [...seen.keys()].toSorted().map((word) => ({ word, weight: seen.get(word) ?? 0 }));
}

export function readPhrases({ words }: Telling): string[] {
  const phrases = new Set<string>();
  for (let at = 1; at < words.length && phrases.size < MOST_KEPT; at += 1) {
    const [first, second] = [words[at - 1], words[at]];
    if (!first || !second || isApart(second)) continue;
    if (weightOf(first.key) + weightOf(second.key) < 0.4) continue;
    phrases.add(`${first.key} ${second.key}`);
  }
  return [...phrases].toSorted();
}

const MOST_NUMBERS = 30;

/** Every number a telling names, `01` as `1`. */
export function readNumbers({ words }: Telling): string[] {
  const numbers = new Set<string>();
  for (const { key } of words) {
    if (numbers.size >= MOST_NUMBERS) break;
    if (/^\d/.test(key)) numbers.add(key.replace(/^0+(?=\d)/, ''));
  }
  return [...numbers].toSorted();
}
