import type { Selectable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { PlacedDuty } from '../rules.ts';
import type { ConclusionDutyRow } from '../schema.ts';

export async function linkDuty(
  tx: Tx,
  row: Omit<Selectable<ConclusionDutyRow>, 'is_current'>,
): Promise<void> {
  await tx.insertInto('conclusion_duties').values(row).execute();
}

/** Another duty takes its place. */
export async function retireDuty(
  tx: Tx,
  tenantId: string,
  conclusionId: string,
  dutyId: string,
): Promise<void> {
  await tx
    .updateTable('conclusion_duties')
    .set({ is_current: false })
    .where('tenant_id', '=', tenantId)
    .where('conclusion_id', '=', conclusionId)
    .where('duty_id', '=', dutyId)
    .execute();
}

export async function placedDutiesOf(
  tx: Tx,
  tenantId: string,
  conclusionId: string,
): Promise<readonly PlacedDuty[]> {
  const rows = await tx
    .selectFrom('conclusion_duties as l')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'l.tenant_id').onRef('d.id', '=', 'l.duty_id'),
    )
    .select(['d.id', 'd.debtor_body_id', 'd.state', 'd.due_on', 'l.part'])
    .where('l.tenant_id', '=', tenantId)
    .where('l.conclusion_id', '=', conclusionId)
    .where('l.is_current', '=', true)
    .orderBy('l.part', 'desc')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    dutyId: row.id,
    bodyId: row.debtor_body_id,
    part: row.part,
    state: row.state,
    dueOn: row.due_on,
  }));
}
