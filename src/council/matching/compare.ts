import { isSame, scoreOf } from './decide.ts';
import type { Comparison, Matter, MatchReason } from './matter.ts';
import { reasonsOf } from './reasons.ts';
import { weigh } from './weigh.ts';

/** The reasons are put into words only where somebody reads them: most comparisons only rank. */
export function compareMatters(a: Matter, b: Matter): Comparison {
  const weighing = weigh(a, b);
  let told: readonly MatchReason[] | undefined;
  return {
    score: scoreOf(weighing),
    same: isSame(weighing),
    get reasons() {
      told ??= reasonsOf(weighing, a, b);
      return told;
    },
  };
}
