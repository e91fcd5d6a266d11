import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** One row of many: what it wrote goes when it is refused, the others stay. */
export async function inSavepoint<R>(tx: Tx, work: () => Promise<R>): Promise<R> {
  await sql`savepoint one_row`.execute(tx);
  try {
    const result = await work();
    await sql`release savepoint one_row`.execute(tx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint one_row`.execute(tx);
    await sql`release savepoint one_row`.execute(tx);
    throw error;
  }
}
