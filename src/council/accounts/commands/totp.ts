import {
  confirmTotp as markConfirmed,
  removeTotp as clearTotp,
  spendTotpStep,
  startTotp as keepSecret,
} from '#src/platform/auth/account-store.ts';
import { authFailure, fieldFailure } from '#src/platform/auth/failures.ts';
import { endSessions, rotateSession } from '#src/platform/auth/sessions.ts';
import { newTotpSecret, totpStep } from '#src/platform/auth/totp.ts';
import { command } from '#src/platform/command.ts';
import { passwordAgain, totpConfirmation, totpStart } from '../inputs.ts';
import { accountEvent, ownAccount, provePassword } from '../own-account.ts';

export const startTotp = command({
  name: 'accounts.start_totp',
  input: totpStart,
  async run(context, { current, isOwed }): Promise<void> {
    const account = await ownAccount(context);
    if (!isOwed) await provePassword(context, account, current);
    if (!(await keepSecret(context.tx, account.id, newTotpSecret()))) {
      throw authFailure('RuleBroken', 'auth.totp_already');
    }
    accountEvent(context, 'account.totp_started', account.id);
  },
});

/** From here on the code is asked for at each sign-in; other sessions end. */
export const confirmTotp = command({
  name: 'accounts.confirm_totp',
  input: totpConfirmation,
  async run(context, { code, sessionId }): Promise<{ token: string }> {
    const { tx, actor, now } = context;
    const account = await ownAccount(context);
    if (account.totp_confirmed_at) throw authFailure('RuleBroken', 'auth.totp_already');
    if (!account.totp_secret) throw authFailure('RuleBroken', 'auth.totp_not_started');
    const step = totpStep(account.totp_secret, code, now);
    if (step === null || !(await spendTotpStep(tx, account.id, step))) {
      throw fieldFailure(actor.locale, 'code', 'auth.code_wrong');
    }
    await markConfirmed(tx, account.id, now);
    const ended = await endSessions(tx, account.id, sessionId);
    accountEvent(context, 'account.totp_confirmed', account.id, { sessionsEnded: ended });
    return { token: await rotateSession(tx, sessionId) };
  },
});

export const removeTotp = command({
  name: 'accounts.remove_totp',
  input: passwordAgain,
  async run(context, { current, sessionId }): Promise<{ token: string }> {
    const { tx } = context;
    const account = await ownAccount(context);
    await provePassword(context, account, current);
    await clearTotp(tx, account.id);
    const ended = await endSessions(tx, account.id, sessionId);
    accountEvent(context, 'account.totp_removed', account.id, { sessionsEnded: ended });
    return { token: await rotateSession(tx, sessionId) };
  },
});
