import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { submissionFailure } from '../failures.ts';
import type { SubmissionRow } from '../schema.ts';

export type Submission = Selectable<SubmissionRow>;

export async function insertSubmission(tx: Tx, row: Insertable<SubmissionRow>): Promise<void> {
  await tx.insertInto('submissions').values(row).execute();
}

export async function submissionUnder(
  tx: Tx,
  tenantId: string,
  requestKey: string,
): Promise<{ id: string } | undefined> {
  return await tx
    .selectFrom('submissions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst();
}

/** One that waits for this council's office, at the version the clerk has read. */
export async function lockWaiting(
  tx: Tx,
  at: { readonly tenantId: string; readonly councilId: string },
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Submission> {
  const row = await tx
    .selectFrom('submissions')
    .selectAll()
    .where('tenant_id', '=', at.tenantId)
    .where('council_id', '=', at.councilId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw submissionFailure('NotFound', 'submissions.not_found');
  if (row.state !== 'waiting' || row.version !== version)
    throw submissionFailure('Conflict', 'submissions.decided');
  return row;
}

export async function decideSubmission(
  tx: Tx,
  before: Submission,
  change: Updateable<SubmissionRow>,
): Promise<void> {
  await tx
    .updateTable('submissions')
    .set({ ...change, version: before.version + 1 })
    .where('tenant_id', '=', before.tenant_id)
    .where('id', '=', before.id)
    .execute();
}

/** What a refused submission said about a person goes after some time; that it came stays. */
export async function forgetRefused(tx: Tx, before: Date): Promise<void> {
  await tx
    .updateTable('submissions')
    .set({ full_name: '', phone: '', email: '', address: '', text: '' })
    .where('state', '=', 'refused')
    .where('decided_at', '<', before)
    .where('text', '<>', '')
    .execute();
}
