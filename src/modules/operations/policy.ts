import type { Actor } from '#src/platform/auth/actor.ts';

/** Whoever sets the installation up: the page tells of the whole of it, not of one council. */
export function mayNotOperate({
  permissions,
  leadsTenant,
}: Pick<Actor, 'permissions' | 'leadsTenant'>): 'operations.may_not' | null {
  return permissions.has('settings.manage') && leadsTenant ? null : 'operations.may_not';
}
