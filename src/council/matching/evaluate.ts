import { compareMatters } from './compare.ts';
import type { Comparison } from './matter.ts';
import { readMatter } from './read-matter.ts';

export interface CaseOfPair {
  readonly id: string;
  readonly text: string;
  readonly place: string;
}

/** A record and a second telling, with a reader's word whether they are one matter. */
export interface PairCase {
  readonly a: string;
  readonly text_b: string;
  readonly place_b: string;
  readonly same: boolean;
  readonly why: string;
}

export interface PairMistake {
  readonly pair: PairCase;
  readonly kind: 'not_in_first_three' | 'called_same' | 'not_called_same';
  readonly rank: number;
  readonly comparison: Comparison;
}

export interface PairFigures {
  readonly truePairs: number;
  readonly inFirstThree: number;
  readonly calledSame: number;
  readonly lookAlikes: number;
  readonly wronglySame: number;
  readonly mistakes: readonly PairMistake[];
}

const FIRST = 3;

/** Each second telling against every record: is its partner among the first, is it called the same. */
export function evaluatePairs(
  petitions: readonly CaseOfPair[],
  pairs: readonly PairCase[],
): PairFigures {
  const matters = petitions.map(({ id, text, place }) => ({ id, matter: readMatter(text, place) }));
  const mistakes: PairMistake[] = [];
  const figures = { truePairs: 0, inFirstThree: 0, calledSame: 0, lookAlikes: 0, wronglySame: 0 };
  for (const pair of pairs) {
    const asked = readMatter(pair.text_b, pair.place_b);
    const partner = matters.find(({ id }) => id === pair.a);
    if (!partner) continue;
    const comparison = compareMatters(partner.matter, asked);
    const above = matters.filter(
      ({ id, matter }) => id !== pair.a && compareMatters(matter, asked).score > comparison.score,
    );
    const miss = (kind: PairMistake['kind']): void => {
      mistakes.push({ pair, kind, rank: above.length + 1, comparison });
    };
    if (pair.same) {
      figures.truePairs += 1;
      if (above.length < FIRST) figures.inFirstThree += 1;
      else miss('not_in_first_three');
      if (comparison.same) figures.calledSame += 1;
      else miss('not_called_same');
    } else {
      figures.lookAlikes += 1;
      if (!comparison.same) continue;
      figures.wronglySame += 1;
      miss('called_same');
    }
  }
  return { ...figures, mistakes };
}
