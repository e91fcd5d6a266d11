import type { SeatRole } from '#src/council/bodies/index.ts';
import type { Tx } from '#src/platform/db/database.ts';

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
