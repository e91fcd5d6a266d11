import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { CouncilSessionRow, CouncilTermRow, DayOffRow, DeadlineRuleRow } from './schema.ts';

export interface Place {
  readonly tenantId: string;
  readonly councilId: string;
}

/** Changes to one council's calendar wait for each other. */
export async function lockCouncil(tx: Tx, { tenantId, councilId }: Place): Promise<void> {
  await sql`select id from bodies where tenant_id = ${tenantId} and id = ${councilId}
    for no key update`.execute(tx);
}

const own = ({ tenantId, councilId }: Place, id: string) =>
  sql<boolean>`(tenant_id, council_id, id) = (${tenantId}, ${councilId}, ${id})`;

/** The term that holds some of these days, if any. */
export async function termWithin(
  tx: Tx,
  { tenantId, councilId }: Place,
  from: string,
  to: string,
  exceptId?: string,
): Promise<Selectable<CouncilTermRow> | null> {
  let query = tx
    .selectFrom('council_terms')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('starts_on', '<=', to)
    .where('ends_on', '>=', from);
  if (exceptId) query = query.where('id', '!=', exceptId);
  return (await query.orderBy('starts_on', 'desc').executeTakeFirst()) ?? null;
}

export async function updateTerm(
  tx: Tx,
  place: Place,
  id: string,
  term: { label: string; starts_on: string; ends_on: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('council_terms')
    .set(term)
    .where(own(place, id))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface SessionValues {
  readonly number: number;
  readonly kind: CouncilSessionRow['kind'];
  readonly name: string;
  readonly opens_on: string;
  readonly closes_on: string | null;
}

export async function sessionNumbered(
  tx: Tx,
  tenantId: string,
  termId: string,
  number: number,
): Promise<string | null> {
  const row = await tx
    .selectFrom('council_sessions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('term_id', '=', termId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertSession(
  tx: Tx,
  { tenantId, councilId }: Place,
  termId: string,
  values: SessionValues,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('council_sessions')
    .values({
      tenant_id: tenantId,
      id,
      council_id: councilId,
      term_id: termId,
      ...values,
      closed_at: null,
    })
    .execute();
  return id;
}

export async function lockSession(
  tx: Tx,
  place: Place,
  id: string,
): Promise<Selectable<CouncilSessionRow> | null> {
  const found = tx.selectFrom('council_sessions').selectAll().where(own(place, id));
  return (await found.forUpdate().executeTakeFirst()) ?? null;
}

export async function updateSession(
  tx: Tx,
  tenantId: string,
  id: string,
  values: Partial<SessionValues> & { closed_at?: Date },
): Promise<void> {
  await tx
    .updateTable('council_sessions')
    .set(values)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function insertDayOff(tx: Tx, row: Selectable<DayOffRow>): Promise<boolean> {
  const added = await tx
    .insertInto('days_off')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'day']).doNothing())
    .returning('day')
    .executeTakeFirst();
  return added !== undefined;
}

export async function updateDayOff(
  tx: Tx,
  tenantId: string,
  day: string,
  values: Partial<Pick<DayOffRow, 'kind' | 'name' | 'trust' | 'confirmed_by' | 'confirmed_at'>>,
): Promise<boolean> {
  const result = await tx
    .updateTable('days_off')
    .set(values)
    .where('tenant_id', '=', tenantId)
    .where('day', '=', day)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteDayOff(tx: Tx, tenantId: string, day: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('days_off')
    .where('tenant_id', '=', tenantId)
    .where('day', '=', day)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function lockRule(
  tx: Tx,
  place: Place,
  id: string,
): Promise<Selectable<DeadlineRuleRow> | null> {
  const found = tx.selectFrom('deadline_rules').selectAll().where(own(place, id));
  return (await found.forUpdate().executeTakeFirst()) ?? null;
}

export async function confirmRule(
  tx: Tx,
  tenantId: string,
  id: string,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('deadline_rules')
    .set({ confirmed_by: by.personId, confirmed_at: by.at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function endRule(tx: Tx, tenantId: string, id: string, on: string): Promise<void> {
  await tx
    .updateTable('deadline_rules')
    .set({ valid_to: on })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function insertRule(
  tx: Tx,
  row: Omit<Selectable<DeadlineRuleRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('deadline_rules')
    .values({ ...row, id })
    .execute();
  return id;
}
