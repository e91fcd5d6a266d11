import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type {
  Appraisal,
  AppraisalRow,
  ExecutiveSubmission,
  ExecutiveSubmissionRow,
  SubmissionActRow,
} from './schema.ts';

export async function insertSubmission(
  tx: Tx,
  values: Insertable<ExecutiveSubmissionRow>,
): Promise<ExecutiveSubmission> {
  return await tx
    .insertInto('executive_submissions')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function lockSubmission(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ExecutiveSubmission | null> {
  const row = await tx
    .selectFrom('executive_submissions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateSubmission(
  tx: Tx,
  { tenant_id, id }: Pick<ExecutiveSubmission, 'tenant_id' | 'id'>,
  change: Updateable<ExecutiveSubmissionRow>,
): Promise<ExecutiveSubmission> {
  return await tx
    .updateTable('executive_submissions')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertAct(
  tx: Tx,
  values: Omit<Insertable<SubmissionActRow>, 'id'>,
): Promise<void> {
  await tx
    .insertInto('executive_submission_acts')
    .values({ ...values, id: newId() })
    .execute();
}

export async function insertAppraisal(tx: Tx, values: Insertable<AppraisalRow>): Promise<void> {
  await tx.insertInto('submission_appraisals').values(values).execute();
}

export async function updateAppraisal(
  tx: Tx,
  { tenant_id, id }: Pick<Appraisal, 'tenant_id' | 'id'>,
  change: Updateable<AppraisalRow>,
): Promise<void> {
  await tx
    .updateTable('submission_appraisals')
    .set(change)
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function appraisalsOf(
  tx: Tx,
  tenantId: string,
  submissionId: string,
): Promise<Appraisal[]> {
  return await tx
    .selectFrom('submission_appraisals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('submission_id', '=', submissionId)
    .orderBy('id')
    .execute();
}

export async function appraisalOfDuty(
  tx: Tx,
  tenantId: string,
  dutyId: string,
): Promise<Appraisal | null> {
  const row = await tx
    .selectFrom('submission_appraisals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('duty_id', '=', dutyId)
    .executeTakeFirst();
  return row ?? null;
}
