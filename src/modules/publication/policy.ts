import type { Actor } from '#src/platform/auth/actor.ts';
import type { PublicationStep } from './schema.ts';

export type PublicationPolicy = 'publication.leaders_approve' | 'publication.may_not';

/** Who writes a public text, and who answers for it by name. */
export function mayNotStep(
  actor: Pick<Actor, 'permissions'>,
  step: PublicationStep,
): PublicationPolicy | null {
  if (step === 'approve' || step === 'withdraw' || step === 'release')
    return actor.permissions.has('petitions.publish') ? null : 'publication.leaders_approve';
  if (actor.permissions.has('petitions.publish')) return null;
  return actor.permissions.has('petitions.classify') ? null : 'publication.may_not';
}
