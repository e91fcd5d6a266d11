import { sql } from 'kysely';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { eachTenant } from '#src/platform/db/tenant.ts';
import { removeFilesOf } from '#src/platform/files/index.ts';
import { submissionFailure } from '../failures.ts';
import type { Clearing } from '../inputs.ts';
import type { SubmissionRow, Suspicion } from '../schema.ts';
import { isNetworkBurst } from '../suspicion.ts';
import type { Lately } from '../suspicion.ts';

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

const HOUR_MS = 3_600_000;

interface Gathered {
  readonly groupId: string | null;
  readonly suspicion: Suspicion | null;
  readonly lately: Lately;
}

/** Those that came first of what turns out to be one pattern, or one network's flood, wait apart too. */
export async function gatherAlike(
  tx: Tx,
  at: { readonly tenantId: string; readonly councilId: string; readonly networkMark: string },
  { groupId, suspicion, lately }: Gathered,
  now: Date,
): Promise<void> {
  if (groupId !== null)
    await tx
      .updateTable('submissions')
      .set({ group_id: groupId })
      .where('tenant_id', '=', at.tenantId)
      .where('id', '=', groupId)
      .where('group_id', 'is', null)
      .execute();
  if (suspicion === null) return;
  const burst = isNetworkBurst(lately);
  if (suspicion !== 'alike' && !burst) return;
  await tx
    .updateTable('submissions')
    .set({ suspicion })
    .where('tenant_id', '=', at.tenantId)
    .where('council_id', '=', at.councilId)
    .where('state', '=', 'waiting')
    .where('suspicion', 'is', null)
    .where('vouched_at', 'is', null)
    .where('submitted_at', '>', new Date(now.getTime() - HOUR_MS))
    .where((is) =>
      is.or([
        ...(suspicion === 'alike' ? [is('group_id', '=', groupId)] : []),
        ...(burst ? [is('network_mark', '=', at.networkMark)] : []),
      ]),
    )
    .execute();
}

type Office = {
  readonly tenantId: string;
  readonly councilId: string;
  readonly personId: string | null;
};

const suspects = (tx: Tx, { tenantId, councilId }: Office) =>
  tx
    .updateTable('submissions')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('state', '=', 'waiting')
    .where('suspicion', 'is not', null);

/** Everything suspect of a council, of one suspicion or of one group, is refused as spam. */
export async function refuseSuspects(
  tx: Tx,
  at: Office,
  { suspicion, group, until, words }: Clearing,
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await suspects(tx, at)
    .set((is) => ({
      state: 'refused',
      refused_reason: 'spam',
      answer_words: words,
      decided_by: at.personId,
      decided_at: now,
      version: is('version', '+', 1),
    }))
    .where('id', '<=', until)
    .$if(suspicion !== '', (only) => only.where('suspicion', '=', suspicion || null))
    .$if(group !== '', (only) => only.where('group_id', '=', group))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The office says that these are voters': they wait with the others. */
export async function vouchFor(
  tx: Tx,
  at: Office,
  { ids, groups }: { readonly ids: readonly string[]; readonly groups: readonly string[] },
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await suspects(tx, at)
    .set((is) => ({
      suspicion: null,
      vouched_at: now,
      vouched_by: at.personId,
      version: is('version', '+', 1),
    }))
    .where((is) =>
      is.or([
        ...(ids.length > 0 ? [is('id', 'in', ids)] : []),
        ...(groups.length > 0 ? [is('group_id', 'in', groups)] : []),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** After the days its council keeps it, what a refused submission said goes, photos too; that it came stays. */
export async function forgetRefused(db: Db, now: Date): Promise<void> {
  await eachTenant(db, async (tenantId) => {
    await db.transaction().execute(async (tx) => await forgetRefusedOf(tx, tenantId, now));
  });
}

/** Words and photos go together or not at all. */
async function forgetRefusedOf(tx: Tx, tenantId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update submissions m
    set full_name = '', phone = '', email = '', address = '', text = '', place = '',
      shape = '{}'
    where m.tenant_id = ${tenantId} and m.state = 'refused' and m.text <> ''
      and m.decided_at < ${now}::timestamptz - make_interval(days => coalesce(
        (select (s.value #>> '{}')::int from council_settings s where s.tenant_id = m.tenant_id
          and s.council_id = m.council_id and s.key = 'submissions.keepDays'), ${USUAL_KEEP_DAYS}))
    returning m.id`.execute(tx);
  const gone = rows.map(({ id }) => id);
  if (gone.length > 0) await removeFilesOf(tx, tenantId, 'submission', gone);
}
