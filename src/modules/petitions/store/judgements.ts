import type { Insertable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { PetitionEvaluationRow, PetitionVerificationRow } from '../schema.ts';

export async function latestAnswer(db: Db | Tx, tenantId: string, dutyId: string) {
  return await db
    .selectFrom('petition_answers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('duty_id', '=', dutyId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertEvaluation(
  tx: Tx,
  row: Omit<Insertable<PetitionEvaluationRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('petition_evaluations')
    .values({ ...row, id })
    .execute();
  return id;
}

export async function insertVerification(
  tx: Tx,
  row: Omit<Insertable<PetitionVerificationRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('petition_verifications')
    .values({ ...row, id })
    .execute();
  return id;
}
