import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { DEBTOR_ACTS } from '../acts.ts';
import type { Standing } from '../policy.ts';

interface StandingRow {
  id: string;
  watchers: string[];
  debtor_people: string[];
  entered_by: string[];
  parts: number;
  leads: number;
  whole_due: string | null;
  earlier_late: string | null;
}

/** All that the rules ask around duties, in one reading. */
export async function standingOf(
  db: Db | Tx,
  tenantId: string,
  dutyIds: readonly string[],
  today: string,
): Promise<Map<string, Standing>> {
  if (dutyIds.length === 0) return new Map();
  const { rows } = await sql<StandingRow>`
    select d.id,
      array(select w.body_id::text from duty_watchers w
        where w.tenant_id = d.tenant_id and w.duty_id = d.id) as watchers,
      array(select s.person_id::text from seats s
        where s.tenant_id = d.tenant_id and s.body_id = d.debtor_body_id
          and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})) as debtor_people,
      array(select distinct a.person_id::text from duty_acts a
        where a.tenant_id = d.tenant_id and a.duty_id = d.id and a.person_id is not null
          and (a.act = 'answer' and a.round = d.round
            or a.id = (select last.id from duty_acts last
              where last.tenant_id = d.tenant_id and last.duty_id = d.id
                and last.act = any(${[...DEBTOR_ACTS]}) order by last.id desc limit 1))) as entered_by,
      parts.open as parts, parts.leads,
      (select whole.due_on from duties whole
        where whole.tenant_id = d.tenant_id and whole.id = d.parent_duty_id) as whole_due,
      -- Not a condition on the act: the planner would read every lateness of the tenant for it.
      (select max(a.data ->> 'lateSince') filter (where a.act = 'late'
          and a.data ->> 'lateSince' < d.late_since::text)
        from duty_acts a where a.tenant_id = d.tenant_id and a.duty_id = d.id) as earlier_late
    from duties d
    cross join lateral (
      select count(*) as open, count(*) filter (where p.part = 'lead') as leads from duties p
      where p.tenant_id = d.tenant_id and p.parent_duty_id = d.id
        and p.state in ('assigned', 'working', 'answered')
    ) parts
    where d.tenant_id = ${tenantId} and d.id = any(${[...dutyIds]})`.execute(db);
  return new Map(rows.map((row) => [row.id, toStanding(row)]));
}

function toStanding(row: StandingRow): Standing {
  return {
    watcherBodyIds: row.watchers,
    debtorPersonIds: row.debtor_people,
    enteredByPersonIds: row.entered_by,
    openParts: row.parts,
    openLeads: row.leads,
    wholeDueOn: row.whole_due,
    earlierLateSince: row.earlier_late,
  };
}
