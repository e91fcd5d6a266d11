import { installJobs } from '../jobs/install.ts';
import { openPool } from './open-database.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { grantRights } from '../postgres/rights.ts';

interface Place {
  /** The owner's connection. */
  readonly url: string;
  /** The application's. */
  readonly appUrl: string;
}

export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Brings the database up to date as its owner, and gives the application its rights. Gives the steps it ran. */
export async function prepareDatabase(
  { url, appUrl }: Place,
  migrations: readonly Migration[],
): Promise<string[]> {
  // A step over a million rows, or another process's steps, may take many minutes.
  const pool = openPool({ connectionString: url, max: 2, statement_timeout: 0 });
  try {
    await installJobs(url);
    return await migrate(pool, migrations, async (client) => {
      await grantRights(client, roleOf(appUrl));
    });
  } finally {
    await pool.end();
  }
}
