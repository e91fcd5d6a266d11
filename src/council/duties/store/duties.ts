import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { OPEN_STATES } from '../acts.ts';
import type { DutyActRow, DutyRow, StoredAct, StoredDuty } from '../schema.ts';
import { SEARCH_VERSION, searchWords } from '../search-words.ts';

/** Every column but the search vector. */
export const DUTY_COLUMNS = [
  'tenant_id',
  'id',
  'code',
  'council_id',
  'kind',
  'title',
  'link',
  'record_kind',
  'record_id',
  'field_code',
  'unit_code',
  'session_id',
  'creditor_body_id',
  'debtor_body_id',
  'part',
  'parent_duty_id',
  'state',
  'round',
  'placed_on',
  'due_on',
  'first_due_on',
  'due_explanation',
  'due_is_proposed',
  'due_override',
  'paused_on',
  'pause_reason',
  'accepted_on',
  'answered_on',
  'ended_on',
  'outcome',
  'escalation_step',
  'last_urged_on',
  'next_urge_on',
  'late_since',
  'version',
  'placed_by',
] as const satisfies readonly (keyof StoredDuty)[];

export async function insertDuty(
  tx: Tx,
  row: Omit<Insertable<DutyRow>, 'search' | 'search_version'>,
): Promise<StoredDuty> {
  return await tx
    .insertInto('duties')
    .values({
      ...row,
      search: sql<string>`to_tsvector('simple', ${searchWords(row)})`,
      search_version: SEARCH_VERSION,
    })
    .returning(DUTY_COLUMNS)
    .executeTakeFirstOrThrow();
}

/** Locks the duty until the command ends: two clerks at one duty act one after the other. */
export async function lockDuty(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredDuty | undefined> {
  return await tx
    .selectFrom('duties')
    .select(DUTY_COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDuty(
  tx: Tx,
  duty: StoredDuty,
  changes: Updateable<DutyRow>,
): Promise<StoredDuty> {
  return await tx
    .updateTable('duties')
    .set(changes)
    .where('tenant_id', '=', duty.tenant_id)
    .where('id', '=', duty.id)
    .returning(DUTY_COLUMNS)
    .executeTakeFirstOrThrow();
}

/** A new title, found by its own words. */
export async function renameStored(tx: Tx, duty: StoredDuty, title: string): Promise<void> {
  await tx
    .updateTable('duties')
    .set({
      title,
      search: sql<string>`to_tsvector('simple', ${searchWords({ ...duty, title })})`,
      search_version: SEARCH_VERSION,
      version: duty.version + 1,
    })
    .where('tenant_id', '=', duty.tenant_id)
    .where('id', '=', duty.id)
    .execute();
}

export async function insertAct(tx: Tx, act: Insertable<DutyActRow>): Promise<StoredAct> {
  return await tx.insertInto('duty_acts').values(act).returningAll().executeTakeFirstOrThrow();
}

export async function addWatchers(
  tx: Tx,
  tenantId: string,
  dutyId: string,
  bodyIds: readonly string[],
): Promise<void> {
  if (bodyIds.length === 0) return;
  await tx
    .insertInto('duty_watchers')
    .values(
      [...new Set(bodyIds)].map((body_id) => ({ tenant_id: tenantId, duty_id: dutyId, body_id })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function openPartsOf(tx: Tx, duty: StoredDuty): Promise<StoredDuty[]> {
  return await tx
    .selectFrom('duties')
    .select(DUTY_COLUMNS)
    .where('tenant_id', '=', duty.tenant_id)
    .where('parent_duty_id', '=', duty.id)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What a successor takes over: the open parts answer to it from now on. */
export async function handPartsTo(tx: Tx, duty: StoredDuty, bodyId: string): Promise<void> {
  await tx
    .updateTable('duties')
    .set({ creditor_body_id: bodyId })
    .where('tenant_id', '=', duty.tenant_id)
    .where('parent_duty_id', '=', duty.id)
    .where('state', 'in', [...OPEN_STATES])
    .execute();
}

/** Open duties whose date this rule has only proposed, locked in the order of their ids. */
export async function openDutiesProposedBy(
  tx: Tx,
  tenantId: string,
  ruleId: string,
): Promise<StoredDuty[]> {
  return await tx
    .selectFrom('duties')
    .select(DUTY_COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where('due_is_proposed', '=', true)
    .where('ended_on', 'is', null)
    .where(sql`due_explanation ->> 'ruleId'`, '=', ruleId)
    .orderBy('id')
    .forUpdate()
    .execute();
}
