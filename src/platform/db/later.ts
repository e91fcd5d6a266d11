import type { CompiledQuery } from 'kysely';
import type { Tx } from './database.ts';

const later = new WeakSet<object>();

/**
 * A write whose answer nobody reads: it waits and travels with the transaction's next question, at the
 * latest with its commit, and each journey costs as much as the writing. Where it fails, that question or
 * the commit fails with its error, and nothing of the transaction stays.
 */
export async function writeLater(tx: Tx, write: { compile(): CompiledQuery }): Promise<void> {
  const query = write.compile();
  later.add(query);
  await tx.executeQuery(query);
}

export const isForLater = (query: CompiledQuery): boolean => later.has(query);
