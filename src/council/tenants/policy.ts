import type { Actor } from '#src/platform/auth/actor.ts';

/** Why this person may not confirm or withdraw a succession, or null. */
export function mayNotConfirm(actor: Pick<Actor, 'permissions'>): 'tenants.may_not_confirm' | null {
  const may = actor.permissions.has('bodies.manage') || actor.permissions.has('calendar.manage');
  return may ? null : 'tenants.may_not_confirm';
}
