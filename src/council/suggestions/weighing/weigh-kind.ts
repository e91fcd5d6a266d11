import { ASKING, INFORMING } from '../cues/kind-cues.ts';
import type { ReadText } from '../reading/syllables.ts';
import { phraseFinder } from './phrase-finder.ts';

const asking = phraseFinder(ASKING.map((phrase) => ({ phrase, meaning: phrase })));
const informing = phraseFinder(INFORMING.map((phrase) => ({ phrase, meaning: phrase })));

export interface WeighedKind {
  readonly kind: 'petition' | 'opinion';
  readonly words: readonly string[];
}

/** What asks is a petition and must be answered; only what merely informs is an opinion. */
export function weighKind(text: ReadText): WeighedKind {
  const asks = wordsOf(asking, ASKING, text);
  const informs = wordsOf(informing, INFORMING, text);
  if (asks.length > 0 || informs.length === 0) return { kind: 'petition', words: asks };
  return { kind: 'opinion', words: informs };
}

const MOST_SHOWN = 3;

/** The plainest words of the list that stand in the text. */
function wordsOf(
  finder: typeof asking,
  order: readonly string[],
  text: ReadText,
): readonly string[] {
  const found = new Map(finder.find(text).map(({ words, meanings }) => [meanings[0] ?? '', words]));
  return [...found]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .slice(0, MOST_SHOWN)
    .map(([, words]) => words.toLowerCase());
}
