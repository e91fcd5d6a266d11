import type { CounterChange } from '#src/platform/db/counters.ts';
import type { PetitionState } from './schema.ts';

/** How many petitions a council has, by state (scope: the council, key: the state). */
export const BY_STATE = 'petitions.state';
/** How many petitions of other councils a council or body may read (scope: the viewer). */
export const SHARED_WITH = 'petitions.shared';

export function petitionAdded(councilId: string, state: PetitionState, amount = 1): CounterChange {
  return { scopeId: councilId, counter: BY_STATE, key: state, amount };
}

export function petitionMoved(
  councilId: string,
  from: PetitionState,
  to: PetitionState,
): readonly CounterChange[] {
  if (from === to) return [];
  return [petitionAdded(councilId, from, -1), petitionAdded(councilId, to)];
}

export function petitionShared(viewerId: string, amount = 1): CounterChange {
  return { scopeId: viewerId, counter: SHARED_WITH, amount };
}
