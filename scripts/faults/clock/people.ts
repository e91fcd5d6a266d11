import { cookieOf } from '../../bench/keys.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { accountOf, newPerson } from '../world.ts';

/** Somebody who signs in at that moment: the clerk, the chair, or an administrator made for it. */
export async function signedIn(url: string, login: string, at: Date): Promise<string> {
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    return await openDb(pool)
      .transaction()
      .execute(async (tx) => await cookieOf(tx, await accountOf(tx, login), at));
  } finally {
    await pool.end();
  }
}

/** Gives the login. */
export async function makeAdmin(
  url: string,
  council: { readonly tenantId: string; readonly councilId: string; readonly bodyId: string },
): Promise<string> {
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    const { tenantId: tenant_id, councilId: council_id, bodyId } = council;
    const account = await openDb(pool)
      .transaction()
      .execute(
        async (tx) => await newPerson(tx, { tenant_id, council_id }, 'admin', bodyId, new Date()),
      );
    return account.login;
  } finally {
    await pool.end();
  }
}
