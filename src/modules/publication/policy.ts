import type { Actor } from '#src/platform/auth/actor.ts';
import type { PublicationState, PublicationStep } from './schema.ts';

export type PublicationPolicy = 'publication.leaders_approve' | 'publication.may_not';

/** Who writes a public text, and who answers for it by name. */
export function mayNotStep(
  actor: Pick<Actor, 'permissions'>,
  step: PublicationStep,
  /** What stands before the public now; holding that back takes it away from every reader. */
  state: PublicationState | null = null,
): PublicationPolicy | null {
  const takesBack = step === 'withdraw' || (step === 'hold' && state === 'published');
  if (step === 'approve' || step === 'release' || takesBack)
    return actor.permissions.has('petitions.publish') ? null : 'publication.leaders_approve';
  if (actor.permissions.has('petitions.publish')) return null;
  return actor.permissions.has('petitions.classify') ? null : 'publication.may_not';
}
