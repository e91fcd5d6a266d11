import type { Actor } from '#src/platform/auth/actor.ts';

export function mayNotNumber(actor: Pick<Actor, 'permissions'>): 'numbering.may_not' | null {
  return actor.permissions.has('settings.manage') ? null : 'numbering.may_not';
}
