import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { UrgeDaysRow } from '../schema.ts';

/** A decision; a second one for the same day takes the place of the first. */
export async function setUrgeDays(tx: Tx, row: Insertable<UrgeDaysRow>): Promise<void> {
  const { days_before, basis, set_by, set_seat_id, set_at } = row;
  await tx
    .insertInto('duty_urge_days')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'council_id', 'duty_kind', 'valid_from'])
        .doUpdateSet({ days_before, basis, set_by, set_seat_id, set_at, applied_on: null }),
    )
    .execute();
}

/** Decisions that have come into force since the clock last looked, each told once. */
export async function takeNewUrgeDays(tx: Tx, tenantId: string, today: string) {
  return await tx
    .updateTable('duty_urge_days')
    .set({ applied_on: today })
    .where('tenant_id', '=', tenantId)
    .where('applied_on', 'is', null)
    .where('valid_from', '<=', today)
    .returning(['council_id', 'duty_kind'])
    .execute();
}

/** What is owed already is urged on the new days too: those still ahead. */
export async function replanUrging(
  tx: Tx,
  of: { readonly tenantId: string; readonly councilId: string; readonly kind: string },
  days: readonly number[],
  today: string,
): Promise<void> {
  await sql`
    update duties d set next_urge_on = (select min(d.due_on - n) from unnest(${[...days]}::int[]) n
      where d.due_on - n > ${today}::date)
    where d.tenant_id = ${of.tenantId} and d.council_id = ${of.councilId} and d.kind = ${of.kind}
      and d.state in ('assigned', 'working') and d.due_on is not null and d.paused_on is null
      and not d.due_is_proposed`.execute(tx);
}
