import { sql } from 'kysely';
import { DEBTOR_ACTS } from '#src/council/duties/index.ts';
import { builtOnce } from '#src/platform/db/built-once.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Owed, OwedRole } from '../policy.ts';

/** Whoever entered the debtor's last act, or an answer of this round: the ones who judge nothing. */
export const enteredBy = sql<string[]>`array(
  select a.person_id::text from duty_acts a
  where a.tenant_id = d.tenant_id and a.duty_id = d.id and a.person_id is not null
    and ((a.act = 'answer' and a.round = d.round) or a.id = (
      select l.id from duty_acts l where l.tenant_id = d.tenant_id and l.duty_id = d.id
        and l.act in (${sql.join([...DEBTOR_ACTS])}) order by l.id desc limit 1)))`;

const askOwed = builtOnce(
  (db, { tenantId, petitionId }: { tenantId: string; petitionId: string }) =>
    db
      .selectFrom('petition_duties as link')
      .innerJoin('duties as d', (join) =>
        join.onRef('d.tenant_id', '=', 'link.tenant_id').onRef('d.id', '=', 'link.duty_id'),
      )
      .select([
        'd.id',
        'd.state',
        'd.paused_on',
        'd.creditor_body_id',
        'd.debtor_body_id',
        'd.placed_on',
        'd.due_on',
        'd.due_is_proposed',
        'd.answered_on',
        'd.escalation_step',
        'd.outcome',
        'd.round',
        'd.version',
        'link.role',
        'link.is_current',
        enteredBy.as('entered_by'),
      ])
      .where('link.tenant_id', '=', tenantId)
      .where('link.petition_id', '=', petitionId)
      .orderBy('d.id', 'desc'),
);

/** The duties of a petition, newest first, with the people who entered what the debtor did. */
export async function owedFor(db: Db | Tx, tenantId: string, petitionId: string): Promise<Owed[]> {
  const rows = await askOwed(db, { tenantId, petitionId });
  return rows.map((row) => ({
    dutyId: row.id,
    role: row.role as OwedRole,
    isCurrent: row.is_current,
    state: row.state,
    isPaused: row.paused_on !== null,
    creditorBodyId: row.creditor_body_id,
    debtorBodyId: row.debtor_body_id,
    placedOn: row.placed_on,
    dueOn: row.due_on,
    dueIsProposed: row.due_is_proposed,
    answeredOn: row.answered_on,
    escalationStep: row.escalation_step,
    outcome: row.outcome,
    round: row.round,
    version: row.version,
    enteredBy: row.entered_by,
  }));
}

export async function linkDuty(
  tx: Tx,
  link: { tenantId: string; petitionId: string; dutyId: string; role: OwedRole },
): Promise<void> {
  await tx
    .insertInto('petition_duties')
    .values({
      tenant_id: link.tenantId,
      petition_id: link.petitionId,
      duty_id: link.dutyId,
      role: link.role,
    })
    .execute();
}

/** A duty that came back, or whose petition ended, is history. */
export async function retireDuties(
  tx: Tx,
  tenantId: string,
  petitionId: string,
  dutyIds: readonly string[],
): Promise<void> {
  if (dutyIds.length === 0) return;
  await tx
    .updateTable('petition_duties')
    .set({ is_current: false })
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', petitionId)
    .where('duty_id', 'in', [...dutyIds])
    .execute();
}

export async function reviveDuty(
  tx: Tx,
  tenantId: string,
  petitionId: string,
  dutyId: string,
): Promise<void> {
  await tx
    .updateTable('petition_duties')
    .set({ is_current: true })
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', petitionId)
    .where('duty_id', '=', dutyId)
    .execute();
}

export async function petitionOfDuty(tx: Tx, tenantId: string, dutyId: string) {
  return await tx
    .selectFrom('petition_duties')
    .select(['petition_id', 'role', 'is_current'])
    .where('tenant_id', '=', tenantId)
    .where('duty_id', '=', dutyId)
    .executeTakeFirst();
}

/** The sub-duties that one delegation has just placed. */
export async function unlinkedParts(tx: Tx, tenantId: string, parentId: string) {
  return await tx
    .selectFrom('duties as d')
    .leftJoin('petition_duties as link', (join) =>
      join.onRef('link.tenant_id', '=', 'd.tenant_id').onRef('link.duty_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.part', 'd.debtor_body_id'])
    .where('d.tenant_id', '=', tenantId)
    .where('d.parent_duty_id', '=', parentId)
    .where('link.duty_id', 'is', null)
    .execute();
}
