import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import { isStillPointedAt } from '#src/platform/db/database-failure.ts';
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
  await sql`update agenda_items i set position = given.place - 1, parent_id = given.parent_id
    from unnest(${placed.map(({ id }) => id)}::uuid[],
      ${placed.map(({ parentId }) => parentId)}::uuid[]) with ordinality as given (id, parent_id, place)
    where i.tenant_id = ${tenantId} and i.id = given.id
      and (i.position, i.parent_id) is distinct from (given.place - 1, given.parent_id)`.execute(
    tx,
  );
}

/** False where papers, parts or guests hang on it, or what was said of it at a sitting. */
export async function removeItem(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  try {
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
    return true;
  } catch (error) {
    if (isStillPointedAt(error)) return false;
    throw error;
  }
}

export async function insertSources(tx: Tx, rows: readonly Insertable<AgendaSourceRow>[]) {
  if (rows.length === 0) return;
  await tx
    .insertInto('agenda_sources')
    .values([...rows])
    .onConflict((on) => on.doNothing())
    .execute();
}

/** What these items are about, the new ones are about too. */
export async function copySources(
  tx: Tx,
  tenantId: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  if (ids.size === 0) return;
  const rows = await tx
    .selectFrom('agenda_sources')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('item_id', 'in', [...ids.keys()])
    .execute();
  await insertSources(
    tx,
    rows.map((row) => ({ ...row, item_id: ids.get(row.item_id) ?? row.item_id })),
  );
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
