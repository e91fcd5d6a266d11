import { ASKING, INFORMING } from '../cues/kind-cues.ts';
import { phraseFinder } from './phrase-finder.ts';

const asking = phraseFinder(ASKING.map((phrase) => ({ phrase, meaning: phrase })));
const informing = phraseFinder(INFORMING.map((phrase) => ({ phrase, meaning: phrase })));

export interface WeighedKind {
  readonly kind: 'petition' | 'opinion';
  readonly words: readonly string[];
}

/** What asks is a petition and must be answered; only what merely informs is an opinion. */
export function weighKind(text: string): WeighedKind {
  const asks = wordsOf(asking, text);
  const informs = wordsOf(informing, text);
  if (asks.length > 0 || informs.length === 0) return { kind: 'petition', words: asks };
  return { kind: 'opinion', words: informs };
}

function wordsOf(finder: typeof asking, text: string): readonly string[] {
  return [...new Set(finder.find(text).map(({ words }) => words.toLowerCase()))].slice(0, 4);
}
