import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { filesOf } from '#src/platform/files/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { APPRAISAL_FILES, SUBMISSION_FILES } from '../acting/files.ts';
import type { Appraisal, ExecutiveSubmission, SubmissionAct } from '../schema.ts';
import { visibleTo } from './visible.ts';

/** A submission with the names a page shows. */
export interface SubmissionView extends ExecutiveSubmission {
  readonly bodyName: string;
  readonly bodyShort: string;
  readonly draftingName: string | null;
  readonly sessionName: string | null;
}

export const views = sql`select x.*, b.name as "bodyName", b.short_name as "bodyShort",
  d.name as "draftingName", s.name as "sessionName"
  from executive_submissions x
  join bodies b on b.tenant_id = x.tenant_id and b.id = x.body_id
  left join bodies d on d.tenant_id = x.tenant_id and d.id = x.drafting_body_id
  left join council_sessions s on s.tenant_id = x.tenant_id and s.id = x.reported_session_id`;

export async function submissionByCode(
  db: Db | Tx,
  actor: Actor,
  typed: string,
): Promise<SubmissionView | null> {
  const code = readCode(typed);
  if (!code) return null;
  const { rows } = await sql<SubmissionView>`${views}
    where x.code = ${code} and ${visibleTo(actor)}`.execute(db);
  return rows[0] ?? null;
}

export async function submissionById(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<SubmissionView | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<SubmissionView>`${views}
    where x.id = ${id} and ${visibleTo(actor)}`.execute(db);
  return rows[0] ?? null;
}

export interface AppraisalView extends Appraisal {
  readonly bodyName: string;
}

export interface ActView extends SubmissionAct {
  readonly personName: string | null;
  readonly bodyName: string | null;
}

/** All that stands around one submission: appraisals, history, files. */
export async function aroundSubmission(
  db: Db,
  { tenant_id, id }: Pick<ExecutiveSubmission, 'tenant_id' | 'id'>,
) {
  const { rows: appraisals } = await sql<AppraisalView>`
    select a.*, b.name as "bodyName" from submission_appraisals a
    join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
    where a.tenant_id = ${tenant_id} and a.submission_id = ${id} order by a.id`.execute(db);
  const { rows: acts } = await sql<ActView>`
    select a.*, p.full_name as "personName", b.short_name as "bodyName"
    from executive_submission_acts a
    left join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    left join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
    where a.tenant_id = ${tenant_id} and a.submission_id = ${id} order by a.id`.execute(db);
  const ids = appraisals.map((one) => one.id);
  return {
    appraisals,
    acts,
    files: await filesOf(db, tenant_id, SUBMISSION_FILES, [id]),
    reports: await filesOf(db, tenant_id, APPRAISAL_FILES, ids),
  };
}
export type Around = Awaited<ReturnType<typeof aroundSubmission>>;

/** The submission a report of appraisal belongs to, for who may open its file. */
export async function submissionOfAppraisal(
  db: Db,
  tenantId: string,
  appraisalId: string,
): Promise<string | null> {
  if (!isId(appraisalId)) return null;
  const row = await db
    .selectFrom('submission_appraisals')
    .select('submission_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', appraisalId)
    .executeTakeFirst();
  return row?.submission_id ?? null;
}
