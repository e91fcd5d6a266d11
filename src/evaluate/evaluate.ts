import { evaluatePairs } from '#src/council/matching/index.ts';
import type { PetitionCase, ReadPairs } from './cases.ts';
import { measureSuggestions } from './measure-suggestions.ts';
import type { Evaluation } from './print.ts';

/** Measures suggestions and, where pairs are given, the search for the same matter. */
export function evaluate(petitions: readonly PetitionCase[], pairs: ReadPairs | null): Evaluation {
  return {
    petitions: petitions.length,
    suggestions: measureSuggestions(petitions),
    pairs: pairs && evaluatePairs(petitions, pairs.known),
    pairsLeftOut: pairs?.unknown ?? 0,
  };
}
