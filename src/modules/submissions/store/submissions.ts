import { sql } from 'kysely';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { removeFilesOf } from '#src/platform/files/index.ts';
import { submissionFailure } from '../failures.ts';
import type { Clearing } from '../inputs.ts';
import type { SubmissionRow } from '../schema.ts';

/** As `submissions.keepDays` has it until a council decides otherwise. */
const USUAL_KEEP_DAYS = 90;

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

/** Everything suspect of a council, or of one suspicion, is refused as spam. */
export async function refuseSuspects(
  tx: Tx,
  at: { readonly tenantId: string; readonly councilId: string; readonly personId: string | null },
  { suspicion, until, words }: Clearing,
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('submissions')
    .set((is) => ({
      state: 'refused',
      refused_reason: 'spam',
      answer_words: words,
      decided_by: at.personId,
      decided_at: now,
      version: is('version', '+', 1),
    }))
    .where('tenant_id', '=', at.tenantId)
    .where('council_id', '=', at.councilId)
    .where('state', '=', 'waiting')
    .where('id', '<=', until)
    .where('suspicion', suspicion === '' ? 'is not' : '=', suspicion === '' ? null : suspicion)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** After the days its council keeps it, what a refused submission said goes, photos too; that it came stays. */
export async function forgetRefused(db: Db, now: Date): Promise<void> {
  const { rows } = await sql<{ tenant_id: string; id: string }>`
    update submissions m
    set full_name = '', phone = '', email = '', address = '', text = '', place = '',
      shape = '{}'
    where m.state = 'refused' and m.text <> ''
      and m.decided_at < ${now}::timestamptz - make_interval(days => coalesce(
        (select (s.value #>> '{}')::int from council_settings s where s.tenant_id = m.tenant_id
          and s.council_id = m.council_id and s.key = 'submissions.keepDays'), ${USUAL_KEEP_DAYS}))
    returning m.tenant_id, m.id`.execute(db);
  for (const [tenantId, gone] of Map.groupBy(rows, ({ tenant_id }) => tenant_id)) {
    const ids = gone.map(({ id }) => id);
    await removeFilesOf(db, tenantId, 'submission', ids);
  }
}
