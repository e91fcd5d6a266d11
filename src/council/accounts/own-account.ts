import { accountById } from '#src/platform/auth/account-store.ts';
import type { Account } from '#src/platform/auth/account-store.ts';
import { fieldFailure } from '#src/platform/auth/failures.ts';
import { verifyPassword } from '#src/platform/auth/password.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import type { NewEvent } from '#src/platform/events/append.ts';

/** The account of the person who acts. An API key never changes how its holder signs in. */
export async function ownAccount({ tx, actor }: CommandContext): Promise<Account> {
  const account =
    actor.accountId && actor.via === 'session' ? await accountById(tx, actor.accountId) : undefined;
  if (!account) throw platformFailure('Forbidden', 'platform.forbidden');
  return account;
}

/** Whoever found an open screen has no password: the people of the demo have none to ask for. */
export async function provePassword(
  { actor }: CommandContext,
  account: Account,
  typed: string,
): Promise<void> {
  if (account.password_hash === null) return;
  if (await verifyPassword(account.password_hash, typed)) return;
  throw fieldFailure(actor.locale, 'current', 'auth.password_now');
}

/** An event about an account, in the log of the council its person works for. */
export function accountEvent(
  context: CommandContext,
  name: string,
  accountId: string,
  data?: NewEvent['data'],
): void {
  context.emit({
    name,
    subjectKind: 'account',
    subjectId: accountId,
    councilId: context.actor.councilId,
    ...(data && { data }),
  });
}
