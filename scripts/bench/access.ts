import type { Client } from 'pg';
import { hashPassword } from '#src/platform/auth/password.ts';
import type { Account } from '#src/platform/auth/account-store.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { cookieOf, keysOf } from './keys.ts';

/** How the product is asked: its own limits stay on, so many callers share the work. */
export interface Access {
  readonly cookie: string;
  readonly keys: readonly string[];
  readonly login: string;
  readonly password: string;
}

// A key may call 1,200 times a minute.
const KEYS = 64;
const PASSWORD = 'do-toc-do-2026-nghi-su';

/** A session, keys and a password of the clerk; the council does without a second step, as the demo does. */
export async function openAccess(url: string, client: Client, login: string): Promise<Access> {
  await client.query('update accounts set password_hash = $2 where login = $1', [
    login,
    await hashPassword(PASSWORD),
  ]);
  await client.query(
    `insert into council_settings (tenant_id, council_id, key, value, changed_at)
     select s.tenant_id, s.council_id, 'signIn.totpRequired', 'false'::jsonb, now()
     from accounts a join seats s on s.tenant_id = a.tenant_id and s.person_id = a.person_id
     where a.login = $1 on conflict (tenant_id, council_id, key) do update set value = excluded.value`,
    [login],
  );
  const account = (await client.query<Account>('select * from accounts where login = $1', [login]))
    .rows[0];
  if (!account) throw new Error(`There is no account ${login}.`);
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    return await openDb(pool)
      .transaction()
      .execute(async (tx) => {
        const cookie = await cookieOf(tx, account);
        const keys = await keysOf(tx, account, KEYS);
        return { cookie, keys, login, password: PASSWORD };
      });
  } finally {
    await pool.end();
  }
}
