import { Client } from 'pg';
import { APP_ROLE, makeRole, passwordOfApp } from './app-role.ts';
import { OWNER } from './cluster.ts';
import type { Address } from './address.ts';

// Advisory locks die with their connection, so a killed process leaves nothing to clean up.
const FAMILY = 20_116;
const APPLICATION = 1;
const ANYBODY = 2;

/** A connection that tells the other processes on this database that we are here. */
export type Presence = {
  readonly version: string;
  /** Claims the place of the one application; false when another has it. */
  claimApplication(): Promise<boolean>;
  /** Leaves; true when nobody else is left, and then nobody can come in any more. */
  leaveLast(): Promise<boolean>;
  end(): Promise<void>;
  onLost(listener: () => void): void;
};

const firstValue = async (client: Client, sql: string): Promise<unknown> => {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  return rows[0]?.[0];
};

async function makeDatabase(client: Client): Promise<void> {
  const there = await firstValue(client, `select 1 from pg_database where datname = '${OWNER}'`);
  if (there === 1) return;
  try {
    await client.query(`create database ${OWNER}`);
  } catch (error) {
    // 42P04, 23505: another process made it in the same moment.
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== '42P04' && code !== '23505') throw error;
  }
}

export async function enter(address: Address, password?: string): Promise<Presence> {
  const client = new Client({
    ...address,
    user: OWNER,
    database: 'postgres',
    password: password ?? '',
    connectionTimeoutMillis: 5_000,
    application_name: 'nghisu presence',
  });
  let lost: () => void = () => undefined;
  let leaving = false;
  client.on('error', () => undefined);
  client.on('end', () => leaving || lost());
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared(${FAMILY}, ${ANYBODY})`);
    await makeDatabase(client);
    await makeRole(client, APP_ROLE, password ? passwordOfApp(password, APP_ROLE) : null);
    const version = String(await firstValue(client, 'show server_version'));
    const end = async () => {
      leaving = true;
      await client.end().catch(() => undefined);
    };
    return {
      version,
      end,
      claimApplication: async () =>
        (await firstValue(client, `select pg_try_advisory_lock(${FAMILY}, ${APPLICATION})`)) ===
        true,
      leaveLast: async () => {
        leaving = true;
        await client.query(`select pg_advisory_unlock_shared(${FAMILY}, ${ANYBODY})`);
        return (
          (await firstValue(client, `select pg_try_advisory_lock(${FAMILY}, ${ANYBODY})`)) === true
        );
      },
      onLost: (listener) => {
        lost = listener;
      },
    };
  } catch (error) {
    leaving = true;
    await client.end().catch(() => undefined);
    throw error;
  }
}
