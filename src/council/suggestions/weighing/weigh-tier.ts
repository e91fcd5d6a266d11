import { TIER_CUES } from '../cues/tier-cues.ts';
import type { Tier } from '../cues/tier-cues.ts';
import type { Cue } from '../cues/cue-table.ts';
import type { Clause } from '../reading/clauses.ts';
import { phraseFinder } from './phrase-finder.ts';
import { Tally } from './tally.ts';

const finder = phraseFinder<Cue>(TIER_CUES.map((cue) => ({ phrase: cue.phrase, meaning: cue })));

/** Which tier is competent, from the words; the receiving council's own tier stands as the usual one. */
export function weighTiers(clauses: readonly Clause[], usual: Tier): Tally {
  const tally = new Tally();
  for (const clause of clauses)
    for (const { words, meanings } of finder.find(clause.words))
      for (const cue of meanings) tally.add(cue.value, cue.weight * clause.weight, words);
  tally.add(usual, USUAL, USUAL_TIER);
  return tally;
}

const USUAL = 2.5;
/** Stands among the words of the usual tier for what no word says. */
export const USUAL_TIER = '';
