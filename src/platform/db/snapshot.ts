import { sql } from 'kysely';
import type { Db } from './database.ts';

interface Asking {
  running: Promise<string>;
  /** Whoever comes while one is asked, shares the one after it: what it shows is no older than his coming. */
  next: Promise<string> | undefined;
}

const askings = new WeakMap<Db, Asking>();

/**
 * What the database shows at this moment, as a word: as long as it is the same word, nobody has
 * committed anything, in whatever process, and the same question gives the same rows.
 */
export async function snapshotOf(db: Db): Promise<string> {
  const asking = askings.get(db);
  if (!asking) return await begin(db);
  asking.next ??= asking.running.then(
    async () => await begin(db),
    async () => await begin(db),
  );
  return await asking.next;
}

async function begin(db: Db): Promise<string> {
  const asking: Asking = { running: ask(db), next: undefined };
  askings.set(db, asking);
  try {
    return await asking.running;
  } finally {
    if (asking.next === undefined) askings.delete(db);
  }
}

async function ask(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]?.snapshot ?? '';
}
