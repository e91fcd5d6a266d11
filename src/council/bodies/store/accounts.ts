import { randomInt } from 'node:crypto';
import type { Selectable } from 'kysely';
import { hashPassword } from '#src/platform/auth/password.ts';
import type { AccountRow } from '#src/platform/auth/schema.ts';
import { endSessions } from '#src/platform/auth/sessions.ts';
import { TEMPORARY_MS } from '#src/platform/auth/settings.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

// Without letters and digits that look alike: the password is read out or copied by hand.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for the first sign-in: 12 characters in groups of four, 59 bits. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 12 }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

export async function accountOfPerson(
  db: Db | Tx,
  tenantId: string,
  personId: string,
): Promise<Selectable<AccountRow> | null> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .executeTakeFirst();
  return row ?? null;
}

/** A new one-time password; the second factor and every open session end with the old one. */
export async function replacePassword(
  tx: Tx,
  accountId: string,
  password: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({
      password_hash: await hashPassword(password),
      must_change_password: true,
      temporary_until: new Date(now.getTime() + TEMPORARY_MS),
      totp_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
    })
    .where('id', '=', accountId)
    .execute();
  await endAllSessions(tx, accountId, now);
}

export async function switchAccount(
  tx: Tx,
  accountId: string,
  disabledAt: Date | null,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ disabled_at: disabledAt })
    .where('id', '=', accountId)
    .execute();
  if (disabledAt) await endAllSessions(tx, accountId, now);
}

async function endAllSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
  await endSessions(tx, accountId, null);
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}
