import type { ActRule, RuleReason } from './acting/act-rule.ts';
import type { PetitionState } from './schema.ts';
import { PETITION_STATES } from './schema.ts';

/** No other body has it in hand: a duplicate that can be put behind another petition. */
const UNSENT: readonly PetitionState[] = ['recorded', 'answered_on_spot', 'classified', 'declined'];
const UNENDED = PETITION_STATES.filter((state) => state !== 'ended');

/** Acts between petitions. None of them moves a petition to another state. */
export const LINK_ACTS = {
  merge: {
    side: 'follower',
    from: UNSENT,
    to: 'same',
    otherwise: 'petitions.merge_in_hand',
    many: true,
  },
  unmerge: {
    side: 'follower',
    from: PETITION_STATES,
    to: 'same',
    otherwise: 'petitions.not_merged',
    many: true,
  },
  raise_again: {
    side: 'follower',
    from: PETITION_STATES,
    to: 'same',
    otherwise: 'petitions.already_ended',
  },
  together: {
    side: 'follower',
    from: UNENDED,
    to: 'same',
    otherwise: 'petitions.already_ended',
    many: true,
  },
  leave_together: {
    side: 'follower',
    from: PETITION_STATES,
    to: 'same',
    otherwise: 'petitions.not_in_group',
    many: true,
  },
} as const satisfies Record<string, ActRule>;

export type LinkAct = keyof typeof LINK_ACTS;

export interface Linked {
  readonly isMerged: boolean;
  readonly isGrouped: boolean;
}

/** Why the ties of a petition to others refuse the act, or null. A merged one only leaves again. */
export function tiesRefuse(act: string, { isMerged, isGrouped }: Linked): RuleReason | null {
  if (act === 'unmerge') return isMerged ? null : 'petitions.not_merged';
  if (isMerged) return 'petitions.is_merged';
  if (act === 'merge' && isGrouped) return 'petitions.merge_in_group';
  if (act === 'leave_together' && !isGrouped) return 'petitions.not_in_group';
  return null;
}

/** Why nothing can be merged into this petition, or null. */
export function standingRefuses(standing: {
  readonly state: PetitionState;
  readonly isMerged: boolean;
}): 'petitions.merged_elsewhere' | 'petitions.merge_into_ended' | null {
  if (standing.isMerged) return 'petitions.merged_elsewhere';
  return standing.state === 'ended' ? 'petitions.merge_into_ended' : null;
}

/** When a matter was raised: at the opening of its session, else on the day it came in. */
export interface Raising {
  readonly id: string;
  readonly councilId: string;
  readonly sessionId: string | null;
  readonly receivedOn: string;
}

export interface SessionDay {
  readonly id: string;
  readonly opensOn: string;
}

export function raisedOn(raising: Raising, sessions: readonly SessionDay[]): string {
  const session = sessions.find(({ id }) => id === raising.sessionId);
  return session?.opensOn ?? raising.receivedOn;
}

/** Why one petition cannot be said to raise the other again, or null. */
export function againRefuses(
  newer: Raising,
  earlier: Raising,
  sessions: readonly SessionDay[],
):
  | 'petitions.again_itself'
  | 'petitions.again_other_council'
  | 'petitions.again_same_session'
  | 'petitions.again_not_earlier'
  | null {
  if (newer.id === earlier.id) return 'petitions.again_itself';
  if (newer.councilId !== earlier.councilId) return 'petitions.again_other_council';
  const isSameSession = newer.sessionId !== null && newer.sessionId === earlier.sessionId;
  if (isSameSession) return 'petitions.again_same_session';
  const isEarlier = raisedOn(earlier, sessions) < raisedOn(newer, sessions);
  return isEarlier ? null : 'petitions.again_not_earlier';
}

/**
 * The sessions a matter had been open before this petition's own session. From its own session on,
 * carrying over counts one more each time, so both together are the sessions since the first raising.
 */
export function sessionsBefore(
  raising: Raising,
  first: Raising,
  sessions: readonly SessionDay[],
): number {
  const [from, to] = [raisedOn(first, sessions), raisedOn(raising, sessions)];
  return sessions.filter(({ opensOn }) => opensOn >= from && opensOn < to).length;
}

/** A group counts as one matter in each council that has petitions in it. */
export function countedOnce(members: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...members].map(([council, count]) => [council, Math.max(0, count - 1)]));
}
