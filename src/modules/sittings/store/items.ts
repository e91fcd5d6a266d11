import type { SeatRole } from '#src/council/bodies/index.ts';
import type { StoredItem } from '#src/modules/meetings/index.ts';
import type { Tx } from '#src/platform/db/database.ts';

/** The agenda as it stands, parts after their parent. */
export async function itemsHere(
  tx: Tx,
  tenantId: string,
  meetingId: string,
): Promise<readonly StoredItem[]> {
  return await tx
    .selectFrom('agenda_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The role of the seat by which somebody was called. */
export async function seatRoleOf(
  tx: Tx,
  tenantId: string,
  seatId: string | null,
): Promise<SeatRole | null> {
  if (!seatId) return null;
  const row = await tx
    .selectFrom('seats')
    .select('role')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', seatId)
    .executeTakeFirst();
  return row?.role ?? null;
}
