import { isSame, scoreOf } from './decide.ts';
import type { Comparison, Matter } from './matter.ts';
import { reasonsOf } from './reasons.ts';
import { weigh } from './weigh.ts';

export function compareMatters(a: Matter, b: Matter): Comparison {
  const weighing = weigh(a, b);
  return { score: scoreOf(weighing), same: isSame(weighing), reasons: reasonsOf(weighing, a, b) };
}
