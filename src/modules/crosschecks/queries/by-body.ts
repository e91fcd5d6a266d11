import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { branchesOf } from '#src/modules/petitions/index.ts';
import type { PetitionFilter } from '#src/modules/petitions/index.ts';

export interface BodyTally {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly checked: number;
  readonly matching: number;
  readonly partly: number;
  readonly notMatching: number;
  readonly voterReported: number;
}

export interface Differing {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly bodyName: string;
  readonly finding: string;
  /** Null where a voter said it. */
  readonly checkedBy: string | null;
  readonly checkedOn: string;
  readonly note: string;
}

export interface TallyAsk {
  readonly actor: Actor;
  readonly today: string;
  readonly filter: PetitionFilter;
}

/** The rows a reader sees that `extra` holds of, each once. */
function seenRows(
  ask: TallyAsk,
  extra: ReturnType<typeof sql>,
  {
    columns = sql``,
    tail = sql``,
  }: { columns?: ReturnType<typeof sql>; tail?: ReturnType<typeof sql> },
) {
  return sql.join(
    branchesOf(ask).map(
      ({ from, id, where }) =>
        sql`(select ${id} as id ${columns} from ${from} where ${where} and ${extra} ${tail})`,
    ),
    sql` union `,
  );
}

const JUDGED_COLUMNS = sql`, p.responsible_body_id as body_id, p.check_finding as finding,
  p.voter_reported as reported`;

/** How many answers of each body were checked, and how many did not match. */
export async function talliesByBody(db: Db, ask: TallyAsk): Promise<readonly BodyTally[]> {
  if (branchesOf(ask).length === 0) return [];
  const judged = sql`(p.check_finding is not null or p.voter_reported)`;
  const { rows } = await sql<BodyTally>`
    select s.body_id as "bodyId", b.short_name as "bodyName",
      (count(*) filter (where s.finding is not null))::int as checked,
      (count(*) filter (where s.finding = 'matches'))::int as matching,
      (count(*) filter (where s.finding = 'partly'))::int as partly,
      (count(*) filter (where s.finding = 'no'))::int as "notMatching",
      (count(*) filter (where s.reported))::int as "voterReported"
    from (${seenRows(ask, judged, { columns: JUDGED_COLUMNS })}) s
    join bodies b on b.tenant_id = ${ask.actor.tenantId} and b.id = s.body_id
    group by 1, 2
    order by count(*) filter (where s.finding in ('partly', 'no')) desc, 3 desc, 2`.execute(db);
  return rows;
}

/** The petitions behind it, newest first: who found what, a voter's word included. */
export async function differingPetitions(
  db: Db,
  ask: TallyAsk,
  limit: number,
): Promise<readonly Differing[]> {
  if (branchesOf(ask).length === 0) return [];
  const differs = sql`(p.check_finding in ('partly', 'no') or p.voter_reported)`;
  const { rows } = await sql<Differing>`
    select p.id, p.code, p.title, u.name as place, coalesce(b.short_name, '') as "bodyName",
      v.finding, case when v.by_voter then null else w.short_name end as "checkedBy",
      v.verified_on as "checkedOn", v.note
    from (${seenRows(ask, differs, { tail: sql`order by 1 desc limit ${limit}` })}) seen
    join petitions p on p.tenant_id = ${ask.actor.tenantId} and p.id = seen.id
    join units u on u.code = p.unit_code
    join lateral (
      select * from petition_verifications x where x.tenant_id = p.tenant_id and x.petition_id = p.id
        and x.finding in ('partly', 'no') and (x.by_voter or p.check_finding in ('partly', 'no'))
      order by x.id desc limit 1
    ) v on true
    join bodies w on w.tenant_id = v.tenant_id and w.id = v.body_id
    left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
    order by v.verified_on desc, p.id desc limit ${limit}`.execute(db);
  return rows;
}
