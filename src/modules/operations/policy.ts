import type { Actor } from '#src/platform/auth/actor.ts';

/** Whoever sets the installation up, or audits it. */
export function mayNotOperate({
  permissions,
}: Pick<Actor, 'permissions'>): 'operations.may_not' | null {
  return permissions.has('settings.manage') || permissions.has('events.read')
    ? null
    : 'operations.may_not';
}
