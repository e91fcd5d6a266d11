import type { Actor } from '#src/platform/auth/actor.ts';
import type { PetitionState } from './schema.ts';
import { isCouncilSide } from './visible.ts';

export type RecordingReason =
  | 'petitions.may_not_record'
  | 'petitions.not_your_council'
  | 'petitions.ended_is_fixed';

/** Why this person may not record petitions or contacts, or null. */
export function recordRefused(actor: Actor): RecordingReason | null {
  const may = actor.permissions.has('petitions.record') && isCouncilSide(actor.bodyKind);
  return may ? null : 'petitions.may_not_record';
}

/** Why this person may not change the wording, the places or the petitioner, or null. */
export function editRefused(
  actor: Actor,
  petition: { council_id: string; state: PetitionState },
): RecordingReason | null {
  if (petition.council_id !== actor.councilId) return 'petitions.not_your_council';
  const refused = recordRefused(actor);
  if (refused) return refused;
  return petition.state === 'ended' ? 'petitions.ended_is_fixed' : null;
}

/** The council's tree of fields is kept by its administrator or its Standing Committee. */
export function mayNotKeepFields({ permissions }: Actor): boolean {
  return !permissions.has('settings.manage') && !permissions.has('deadlines.confirm');
}

export function mayNotReadFields(actor: Actor): boolean {
  return mayNotKeepFields(actor) && recordRefused(actor) !== null;
}
