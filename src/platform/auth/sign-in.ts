import type { Db, Tx } from '../db/database.ts';
import { inTenant, speakFor } from '../db/tenant.ts';
import {
  accountById,
  accountByLogin,
  asLogin,
  logAccountEvent,
  spendTotpStep,
} from './account-store.ts';
import type { Account } from './account-store.ts';
import { attemptSucceeded, beginAttempt, forgetAttempt } from './attempts.ts';
import type { Attempt } from './attempts.ts';
import { authFailure } from './failures.ts';
import type { AuthMethod } from './methods.ts';
import { endSession, openSession, waitingSession } from './sessions.ts';
import type { Origin, Session } from './sessions.ts';
import { newToken } from './tokens.ts';
import { totpStep } from './totp.ts';

/** The request that asks to sign in. */
export interface Caller extends Origin {
  readonly deviceToken: string | null;
  readonly requestId: string | null;
}

export interface SignInParts {
  readonly db: Db;
  readonly now: Date;
  readonly sessionMaxMs: number;
}

export interface SignedIn {
  readonly kind: 'signedIn' | 'code';
  readonly token: string;
  readonly deviceToken: string;
  readonly account: Account;
}

/** First step: opens a session, or one that still awaits the code. */
export async function signIn<P>(
  parts: SignInParts,
  method: AuthMethod<P>,
  typed: { login: string; proof: P },
  caller: Caller,
): Promise<SignedIn> {
  const login = asLogin(typed.login);
  const account = await accountByLogin(parts.db, login);
  const attempt = await begin(parts, login, account, caller);
  if (!(await method.prove(parts.db, account, typed.proof)) || !account) {
    await noteFailure(parts, account, attempt, caller);
    throw authFailure('Forbidden', 'auth.wrong');
  }
  if (account.temporary_until && account.temporary_until <= parts.now)
    throw authFailure('Forbidden', 'auth.temporary_over');
  return await inTenant(
    account.tenant_id,
    async () => await enter(parts, method, account, attempt, caller),
  );
}

async function enter(
  parts: SignInParts,
  method: Pick<AuthMethod<never>, 'name' | 'secondStep'>,
  account: Account,
  attempt: Attempt,
  caller: Caller,
): Promise<SignedIn> {
  if (method.secondStep && account.totp_confirmed_at) {
    await forgetAttempt(parts.db, attempt.id);
    const token = await parts.db
      .transaction()
      .execute(async (tx) => await open(tx, parts, account, caller, true));
    return { kind: 'code', token, account, deviceToken: caller.deviceToken ?? newToken() };
  }
  return await parts.db
    .transaction()
    .execute(async (tx) => await admit(tx, parts, account, attempt, caller, method.name));
}

/** Second step: the code of the phone turns the waiting session into a real one with a new token. */
export async function signInWithCode(
  parts: SignInParts,
  pendingToken: string,
  code: string,
  caller: Caller,
): Promise<SignedIn> {
  const waiting = await waitingSession(parts, pendingToken);
  const account = waiting && (await accountById(parts.db, waiting.account_id));
  const secret = account?.totp_secret;
  if (!waiting || !account || !secret) throw authFailure('Forbidden', 'auth.code_late');
  return await inTenant(
    account.tenant_id,
    async () => await enterWithCode(parts, { waiting, account, secret, code }, caller),
  );
}

async function enterWithCode(
  parts: SignInParts,
  typed: { waiting: Session; account: Account; secret: string; code: string },
  caller: Caller,
): Promise<SignedIn> {
  const { waiting, account, secret, code } = typed;
  const attempt = await begin(parts, account.login, account, caller);
  const step = totpStep(secret, code, parts.now);
  if (step === null || !(await spendTotpStep(parts.db, account.id, step))) {
    await noteFailure(parts, account, attempt, caller);
    throw authFailure('Forbidden', 'auth.code_wrong');
  }
  return await parts.db.transaction().execute(async (tx) => {
    await endSession(tx, account.id, waiting.id);
    return await admit(tx, parts, account, attempt, caller, 'password');
  });
}

async function begin(
  parts: SignInParts,
  login: string,
  account: Account | undefined,
  caller: Caller,
): Promise<Attempt> {
  const facts = { ...caller, login, isKnown: account !== undefined };
  return await beginAttempt(parts.db, facts, parts.now);
}

async function open(
  tx: Tx,
  parts: SignInParts,
  account: Account,
  origin: Origin,
  awaitsCode: boolean,
): Promise<string> {
  return await openSession(tx, {
    account,
    origin,
    awaitsCode,
    at: parts.now,
    maxMs: parts.sessionMaxMs,
  });
}

async function admit(
  tx: Tx,
  parts: SignInParts,
  account: Account,
  attempt: Attempt,
  caller: Caller,
  method: string,
): Promise<SignedIn> {
  const deviceToken = caller.deviceToken ?? newToken();
  await attemptSucceeded(tx, attempt, deviceToken, parts.now);
  const token = await open(tx, parts, account, caller, false);
  await logAccountEvent(tx, account, {
    name: 'account.signed_in',
    at: parts.now,
    requestId: caller.requestId,
    data: { method, failuresBefore: attempt.failuresBefore },
  });
  return { kind: 'signedIn', token, deviceToken, account };
}

/** The log tells a row of failures, not each one: it cannot be cleaned, so it must not be flooded. */
function isWorthAnEvent(failures: number): boolean {
  return failures >= 5 && Number.isInteger(Math.log2(failures / 5));
}

async function noteFailure(
  parts: SignInParts,
  account: Account | undefined,
  attempt: Attempt,
  caller: Caller,
): Promise<void> {
  const failures = attempt.failuresBefore + 1;
  if (!account || !isWorthAnEvent(failures)) return;
  await parts.db.transaction().execute(async (tx) => {
    await speakFor(tx, account.tenant_id);
    await logAccountEvent(tx, account, {
      name: 'account.sign_in_failed',
      at: parts.now,
      requestId: caller.requestId,
      data: { failures },
    });
  });
}
