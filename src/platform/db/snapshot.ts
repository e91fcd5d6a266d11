import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * What the database shows at this moment, as a word: as long as it is the same word, nobody has
 * committed anything, in whatever process, and the same question gives the same rows.
 */
export async function snapshotOf(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]?.snapshot ?? '';
}
