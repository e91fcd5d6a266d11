import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { ConclusionChangeRow } from '../schema.ts';

export type ConclusionChange = Selectable<ConclusionChangeRow>;

export async function insertChange(tx: Tx, row: Insertable<ConclusionChangeRow>): Promise<void> {
  await tx.insertInto('conclusion_changes').values(row).execute();
}

export async function openChangeOf(
  tx: Tx,
  tenantId: string,
  conclusionId: string,
): Promise<ConclusionChange | null> {
  const row = await tx
    .selectFrom('conclusion_changes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('conclusion_id', '=', conclusionId)
    .where('state', 'in', ['proposed', 'confirmed'])
    .executeTakeFirst();
  return row ?? null;
}

export async function changeById(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ConclusionChange | null> {
  const row = await tx
    .selectFrom('conclusion_changes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The corrections of a meeting's notice that are not in force yet. */
export async function openChangesOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<readonly ConclusionChange[]> {
  return await db
    .selectFrom('conclusion_changes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', ['proposed', 'confirmed'])
    .orderBy('id')
    .execute();
}

export async function updateChange(
  tx: Tx,
  change: Pick<ConclusionChange, 'tenant_id' | 'id'>,
  values: Updateable<ConclusionChangeRow>,
): Promise<void> {
  await tx
    .updateTable('conclusion_changes')
    .set(values)
    .where('tenant_id', '=', change.tenant_id)
    .where('id', '=', change.id)
    .execute();
}
