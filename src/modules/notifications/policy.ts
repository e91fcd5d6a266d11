import type { Actor } from '#src/platform/auth/actor.ts';

/** The outbox of a tenant holds addresses: its leading council's administrator reads it. */
export function mayNotReadOutbox(
  actor: Pick<Actor, 'permissions' | 'leadsTenant'>,
): 'notices.may_not_read_outbox' | null {
  return actor.permissions.has('settings.manage') && actor.leadsTenant
    ? null
    : 'notices.may_not_read_outbox';
}
