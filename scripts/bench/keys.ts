import { createKey } from '#src/platform/auth/api-keys.ts';
import type { Account } from '#src/platform/auth/account-store.ts';
import { openSession } from '#src/platform/auth/sessions.ts';
import type { Tx } from '#src/platform/db/database.ts';

const DAY_MS = 24 * 3_600_000;

/** Keys of one person for an instrument; each may call 1,200 times a minute. */
export async function keysOf(tx: Tx, account: Account, count: number): Promise<readonly string[]> {
  const tokens: string[] = [];
  const key = { account, seatId: null, scopes: ['*'], expiresAt: null, at: new Date() };
  while (tokens.length < count)
    tokens.push((await createKey(tx, { ...key, name: `${tokens.length + 1}` })).token);
  return tokens;
}

/** The cookie of somebody who signed in at that moment. */
export async function cookieOf(tx: Tx, account: Account, at = new Date()): Promise<string> {
  const origin = { network: '127.0.0.0/24', userAgent: 'instrument' };
  const session = { account, origin, awaitsCode: false, at, maxMs: DAY_MS };
  return `nghisu_session=${await openSession(tx, session)}`;
}
