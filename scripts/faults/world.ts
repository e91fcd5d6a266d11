import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import type { Account } from '#src/platform/auth/account-store.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { operate } from '../bench/house.ts';
import { cookieOf, keysOf } from '../bench/keys.ts';

/** The council that works while things break, and how its people enter. */
export interface World {
  readonly tenantId: string;
  readonly councilId: string;
  readonly unitCode: string;
  readonly executiveId: string;
  /** Each may call 1,200 times a minute. */
  readonly clerkKeys: readonly string[];
  readonly executiveKey: string;
  readonly chairCookie: string;
  readonly clerkCookies: readonly string[];
}

const PROVINCE = '42';
const CLERK = `clerk-${PROVINCE}`;
const PETITIONS = '34';
const KEYS = 40;

/** A folder with a province at work; copies of it are worlds of their own. */
export async function makeGround(folder: string): Promise<void> {
  await operate(folder, ['generate', '--petitions', PETITIONS]);
}

export function copyGround(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o711 });
  // With the owner and the mode of each file: PostgreSQL looks at them.
  execFileSync('cp', ['-a', join(from, 'postgres'), to]);
}

/** How much room a folder takes. */
export function megabytesOf(folder: string): number {
  return Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]);
}

interface Council {
  readonly tenant_id: string;
  readonly council_id: string;
  readonly unit_code: string;
  readonly executive_id: string;
  readonly standing_id: string;
}

/** One signer, numbers of the own book, somebody at the executive who is told. */
export async function peopleThe(url: string): Promise<World> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    const { rows } = await client.query<Council>(
      `select s.tenant_id, s.council_id, c.unit_code,
         (select id from bodies b where b.tenant_id = s.tenant_id and b.council_id = s.council_id and b.kind = 'executive') as executive_id,
         (select id from bodies b where b.tenant_id = s.tenant_id and b.council_id = s.council_id and b.kind = 'standingCommittee') as standing_id
       from accounts a join seats s on s.tenant_id = a.tenant_id and s.person_id = a.person_id
       join bodies c on c.tenant_id = s.tenant_id and c.id = s.council_id where a.login = $1`,
      [CLERK],
    );
    const council = rows[0];
    if (!council) throw new Error(`there is no ${CLERK}`);
    await settle(client, council);
    return await openDb(pool)
      .transaction()
      .execute(async (tx) => await enterAll(tx, council));
  } finally {
    await pool.end();
    await client.end();
  }
}

async function settle(client: Client, { tenant_id, council_id }: Council): Promise<void> {
  for (const [key, value] of [
    ['signIn.totpRequired', 'false'],
    ['petitions.forwardingSteps', '["signer"]'],
  ])
    await client.query(
      `insert into council_settings (tenant_id, council_id, key, value, changed_at) values ($1, $2, $3, $4::jsonb, now())
       on conflict (tenant_id, council_id, key) do update set value = excluded.value`,
      [tenant_id, council_id, key, value],
    );
  await client.query(
    'update number_templates set uses_own_book = true where tenant_id = $1 and council_id = $2',
    [tenant_id, council_id],
  );
}

async function enterAll(tx: Tx, council: Council): Promise<World> {
  const at = new Date();
  const clerk = await accountOf(tx, CLERK);
  const chair = await newPerson(tx, council, 'chair', council.standing_id, at);
  const officer = await newPerson(tx, council, 'executiveOfficer', council.executive_id, at);
  const clerkCookies: string[] = [];
  while (clerkCookies.length < KEYS) clerkCookies.push(await cookieOf(tx, clerk));
  const [executiveKey = ''] = await keysOf(tx, officer, 1);
  return {
    tenantId: council.tenant_id,
    councilId: council.council_id,
    unitCode: council.unit_code,
    executiveId: council.executive_id,
    clerkKeys: await keysOf(tx, clerk, KEYS),
    clerkCookies,
    executiveKey,
    chairCookie: await cookieOf(tx, chair),
  };
}

export async function accountOf(tx: Tx, login: string): Promise<Account> {
  return await tx
    .selectFrom('accounts')
    .selectAll()
    .where('login', '=', login)
    .executeTakeFirstOrThrow();
}

export async function newPerson(
  tx: Tx,
  { tenant_id, council_id }: Pick<Council, 'tenant_id' | 'council_id'>,
  role: string,
  bodyId: string,
  at: Date,
): Promise<Account> {
  const login = `faults-${role.toLowerCase()}`;
  const known = await tx.selectFrom('accounts').selectAll().where('login', '=', login).execute();
  if (known[0]) return known[0];
  const personId = newId();
  const full_name = `Người thử ${role}`;
  await tx
    .insertInto('people')
    .values({
      tenant_id,
      id: personId,
      full_name,
      search_key: searchKey(full_name),
      created_at: at,
    })
    .execute();
  await tx
    .insertInto('seats')
    .values({
      tenant_id,
      id: newId(),
      person_id: personId,
      body_id: bodyId,
      council_id,
      role: role as never,
      from_on: '2026-04-01',
    })
    .execute();
  await insertAccount(tx, { tenantId: tenant_id, personId, login, password: null, now: at });
  return await accountOf(tx, login);
}

/** Opens the database of a folder for a moment; whoever serves it goes on. */
export async function withDatabase<R>(
  folder: string,
  work: (url: string) => Promise<R>,
): Promise<R> {
  const database = await openDatabase({ dataDir: folder }, { purpose: 'command' });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}
