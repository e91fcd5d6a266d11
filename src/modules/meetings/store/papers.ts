import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { AgendaPaperRow, AgendaPaperVersionRow, StoredPaper } from '../schema.ts';

export async function insertPaper(
  tx: Tx,
  values: Insertable<AgendaPaperRow>,
): Promise<StoredPaper> {
  return await tx
    .insertInto('agenda_papers')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function lockPaper(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredPaper | undefined> {
  return await tx
    .selectFrom('agenda_papers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updatePaper(
  tx: Tx,
  { tenant_id, id, version }: StoredPaper,
  changes: Updateable<AgendaPaperRow>,
): Promise<StoredPaper> {
  return await tx
    .updateTable('agenda_papers')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertVersion(tx: Tx, values: Insertable<AgendaPaperVersionRow>) {
  await tx.insertInto('agenda_paper_versions').values(values).execute();
}

/** Papers asked for a meeting, with an item those of that item. */
export async function papersAsked(
  tx: Tx,
  tenantId: string,
  meetingId: string,
  itemIds?: readonly string[],
): Promise<StoredPaper[]> {
  let query = tx
    .selectFrom('agenda_papers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId);
  if (itemIds) query = query.where('item_id', 'in', [...itemIds]);
  return await query.orderBy('id').execute();
}

export async function paperOfDuty(
  tx: Tx,
  tenantId: string,
  dutyId: string,
): Promise<StoredPaper | undefined> {
  return await tx
    .selectFrom('agenda_papers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('duty_id', '=', dutyId)
    .forUpdate()
    .executeTakeFirst();
}

/** The person has opened this version. */
export async function noteReading(
  tx: Tx,
  reading: { tenantId: string; paperId: string; personId: string; number: number; at: Date },
): Promise<void> {
  const { tenantId, paperId, personId, number, at } = reading;
  await tx
    .insertInto('agenda_paper_readings')
    .values({
      tenant_id: tenantId,
      paper_id: paperId,
      person_id: personId,
      number,
      read_at: at,
    })
    .onConflict((on) =>
      on.columns(['tenant_id', 'paper_id', 'person_id']).doUpdateSet({ number, read_at: at }),
    )
    .execute();
}
