import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { petitionFailure } from '../failures.ts';
import type { PetitionBatchRow, PetitionBatchStepRow } from '../schema.ts';

export type Batch = Selectable<PetitionBatchRow>;

export async function insertBatch(tx: Tx, row: Insertable<PetitionBatchRow>): Promise<void> {
  await tx.insertInto('petition_batches').values(row).execute();
}

export async function lockBatch(tx: Tx, tenantId: string, id: string): Promise<Batch> {
  const row = await tx
    .selectFrom('petition_batches')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw petitionFailure('NotFound', 'petitions.batch_not_found');
  return row;
}

export async function changeBatch(
  tx: Tx,
  batch: Batch,
  patch: Updateable<PetitionBatchRow>,
): Promise<Batch> {
  return await tx
    .updateTable('petition_batches')
    .set({ ...patch, version: batch.version + 1 })
    .where('tenant_id', '=', batch.tenant_id)
    .where('id', '=', batch.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function addToBatch(
  tx: Tx,
  batch: { tenantId: string; id: string },
  petitionId: string,
  ordinal: number,
): Promise<void> {
  await tx
    .insertInto('petition_batch_items')
    .values({ tenant_id: batch.tenantId, batch_id: batch.id, petition_id: petitionId, ordinal })
    .execute();
}

export async function removeFromBatch(tx: Tx, batch: Batch, petitionId: string): Promise<void> {
  await tx
    .deleteFrom('petition_batch_items')
    .where('tenant_id', '=', batch.tenant_id)
    .where('batch_id', '=', batch.id)
    .where('petition_id', '=', petitionId)
    .execute();
}

export async function petitionsInBatch(
  db: Db | Tx,
  tenantId: string,
  batchId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('petition_batch_items')
    .select('petition_id')
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ petition_id }) => petition_id);
}

export async function insertBatchStep(
  tx: Tx,
  row: Omit<Insertable<PetitionBatchStepRow>, 'id'>,
): Promise<void> {
  await tx
    .insertInto('petition_batch_steps')
    .values({ ...row, id: newId() })
    .execute();
}

/** The code of the list a petition waits in, if it does. */
export async function listWith(
  tx: Tx,
  petition: { readonly tenant_id: string; readonly id: string; readonly state: string },
): Promise<string | null> {
  if (petition.state !== 'proposed') return null;
  const row = await tx
    .selectFrom('petition_batch_items as i')
    .innerJoin('petition_batches as b', (join) =>
      join.onRef('b.tenant_id', '=', 'i.tenant_id').onRef('b.id', '=', 'i.batch_id'),
    )
    .select('b.code')
    .where('i.tenant_id', '=', petition.tenant_id)
    .where('i.petition_id', '=', petition.id)
    .where('b.step', 'not in', ['issued', 'dropped'])
    .orderBy('b.id', 'desc')
    .executeTakeFirst();
  return row?.code ?? null;
}

/** Who acted last on the list, for the second of two. */
export async function lastBatchStep(tx: Tx, batch: Batch) {
  return await tx
    .selectFrom('petition_batch_steps as s')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .select(['s.step', 's.decision', 's.recorded_at', 'p.full_name'])
    .where('s.tenant_id', '=', batch.tenant_id)
    .where('s.batch_id', '=', batch.id)
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
