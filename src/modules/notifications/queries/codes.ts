import { formatInstant } from '#src/council/calendar/index.ts';
import { dutyParties } from '#src/council/duties/index.ts';
import type { DutyParties } from '#src/council/duties/index.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface SubjectCode {
  readonly code: string;
  readonly dueOn: string | null;
  /** The duty itself where it is one. */
  readonly duty: DutyParties | null;
  /** Where a voter's matter is; what the voter typed of it stays in the house. */
  /** A meeting's name, time and place; the name of one that is restricted as a whole stays in the house. */
  readonly meeting?: string;
  readonly place?: { readonly unit: string; readonly typed: string };
}

interface Subject {
  readonly subjectKind: string;
  readonly subjectId: string;
}

const CODED = {
  petition: 'petitions',
  petition_batch: 'petition_batches',
  executive_submission: 'executive_submissions',
  written_vote: 'written_votes',
} as const;
const CODED_KINDS = Object.keys(CODED) as (keyof typeof CODED)[];

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
  for (const kind of CODED_KINDS) {
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
  for (const { id, code, title, is_restricted, starts_at, place } of await meetingsOf(
    db,
    tenantId,
    idsOf('meeting'),
  )) {
    const name = is_restricted ? code : title;
    const meeting = [name, formatInstant(starts_at), place].filter(Boolean).join(', ');
    codes.set(id, { code, dueOn: null, duty: null, meeting });
  }
  for (const one of await submissionsOf(db, tenantId, idsOf('submission'))) {
    const { id, code, unit, place } = one;
    codes.set(id, { code: code ?? '', dueOn: null, duty: null, place: { unit, typed: place } });
  }
  return codes;
}

async function meetingsOf(db: Db, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('meetings')
    .select(['id', 'code', 'title', 'is_restricted', 'starts_at', 'place'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

/** What voters sent: it has a code once it stands in the register. */
async function submissionsOf(db: Db, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('submissions as m')
    .innerJoin('units as u', 'u.code', 'm.unit_code')
    .leftJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petition_id'),
    )
    .select(['m.id', 'm.place', 'u.name as unit', 'p.code'])
    .where('m.tenant_id', '=', tenantId)
    .where('m.id', 'in', [...ids])
    .execute();
}
