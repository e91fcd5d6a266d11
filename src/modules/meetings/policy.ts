import type { Permission } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { StoredMeeting, StoredPaper } from './schema.ts';

export type PolicyRefusal =
  | 'meetings.other_council'
  | 'meetings.office_prepares'
  | 'meetings.office_or_leaders'
  | 'meetings.leaders_decide'
  | 'meetings.secretary_records'
  | 'meetings.not_your_paper';

type OfCouncil = Pick<StoredMeeting, 'council_id'>;

function needs(
  permissions: readonly Permission[],
  otherwise: PolicyRefusal,
): (actor: Actor, meeting: OfCouncil) => PolicyRefusal | null {
  return (actor, meeting) => {
    if (actor.councilId !== meeting.council_id) return 'meetings.other_council';
    return permissions.some((one) => actor.permissions.has(one)) ? null : otherwise;
  };
}

/** Plans, edits, calls and moves meetings; asks for papers. */
export const mayNotPrepare = needs(['meetings.prepare'], 'meetings.office_prepares');

/** Chooses and orders what stands on the agenda, cancels. */
export const mayNotChoose = needs(
  ['meetings.prepare', 'meetings.decide'],
  'meetings.office_or_leaders',
);

/** Admits a late paper. */
export const mayNotDecide = needs(['meetings.decide'], 'meetings.leaders_decide');

/** Opens and closes, says which item is under way. */
export const mayNotRecord = needs(
  ['meetings.record', 'meetings.decide'],
  'meetings.secretary_records',
);

export function mayNotPlan(actor: Actor): PolicyRefusal | null {
  return mayNotPrepare(actor, { council_id: actor.councilId });
}

/** The body that owes a paper hands it in. */
export function isOwnPaper(actor: Actor, paper: Pick<StoredPaper, 'body_id'>): boolean {
  return actor.bodyIds.includes(paper.body_id);
}

/** The body itself, or the office for it. */
export function mayNotGive(
  actor: Actor,
  paper: Pick<StoredPaper, 'body_id'>,
  meeting: OfCouncil,
): PolicyRefusal | null {
  if (isOwnPaper(actor, paper) && actor.permissions.has('papers.give')) return null;
  return mayNotPrepare(actor, meeting) === null ? null : 'meetings.not_your_paper';
}
