import { createKey, revokeKey } from '#src/platform/auth/api-keys.ts';
import { authFailure, fieldFailure } from '#src/platform/auth/failures.ts';
import { command } from '#src/platform/command.ts';
import { newKey, oneKey } from '../inputs.ts';
import { accountEvent, ownAccount, provePassword } from '../own-account.ts';

const DAY_MS = 24 * 3_600_000;

/** Gives the token of the new key: the only time anybody sees it. */
export const createApiKey = command({
  name: 'accounts.create_api_key',
  input: newKey,
  async run(context, { name, scopes, days, current }): Promise<string> {
    const { tx, actor, now } = context;
    const account = await ownAccount(context);
    if (scopes.length === 0) throw fieldFailure(actor.locale, 'scopes[]', 'auth.key_needs_scope');
    await provePassword(context, account, current);
    const expiresAt = days === 0 ? null : new Date(now.getTime() + days * DAY_MS);
    const wanted = { account, name, scopes, expiresAt, seatId: actor.seatId, at: now };
    const { id, token } = await createKey(tx, wanted);
    accountEvent(context, 'account.key_created', account.id, { key: id, scopes });
    return token;
  },
});

export const revokeApiKey = command({
  name: 'accounts.revoke_api_key',
  input: oneKey,
  async run(context, { id }): Promise<void> {
    const account = await ownAccount(context);
    if (!(await revokeKey(context.tx, account.id, id, context.now))) {
      throw authFailure('Conflict', 'auth.key_gone');
    }
    accountEvent(context, 'account.key_revoked', account.id, { key: id });
  },
});
