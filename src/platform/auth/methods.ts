import type { Db } from '../db/database.ts';
import { isDemoTenant } from './account-store.ts';
import type { Account } from './account-store.ts';
import { verifyPassword } from './password.ts';

/**
 * A way to prove who one is. It answers with the account, or null, and never says why: whoever guesses
 * must not learn whether the login exists. `signIn` does the rest for all of them: counting, the second
 * step, the session, the event.
 *
 * A passkey joins here as a method whose proof is the signed challenge (`secondStep: false`: the device
 * has asked for finger or PIN); the province's single sign-on and VNeID join as a method whose proof is
 * the code of OpenID Connect. Both need a table of their own for credentials and a route for the way back.
 */
export interface AuthMethod<Proof> {
  readonly name: string;
  /** Whether a code of the phone is asked afterwards, where the account has one. */
  readonly secondStep: boolean;
  readonly prove: (db: Db, account: Account | undefined, proof: Proof) => Promise<boolean>;
}

export const AUTH_METHODS = {
  password: {
    name: 'password',
    secondStep: true,
    prove: async (_db, account, proof) =>
      await verifyPassword(account?.password_hash ?? null, proof.password),
  } satisfies AuthMethod<{ password: string }>,
  demo: {
    name: 'demo',
    secondStep: false,
    prove: async (db, account) => !!account && (await isDemoTenant(db, account.tenant_id)),
  } satisfies AuthMethod<object>,
} as const;
