import type { SeatRole } from '#src/council/bodies/index.ts';

const CHAIRS: readonly SeatRole[] = ['chair', 'committeeHead'];
const DEPUTIES: readonly SeatRole[] = ['viceChair', 'committeeDeputy'];

export interface Candidate {
  readonly seatRole: SeatRole | null;
  readonly hasVote: boolean;
  readonly isPresent: boolean;
  /** Named on the list of the meeting as the one who presides. */
  readonly isNamedChair: boolean;
}

export type PresidingReason =
  | 'sittings.presider_not_member'
  | 'sittings.presider_away'
  | 'sittings.presider_not_elected';

/** The chair presides, else a vice-chair; anybody else of the members only when those present elect them. */
export function mayNotPreside(candidate: Candidate, isElected: boolean): PresidingReason | null {
  if (!candidate.hasVote) return 'sittings.presider_not_member';
  if (!candidate.isPresent) return 'sittings.presider_away';
  if (candidate.isNamedChair || isElected) return null;
  const role = candidate.seatRole;
  const mayByOffice = role !== null && [...CHAIRS, ...DEPUTIES].includes(role);
  return mayByOffice ? null : 'sittings.presider_not_elected';
}

/** Stands before the note of a change of presider whom those present elected. */
export const ELECTED = 'elected';
