import type { Actor } from '#src/platform/auth/actor.ts';
import { mayNotDecide, mayNotPrepare } from '#src/modules/meetings/index.ts';
import type { MeetingView, StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Invitee } from './schema.ts';

type OfCouncil = Pick<StoredMeeting, 'council_id'>;

/** The person invited, somebody of the body invited, or the office for them. */
export function mayNotAnswer(
  actor: Actor,
  invitee: Pick<Invitee, 'person_id' | 'body_id'>,
  meeting: OfCouncil,
): 'invitations.not_yours' | null {
  return isOwn(actor, invitee) || mayNotPrepare(actor, meeting) === null
    ? null
    : 'invitations.not_yours';
}

/** Addressed to this person, or to a body they act for. */
export function isOwn(actor: Actor, invitee: Pick<Invitee, 'person_id' | 'body_id'>): boolean {
  if (invitee.person_id !== null) return invitee.person_id === actor.personId;
  return invitee.body_id !== null && actor.bodyIds.includes(invitee.body_id);
}

export function mayNotAcceptExcuse(
  actor: Actor,
  meeting: OfCouncil,
): 'invitations.leaders_accept' | null {
  return mayNotDecide(actor, meeting) === null ? null : 'invitations.leaders_accept';
}

export function mayNotOverride(
  actor: Actor,
  meeting: OfCouncil,
): 'invitations.leaders_override' | null {
  return mayNotDecide(actor, meeting) === null ? null : 'invitations.leaders_override';
}

/** The list of people is for the council's side and those called to the whole meeting. */
export function seesList({ access }: Pick<MeetingView, 'access'>): boolean {
  return access.inner || access.councilSide || access.whole;
}
