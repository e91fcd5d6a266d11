import type { Actor } from '#src/platform/auth/actor.ts';

type Holder = Pick<Actor, 'permissions' | 'councilId'>;
type OfCouncil = { readonly council_id: string };

export type SittingRefusal =
  | 'sittings.other_council'
  | 'sittings.secretary_records'
  | 'sittings.leaders_confirm'
  | 'sittings.office_revises'
  | 'sittings.not_asked';

/** The secretary's screen: attendance, items, speeches, votes. */
export function mayNotRecord(actor: Holder, of: OfCouncil): SittingRefusal | null {
  if (actor.councilId !== of.council_id) return 'sittings.other_council';
  return actor.permissions.has('meetings.record') ? null : 'sittings.secretary_records';
}

/** Places the duty of an unanswered question, or carries it over. */
export const mayNotFollowUp = mayNotRecord;

/** Asks for opinions in writing, enters paper slips, closes. */
export const mayNotAskInWriting = mayNotRecord;

/** A member gives their own slip; the rest is the office's, from paper. */
export function mayNotGiveOwnSlip(
  actor: Pick<Actor, 'personId'>,
  voters: readonly { readonly person_id: string }[],
): SittingRefusal | null {
  return voters.some(({ person_id }) => person_id === actor.personId) ? null : 'sittings.not_asked';
}

export function mayNotConfirmRules({ permissions }: Holder): SittingRefusal | null {
  return permissions.has('deadlines.confirm') ? null : 'sittings.leaders_confirm';
}

export function mayNotReviseRules({ permissions }: Holder): SittingRefusal | null {
  return permissions.has('calendar.manage') ? null : 'sittings.office_revises';
}
