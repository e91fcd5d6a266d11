import type { PublicCount } from '#src/modules/publication/index.ts';
import type { PublicState } from './labels.ts';

export interface CountAsk {
  readonly unitCode?: string | undefined;
  readonly field?: string | undefined;
  readonly state?: PublicState | undefined;
  readonly sessionId?: string | undefined;
}

const inState = (one: PublicCount, state: PublicState): boolean => {
  if (state === 'replied') return one.isReplied;
  if (state === 'confirmed') return one.isConfirmed;
  return one.label === state;
};

/** How many of the counted petitions meet all that is asked. */
export function countOf(counts: readonly PublicCount[], ask: CountAsk = {}): number {
  return counts
    .filter(
      (one) =>
        (ask.unitCode === undefined || one.unitCode === ask.unitCode) &&
        (ask.field === undefined || one.fieldCode === ask.field) &&
        (ask.sessionId === undefined || one.sessionId === ask.sessionId) &&
        (ask.state === undefined || inState(one, ask.state)),
    )
    .reduce((sum, one) => sum + one.count, 0);
}
