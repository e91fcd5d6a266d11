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

/** Petitions that stand behind another one: voices of the council, no matters of their own. */
export const MERGED = 'petitions.merged';
/** Raised again at a meeting without a record of its own. */
export const RAISED = 'petitions.raised';
/** What the groups answered together count too often as matters. */
export const TOGETHER = 'petitions.together';

export function petitionMerged(
  councilId: string,
  state: PetitionState,
  amount: 1 | -1,
): readonly CounterChange[] {
  return [
    petitionAdded(councilId, state, -amount),
    { scopeId: councilId, counter: MERGED, amount },
  ];
}

export function petitionRaised(councilId: string, amount = 1): CounterChange {
  return { scopeId: councilId, counter: RAISED, amount };
}

export function groupsCount(councilId: string, amount: number): CounterChange {
  return { scopeId: councilId, counter: TOGETHER, amount };
}

/** Lượt ý kiến and kiến nghị sau gộp: what was said, and how many matters that is. */
export interface Voices {
  readonly voices: number;
  readonly matters: number;
  /** True where the count stopped at its limit. */
  readonly more?: boolean;
}

export const VOICE_COUNTERS = [BY_STATE, MERGED, RAISED, TOGETHER] as const;

export function voicesIn(counters: ReadonlyMap<string, ReadonlyMap<string, number>>): Voices {
  const sum = (name: string): number =>
    [...(counters.get(name)?.values() ?? [])].reduce((all, one) => all + one, 0);
  const standing = sum(BY_STATE);
  return { voices: standing + sum(MERGED) + sum(RAISED), matters: standing - sum(TOGETHER) };
}
