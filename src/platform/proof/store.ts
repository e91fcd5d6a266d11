import { randomBytes } from 'node:crypto';
import type { Db, Tx } from '../db/database.ts';

const KEY_BYTES = 32;
const kept = new WeakMap<Db, Map<string, Promise<Buffer>>>();

/** A key of the house by its name, made at first use; every process gets the same. */
export async function houseKey(db: Db, name: string, now: Date): Promise<Buffer> {
  const keys = kept.get(db) ?? new Map<string, Promise<Buffer>>();
  kept.set(db, keys);
  const known = keys.get(name) ?? readOrMake(db, name, now);
  keys.set(name, known);
  try {
    return await known;
  } catch (error) {
    keys.delete(name);
    throw error;
  }
}

async function readOrMake(db: Db, name: string, now: Date): Promise<Buffer> {
  await db
    .insertInto('house_keys')
    .values({ name, value: randomBytes(KEY_BYTES), made_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('house_keys')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Notes that a task has counted; false where it had before. */
export async function useProof(
  tx: Tx,
  proof: { readonly id: string; readonly goodUntil: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('used_proofs')
    .values({ id: proof.id, good_until: proof.goodUntil })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Looks without noting: two at once may both hear no, and `useProof` decides. */
export async function isProofUsed(db: Db, { id }: { readonly id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('used_proofs')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function sweepProofs(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('used_proofs').where('good_until', '<', now).execute();
}
