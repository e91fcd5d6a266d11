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

/** Running duties beside this lead duty whose day comes before the new one. */
export async function followersOf(
  tx: Tx,
  tenantId: string,
  leadDutyId: string,
  dueOn: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('conclusion_duties as l')
    .innerJoin('conclusion_duties as h', (join) =>
      join
        .onRef('h.tenant_id', '=', 'l.tenant_id')
        .onRef('h.conclusion_id', '=', 'l.conclusion_id')
        .on('h.part', '=', 'co')
        .on('h.is_current', '=', true),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'h.tenant_id').onRef('d.id', '=', 'h.duty_id'),
    )
    .select('d.id')
    .where('l.tenant_id', '=', tenantId)
    .where('l.duty_id', '=', leadDutyId)
    .where('l.part', '=', 'lead')
    .where('l.is_current', '=', true)
    .where('d.state', 'in', ['assigned', 'working'])
    .where('d.due_on', '<', dueOn)
    .orderBy('d.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A helper's day may have moved with the lead's already. */
export async function isDueOn(
  tx: Tx,
  tenantId: string,
  dutyId: string,
  dueOn: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('duties')
    .select('due_on')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', dutyId)
    .executeTakeFirst();
  return row?.due_on === dueOn;
}
