import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { asLogin } from '#src/platform/auth/account-store.ts';
import { hashPassword } from '#src/platform/auth/password.ts';

export interface NewAccount {
  readonly tenantId: string;
  readonly personId: string;
  readonly login: string;
  /** Null for one who signs in otherwise: the people of the demo world. */
  readonly password: string | null;
  /** The password is a temporary one. */
  readonly mustChange?: boolean;
  readonly locale?: 'vi' | 'en';
  readonly now: Date;
}

/** Gives a person a login; for the first run, the demo world and the administrator's command. */
export async function openAccount(tx: Tx, account: NewAccount): Promise<string> {
  const id = newId();
  await tx
    .insertInto('accounts')
    .values({
      id,
      tenant_id: account.tenantId,
      person_id: account.personId,
      login: asLogin(account.login),
      password_hash: account.password === null ? null : await hashPassword(account.password),
      must_change_password: account.mustChange ?? false,
      locale: account.locale ?? 'vi',
      created_at: account.now,
    })
    .execute();
  return id;
}
