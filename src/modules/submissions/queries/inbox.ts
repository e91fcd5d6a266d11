import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Channel, RefusedReason, SubmissionState, Suspicion } from '../schema.ts';

export const INBOX_TABS = ['waiting', 'suspect', 'taken', 'refused'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

const STATES: Readonly<Record<InboxTab, readonly SubmissionState[]>> = {
  waiting: ['waiting'],
  suspect: ['waiting'],
  taken: ['taken', 'joined'],
  refused: ['refused'],
};
const PAGE = 50;

type At = Pick<Actor, 'tenantId' | 'councilId'>;

export interface ListedSubmission {
  readonly id: string;
  readonly version: number;
  readonly state: SubmissionState;
  readonly text: string;
  readonly place: string;
  readonly unitName: string;
  readonly accuses: boolean;
  readonly submittedAt: Date;
  readonly photos: number;
  readonly refusedReason: RefusedReason | null;
  readonly petitionCode: string | null;
  readonly suspicion: Suspicion | null;
  /** How many alike ones stand under this line, itself too; 1 where it stands alone. */
  readonly alike: number;
  readonly groupId: string | null;
}

export interface InboxList {
  readonly rows: readonly ListedSubmission[];
  readonly next: string | null;
}

/** What waits comes oldest first: nobody is overtaken. What is done comes newest first. */
export async function inboxList(
  db: Db,
  { tenantId, councilId }: At,
  tab: InboxTab,
  after: string | null,
): Promise<InboxList> {
  if (tab === 'suspect') return await suspectList(db, { tenantId, councilId }, Number(after ?? 0));
  const isWaiting = STATES[tab].includes('waiting');
  const past = isWaiting ? sql`m.id > ${after}` : sql`m.id < ${after}`;
  const { rows } = await sql<ListedSubmission>`
    select m.id, m.version, m.state, m.text, m.place, u.name as "unitName", m.accuses,
      m.submitted_at as "submittedAt", m.refused_reason as "refusedReason",
      p.code as "petitionCode", m.suspicion, 1 as alike, m.group_id as "groupId",
      (select count(*)::int from files f where f.tenant_id = m.tenant_id
        and f.subject_kind = 'submission' and f.subject_id = m.id) as photos
    from submissions m
    join units u on u.code = m.unit_code
    left join petitions p on p.tenant_id = m.tenant_id and p.id = m.petition_id
    where m.tenant_id = ${tenantId} and m.council_id = ${councilId}
      and m.state = any(${[...STATES[tab]]})
      ${isWaiting ? sql`and m.suspicion is null` : sql``} ${after === null ? sql`` : sql`and ${past}`}
    order by m.id ${isWaiting ? sql`asc` : sql`desc`} limit ${PAGE + 1}`.execute(db);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/**
 * What stands alone comes first, from networks that sent least; what is alike stands under one line.
 * The first text of a group speaks for it.
 */
async function suspectList(
  db: Db,
  { tenantId, councilId }: At,
  offset: number,
): Promise<InboxList> {
  const { rows } = await sql<ListedSubmission>`
    with s as (
      select m.*, count(*) over (partition by coalesce(m.group_id, m.id))::int as alike,
        count(*) over (partition by m.network_mark) as from_network,
        row_number() over (partition by coalesce(m.group_id, m.id) order by m.trust desc, m.id) as nth
      from submissions m where m.tenant_id = ${tenantId} and m.council_id = ${councilId}
        and m.state = 'waiting' and m.suspicion is not null)
    select s.id, s.version, s.state, s.text, s.place, u.name as "unitName", s.accuses,
      s.submitted_at as "submittedAt", s.refused_reason as "refusedReason",
      null as "petitionCode", s.suspicion, s.alike, s.group_id as "groupId",
      (select count(*)::int from files f where f.tenant_id = s.tenant_id
        and f.subject_kind = 'submission' and f.subject_id = s.id) as photos
    from s join units u on u.code = s.unit_code
    where s.nth = 1
    order by least(s.alike, 2), case when s.alike = 1 then s.from_network else 0 end,
      s.trust desc, s.alike desc, s.id
    limit ${PAGE + 1} offset ${offset}`.execute(db);
  const next = rows.length > PAGE ? String(offset + PAGE) : null;
  return { rows: rows.slice(0, PAGE), next };
}

/** Those under one line of the suspects, what speaks most for a voter first. */
export async function groupOfSuspects(
  db: Db,
  { tenantId, councilId }: At,
  groupId: string,
): Promise<readonly ListedSubmission[]> {
  const { rows } = await sql<ListedSubmission>`
    select m.id, m.version, m.state, m.text, m.place, u.name as "unitName", m.accuses,
      m.submitted_at as "submittedAt", m.refused_reason as "refusedReason",
      null as "petitionCode", m.suspicion, 1 as alike, m.group_id as "groupId", 0 as photos
    from submissions m join units u on u.code = m.unit_code
    where m.tenant_id = ${tenantId} and m.council_id = ${councilId} and m.state = 'waiting'
      and m.suspicion is not null and m.group_id = ${groupId}
    order by m.trust desc, m.id limit ${MOST_OF_GROUP}`.execute(db);
  return rows;
}

const MOST_OF_GROUP = 300;
const COUNTED = 999;

export async function countWaiting(db: Db, { tenantId, councilId }: At): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from submissions where tenant_id = ${tenantId}
      and council_id = ${councilId} and state = 'waiting' and suspicion is null
      limit ${COUNTED}) w`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface Suspects {
  readonly counts: readonly { readonly suspicion: Suspicion; readonly count: number }[];
  readonly total: number;
  /** The newest of them; what comes later is not cleared unseen. */
  readonly newest: string | null;
}

export async function suspectsOf(db: Db, { tenantId, councilId }: At): Promise<Suspects> {
  const rows = await db
    .selectFrom('submissions')
    .select((is) => [
      'suspicion',
      is.fn.countAll<number>().as('count'),
      sql<string>`max(id::text)`.as('newest'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('state', '=', 'waiting')
    .where('suspicion', 'is not', null)
    .groupBy('suspicion')
    .execute();
  const counts = rows.flatMap(({ suspicion, count }) =>
    suspicion === null ? [] : [{ suspicion, count: Number(count) }],
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const newest = rows.reduce<string | null>(
    (last, row) => (last === null || row.newest > last ? row.newest : last),
    null,
  );
  return { counts: counts.toSorted((a, b) => b.count - a.count), total, newest };
}

export async function nextWaiting(
  db: Db,
  { tenantId, councilId }: At,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from submissions where tenant_id = ${tenantId} and council_id = ${councilId}
      and state = 'waiting' and suspicion is null and id <> ${id}
    order by (id < ${id}), id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

export interface WholeSubmission extends ListedSubmission {
  readonly unitCode: string;
  readonly fullName: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly channels: readonly Channel[];
  readonly consentText: string;
  readonly consentedAt: Date;
  readonly answerWords: string;
  readonly supportsCode: string | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
}

export async function submissionFor(
  db: Db,
  { tenantId, councilId }: At,
  id: string,
): Promise<WholeSubmission | null> {
  const { rows } = await sql<WholeSubmission>`
    select m.id, m.version, m.state, m.text, m.place, m.unit_code as "unitCode",
      u.name as "unitName", m.accuses, m.submitted_at as "submittedAt",
      m.refused_reason as "refusedReason", p.code as "petitionCode", m.suspicion, 0 as photos,
      1 as alike, m.group_id as "groupId",
      m.full_name as "fullName", m.phone, m.email, m.address, m.agreed_channels as channels,
      m.consent_text as "consentText", m.consented_at as "consentedAt",
      m.answer_words as "answerWords", s.code as "supportsCode", m.decided_at as "decidedAt",
      w.full_name as "decidedByName"
    from submissions m
    join units u on u.code = m.unit_code
    left join petitions p on p.tenant_id = m.tenant_id and p.id = m.petition_id
    left join petitions s on s.tenant_id = m.tenant_id and s.id = m.supports_petition_id
    left join people w on w.tenant_id = m.tenant_id and w.id = m.decided_by
    where m.tenant_id = ${tenantId} and m.council_id = ${councilId} and m.id = ${id}`.execute(db);
  return rows[0] ?? null;
}
