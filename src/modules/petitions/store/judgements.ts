import type { Insertable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Done } from '../acting/each-petition.ts';
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

/** The petitions one person has checked under this key, as they stand now. */
export async function checkedUnder(
  tx: Tx,
  by: { readonly tenantId: string; readonly personId: string },
  key: string,
): Promise<readonly Done[]> {
  return await tx
    .selectFrom('petition_verifications as v')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.petition_id'),
    )
    .select(['p.id', 'p.code', 'p.state', 'p.version'])
    .where('v.tenant_id', '=', by.tenantId)
    .where('v.person_id', '=', by.personId)
    .where('v.request_key', '=', key)
    .execute();
}
