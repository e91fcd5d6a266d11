import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { DutyActRow, StoredAct, StoredDuty } from '../schema.ts';
import { DUTY_COLUMNS } from './duties.ts';

export async function tenantIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('tenants').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/**
 * Duties whose date has passed without its lateness on record: never noted, or noted for an earlier date.
 * Rows another command holds are left to the next batch.
 */
export async function takeNewlyLate(
  tx: Tx,
  tenantId: string,
  today: string,
  limit: number,
): Promise<StoredDuty[]> {
  return await tx
    .selectFrom('duties')
    .select(DUTY_COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where(
      sql<boolean>`state in ('assigned', 'working') and paused_on is null and not due_is_proposed
        and (late_since is null or late_since <= due_on)`,
    )
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function markLate(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  await sql`update duties set late_since = due_on + 1, next_urge_on = null
    where tenant_id = ${tenantId} and id = any(${[...ids]})`.execute(tx);
}

export async function takeToUrge(
  tx: Tx,
  tenantId: string,
  today: string,
  limit: number,
): Promise<StoredDuty[]> {
  return await tx
    .selectFrom('duties')
    .select(DUTY_COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where('next_urge_on', '<=', today)
    .orderBy('next_urge_on')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export interface NextUrge {
  readonly id: string;
  readonly nextOn: string | null;
  readonly urgedOn: string | null;
}

export async function markUrged(
  tx: Tx,
  tenantId: string,
  urged: readonly NextUrge[],
): Promise<void> {
  if (urged.length === 0) return;
  await sql`
    update duties d set next_urge_on = u.next_on, last_urged_on = coalesce(u.urged_on, d.last_urged_on)
    from unnest(${urged.map(({ id }) => id)}::uuid[], ${urged.map(({ nextOn }) => nextOn)}::date[],
      ${urged.map(({ urgedOn }) => urgedOn)}::date[]) as u (id, next_on, urged_on)
    where d.tenant_id = ${tenantId} and d.id = u.id`.execute(tx);
}

export async function insertActs(
  tx: Tx,
  acts: readonly Insertable<DutyActRow>[],
): Promise<StoredAct[]> {
  if (acts.length === 0) return [];
  return await tx
    .insertInto('duty_acts')
    .values([...acts])
    .returningAll()
    .execute();
}
