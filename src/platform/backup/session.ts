import type pg from 'pg';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

// Rows are written the same way on every server, whatever its own settings are.
const PLAIN = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8';
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`;

export const APPLICATION = 'nghisu backup';

/** One connection as the owner of the tables, without a limit of time. */
export async function withSession<R>(
  url: string,
  work: (client: pg.Client) => Promise<R>,
): Promise<R> {
  const client = new Client({ connectionString: url, application_name: APPLICATION });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(PLAIN);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** All of it or nothing. */
export async function inTransaction<R>(
  client: pg.Client,
  mode: string,
  work: () => Promise<R>,
): Promise<R> {
  await client.query(`begin ${mode}`);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

export const named = (name: string): string => escapeIdentifier(name);
export const quoted = (text: string): string => escapeLiteral(text);
export const listed = (columns: readonly string[]): string => columns.map(named).join(', ');
