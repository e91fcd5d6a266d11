import { Client } from 'pg';
import type { Account } from '#src/platform/auth/account-store.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { chooseFolder, startProduct } from '../bench/house.ts';
import { keysOf } from '../bench/keys.ts';
import type { Server } from './run.ts';

/** The people of the demo who hold keys: office, chair, commune, department, delegate. */
const ROLES_OF_KEYS = 12;

export interface Target {
  readonly server: Server;
  /** Whoever has a seat in the demo. */
  readonly logins: readonly string[];
  close(): Promise<void>;
}

/** A demo of its own on a free port, with keys of people of different roles. */
export async function openTarget(): Promise<Target> {
  const folder = chooseFolder(undefined, false);
  const product = await startProduct(folder.path, ['--demo']);
  const database = await openDatabase({ dataDir: folder.path }, { purpose: 'command' });
  try {
    const keys = await keysOfEveryRole(database.url);
    const logins = await loginsOf(database.url);
    const close = async (): Promise<void> => {
      await product.stop();
      folder.remove();
    };
    return { server: { base: product.base, pid: product.pid, keys }, logins, close };
  } finally {
    await database.stop();
  }
}

/** One of each kind of seat first, then their colleagues. */
export async function loginsOf(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ login: string }>(
    `select login from (
       select distinct on (a.login) a.login, row_number() over (partition by s.role order by a.login) as turn
       from accounts a join seats s on s.tenant_id = a.tenant_id and s.person_id = a.person_id
       order by a.login, turn) people
     order by turn, login limit 24`,
  );
  await client.end();
  return rows.map(({ login }) => login);
}

/** A clerk may most, so most is asked as one: his hand reaches deepest. */
const keysFor = (role: string): number => (role === 'clerk' ? 24 : 3);

/** Keys of people of every role; the first belongs to a clerk. */
export async function keysOfEveryRole(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Account & { role: string }>(
    `select distinct on (s.role = 'clerk', s.role) a.*, s.role from accounts a
     join seats s on s.tenant_id = a.tenant_id and s.person_id = a.person_id
     order by s.role = 'clerk' desc, s.role, a.login`,
  );
  await client.end();
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    return await openDb(pool)
      .transaction()
      .execute(async (tx) => {
        const tokens: string[] = [];
        for (const account of rows.slice(0, ROLES_OF_KEYS))
          tokens.push(...(await keysOf(tx, account, keysFor(account.role))));
        return tokens;
      });
  } finally {
    await pool.end();
  }
}
