import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { Placed } from '../agenda-order.ts';
import type { AgendaItemRow, AgendaSourceRow, StoredItem } from '../schema.ts';

export async function insertItem(tx: Tx, values: Insertable<AgendaItemRow>): Promise<StoredItem> {
  return await tx
    .insertInto('agenda_items')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertItems(tx: Tx, rows: readonly Insertable<AgendaItemRow>[]) {
  if (rows.length > 0)
    await tx
      .insertInto('agenda_items')
      .values([...rows])
      .execute();
}

export async function itemById(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredItem | undefined> {
  return await tx
    .selectFrom('agenda_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** All items of a meeting; its row is locked by whoever changes them. */
export async function itemsOfMeeting(
  tx: Tx,
  tenantId: string,
  meetingId: string,
): Promise<StoredItem[]> {
  return await tx
    .selectFrom('agenda_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function updateItem(
  tx: Tx,
  { tenant_id, id, version }: Pick<StoredItem, 'tenant_id' | 'id' | 'version'>,
  changes: Updateable<AgendaItemRow>,
): Promise<StoredItem> {
  return await tx
    .updateTable('agenda_items')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes where every item stands; the order counts through the whole agenda. */
export async function placeItems(tx: Tx, tenantId: string, placed: readonly Placed[]) {
  for (const [position, { id, parentId }] of placed.entries()) {
    await tx
      .updateTable('agenda_items')
      .set({ position, parent_id: parentId })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
}

export async function removeItem(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('agenda_sources')
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', id)
    .execute();
  await tx
    .deleteFrom('agenda_items')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Papers, sub-items or guests hang on it. */
export async function isItemInUse(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const { used } = await tx
    .selectNoFrom((is) =>
      is
        .or([
          is.exists(
            is
              .selectFrom('agenda_papers as p')
              .select('p.id')
              .where('p.tenant_id', '=', tenantId)
              .where('p.item_id', '=', id),
          ),
          is.exists(
            is
              .selectFrom('agenda_items as i')
              .select('i.id')
              .where('i.tenant_id', '=', tenantId)
              .where('i.parent_id', '=', id),
          ),
          is.exists(
            is
              .selectFrom('meeting_readers as r')
              .select('r.id')
              .where('r.tenant_id', '=', tenantId)
              .where('r.item_id', '=', id),
          ),
        ])
        .as('used'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(used);
}

export async function insertSources(tx: Tx, rows: readonly Insertable<AgendaSourceRow>[]) {
  if (rows.length === 0) return;
  await tx
    .insertInto('agenda_sources')
    .values([...rows])
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function removeSource(
  tx: Tx,
  source: { tenantId: string; itemId: string; recordKind: string; recordId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('agenda_sources')
    .where('tenant_id', '=', source.tenantId)
    .where('item_id', '=', source.itemId)
    .where('record_kind', '=', source.recordKind)
    .where('record_id', '=', source.recordId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
