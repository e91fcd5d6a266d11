import { Kysely } from 'kysely';
import type { PostgresPool } from 'kysely';
import { Pool, types } from 'pg';
import type { PoolConfig } from 'pg';
import type { Db } from './database.ts';
import { PreparingClient } from './prepared.ts';
import type { Tables } from './tables.ts';
import { TenantDialect } from './tenant-driver.ts';

const DATE_OID = 1082;
const INT8_OID = 20;
// A day is a date, not an instant: `pg` would turn it into a Date in the server's zone.
types.setTypeParser(DATE_OID, (value) => value);
// Counts stay below 2^53.
types.setTypeParser(INT8_OID, Number);

export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({
    max: 12,
    // Statements of one turn leave together and are answered in their order.
    pipeline: true,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'nghisu',
    Client: PreparingClient,
    ...config,
  });
  // An idle connection that the server ends must not end the process; the next query reports it.
  pool.on('error', () => {});
  // A connection at work tells its query; without a listener its own event would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

export function openDb(pool: PostgresPool): Db {
  return new Kysely<Tables>({ dialect: new TenantDialect({ pool }) });
}
