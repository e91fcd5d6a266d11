import { isSame, scoreOf } from './decide.ts';
import type { Comparison, Matter, MatchReason } from './matter.ts';
import { reasonsOf } from './reasons.ts';
import { weigh } from './weigh.ts';
import type { Weighing } from './weigh.ts';

/** The reasons are put into words only where somebody reads them: most comparisons only rank. */
export function compareMatters(a: Matter, b: Matter): Comparison {
  const weighing = weigh(a, b);
  const isRepeated = areOneTelling(weighing, a, b);
  let told: readonly MatchReason[] | undefined;
  return {
    score: isRepeated ? 1 : scoreOf(weighing),
    same: isRepeated || isSame(weighing),
    get reasons() {
      told ??= reasonsOf(weighing, a, b);
      return told;
    },
  };
}

/** The same words from the same place are one matter, however little they say; one may leave the spot out. */
function areOneTelling({ place, objects }: Weighing, a: Matter, b: Matter): boolean {
  if (a.row.length === 0 || a.row.length !== b.row.length || a.row[0] !== b.row[0]) return false;
  if (textOf(a) !== textOf(b)) return false;
  const { apart, onlyA, onlyB } = objects;
  const isOneSpot = apart.length === 0 && (onlyA.length === 0 || onlyB.length === 0);
  return a.placeKey === b.placeKey || (place === 'same' && isOneSpot);
}

const textOf = ({ key, placeKey }: Matter): string => key.slice(0, key.length - placeKey.length);
