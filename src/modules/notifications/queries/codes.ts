import { dutyParties } from '#src/council/duties/index.ts';
import type { DutyParties } from '#src/council/duties/index.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface SubjectCode {
  readonly code: string;
  readonly dueOn: string | null;
  /** The duty itself where it is one. */
  readonly duty: DutyParties | null;
}

interface Subject {
  readonly subjectKind: string;
  readonly subjectId: string;
}

const CODED = {
  petition: 'petitions',
  petition_batch: 'petition_batches',
  meeting: 'meetings',
  executive_submission: 'executive_submissions',
} as const;

/** The code, and the date where there is one, of what notices are about; by the id of the subject. */
export async function codesOf(
  db: Db,
  tenantId: string,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, SubjectCode>> {
  const idsOf = (kind: string) => [
    ...new Set(subjects.filter((one) => one.subjectKind === kind).map((one) => one.subjectId)),
  ];
  const codes = new Map<string, SubjectCode>();
  for (const duty of await dutyParties(db, tenantId, idsOf('duty')))
    codes.set(duty.id, { code: duty.code, dueOn: duty.dueOn, duty });
  for (const kind of ['petition', 'petition_batch', 'meeting', 'executive_submission'] as const) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    const rows = await db
      .selectFrom(CODED[kind])
      .select(['id', 'code'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', ids)
      .execute();
    for (const row of rows) codes.set(row.id, { code: row.code, dueOn: null, duty: null });
  }
  return codes;
}
