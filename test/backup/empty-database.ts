import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../database.ts';

/** A database without a table, for one test; `drop` removes it. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const templateUrl = inject('templateUrl');
  const name = `nghisu_test_${randomBytes(8).toString('hex')}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: withDatabase(templateUrl, 'postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  return {
    url: withDatabase(templateUrl, name),
    drop: async () => await onServer(`drop database if exists ${name} with (force)`),
  };
}
