import type { Comparison, Matter, MatchReason, WeighedWord } from './matter.ts';
import { relatePlaces } from './places.ts';

export function compareMatters(a: Matter, b: Matter): Comparison {
  const relation = relatePlaces(a.places, b.places);
  const { share, words } = sharedWords(a.words, b.words);
  const phrases = sharedOf(a.phrases, b.phrases);
  const phraseShare = phrases.length / Math.max(1, Math.min(a.phrases.length, b.phrases.length));
  const place = { same: 0.35, near: 0.25, unknown: 0.15, other: 0 }[relation];
  const score = Math.min(1, place + share * 0.45 + phraseShare * 0.2);
  const reasons: MatchReason[] = [];
  if (words.length > 0) reasons.push({ code: 'same_words', words: words.slice(0, 6) });
  if (phrases.length > 0) reasons.push({ code: 'shared_phrases', words: phrases.slice(0, 4) });
  return { score, same: relation !== 'other' && score >= 0.6, reasons };
}

function sharedWords(a: readonly WeighedWord[], b: readonly WeighedWord[]) {
  const words: string[] = [];
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, two] = [a[i], b[j]];
    if (!one || !two) break;
    if (one.word === two.word) {
      shared += one.weight;
      if (one.weight >= 0.3) words.push(one.word);
      i += 1;
      j += 1;
    } else if (one.word < two.word) i += 1;
    else j += 1;
  }
  const smaller = Math.min(total(a), total(b));
  return { share: smaller === 0 ? 0 : shared / smaller, words };
}

function total(words: readonly WeighedWord[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0);
}

function sharedOf(a: readonly string[], b: readonly string[]): string[] {
  const shared: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, two] = [a[i] ?? '', b[j] ?? ''];
    if (one === two) {
      shared.push(one);
      i += 1;
      j += 1;
    } else if (one < two) i += 1;
    else j += 1;
  }
  return shared;
}
