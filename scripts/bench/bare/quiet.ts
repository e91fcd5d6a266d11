import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export const QUIET = '/quiet';
const EVERY_MS = 50;
const MOST_TRIES = 1_200;

const END_ABANDONED = `select pg_cancel_backend(pid) from pg_stat_activity
  where application_name = $1 and state = 'active' and pid <> pg_backend_pid()`;
const AT_WORK = `select 1 from pg_stat_activity
  where backend_type = 'client backend' and state = 'active' and pid <> pg_backend_pid()`;

/**
 * Ends what the bare server still asks for clients that have gone, and waits for what the product still asks:
 * at a million rows a plain statement takes seconds, and would run on into the next round.
 */
export async function quieten(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: `${name}-quiet` });
  await client.connect();
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await client.query(END_ABANDONED, [name]);
      const { rowCount } = await client.query(AT_WORK);
      if (rowCount === 0) return;
      await pause(EVERY_MS);
    }
    throw new Error('the database does not come to rest');
  } finally {
    await client.end();
  }
}
