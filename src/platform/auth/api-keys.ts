import type { Selectable } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Account } from './account-store.ts';
import type { ApiKeyRow } from './schema.ts';
import { hashToken, newApiKey } from './tokens.ts';

export type ApiKey = Selectable<ApiKeyRow>;

export interface NewKey {
  readonly account: Pick<Account, 'id' | 'tenant_id'>;
  readonly seatId: string | null;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly at: Date;
}

/** Makes a key and gives its token, which nobody can read again afterwards. */
export async function createKey(tx: Tx, key: NewKey): Promise<{ id: string; token: string }> {
  const token = newApiKey();
  const id = newId();
  await tx
    .insertInto('api_keys')
    .values({
      id,
      token_hash: hashToken(token),
      tenant_id: key.account.tenant_id,
      account_id: key.account.id,
      seat_id: key.seatId,
      name: key.name,
      scopes: [...key.scopes],
      created_at: key.at,
      expires_at: key.expiresAt,
    })
    .execute();
  return { id, token };
}

export type KeyWithAccount = ApiKey & Pick<Account, 'person_id' | 'login' | 'locale'>;

export async function findKey(
  db: Db | Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<KeyWithAccount | undefined> {
  return await db
    .selectFrom('api_keys as k')
    .innerJoin('accounts as a', 'a.id', 'k.account_id')
    .selectAll('k')
    .select(['a.person_id', 'a.login', 'a.locale'])
    .where('k.token_hash', '=', tokenHash)
    .where('k.revoked_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .where((where) =>
      where.or([where('k.expires_at', 'is', null), where('k.expires_at', '>', now)]),
    )
    .executeTakeFirst();
}

export async function markKeyUsed(db: Db, keyId: string, now: Date): Promise<void> {
  await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', keyId).execute();
}

export async function keysOf(db: Db | Tx, accountId: string): Promise<ApiKey[]> {
  return await db
    .selectFrom('api_keys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .execute();
}

export async function revokeKey(
  tx: Tx,
  accountId: string,
  keyId: string,
  at: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('id', '=', keyId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
