import type { Actor } from '#src/platform/auth/actor.ts';

/** Why a person may not manage the accounts of others, or null. */
export function manageAccountsRefusal(
  actor: Pick<Actor, 'permissions' | 'scopes'>,
): 'platform.forbidden' | null {
  return actor.permissions.has('accounts.manage') ? null : 'platform.forbidden';
}
