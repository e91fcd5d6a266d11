import { setPassword } from '#src/platform/auth/account-store.ts';
import { fieldFailure } from '#src/platform/auth/failures.ts';
import { hashPassword, verifyPassword } from '#src/platform/auth/password.ts';
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from '#src/platform/auth/password-rules.ts';
import { endSessions, rotateSession } from '#src/platform/auth/sessions.ts';
import { command } from '#src/platform/command.ts';
import { newPassword } from '../inputs.ts';
import { accountEvent, ownAccount } from '../own-account.ts';

/** Ends the account's other sessions and gives this one a new token. */
export const changePassword = command({
  name: 'accounts.change_password',
  input: newPassword,
  async run(context, input): Promise<{ token: string }> {
    const { tx, actor } = context;
    const account = await ownAccount(context);
    const { locale } = actor;
    const isTemporary = account.must_change_password;
    if (!isTemporary && !(await verifyPassword(account.password_hash, input.current))) {
      throw fieldFailure(locale, 'current', 'auth.password_now');
    }
    const problem = passwordProblem(input.next, account.login);
    if (problem) {
      throw fieldFailure(locale, 'next', problem, { min: PASSWORD_MIN, max: PASSWORD_MAX });
    }
    if (await verifyPassword(account.password_hash, input.next)) {
      throw fieldFailure(locale, 'next', 'auth.password_same');
    }
    if (input.next.normalize('NFC') !== input.repeat.normalize('NFC')) {
      throw fieldFailure(locale, 'repeat', 'auth.password_repeat');
    }
    await setPassword(tx, account.id, await hashPassword(input.next));
    const ended = await endSessions(tx, account.id, input.sessionId);
    accountEvent(context, 'account.password_changed', account.id, { sessionsEnded: ended });
    return { token: await rotateSession(tx, input.sessionId) };
  },
});
