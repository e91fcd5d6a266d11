import type { Actor } from '#src/platform/auth/actor.ts';

/** Who opens what voters sent: the office that records petitions. */
export function mayNotReceive(actor: Pick<Actor, 'permissions'>): 'submissions.may_not' | null {
  return actor.permissions.has('petitions.record') ? null : 'submissions.may_not';
}

/** Who decides whether and how submissions come in. */
export function mayNotSetIntake(actor: Pick<Actor, 'permissions'>): 'submissions.may_not' | null {
  return actor.permissions.has('settings.manage') ? null : 'submissions.may_not';
}
