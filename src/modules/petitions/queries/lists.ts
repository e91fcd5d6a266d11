import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { CouncilSession } from '../store/carry-over.ts';
import { toBeCarried } from '../store/carry-over.ts';
import { visibleTo } from '../visible.ts';
import { seenBy } from './seen-by.ts';

export interface ReturnedPetition {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly byName: string;
  readonly reason: string;
  readonly suggestedBody: string;
  readonly returnedOn: string;
  readonly isLate: boolean;
}

/** Bị trả lại: what the receivers sent back, waiting to be forwarded elsewhere. */
export async function returnedPetitions(db: Db, actor: Actor): Promise<ReturnedPetition[]> {
  const { rows } = await sql<ReturnedPetition>`
    select p.id, p.code, p.title, u.name as place, coalesce(b.name, '') as "byName",
      a.note as reason, coalesce(a.data ->> 'suggestedBody', '') as "suggestedBody",
      a.happened_on as "returnedOn", coalesce((a.data ->> 'isLate')::boolean, false) as "isLate"
    from petitions p
    join units u on u.code = p.unit_code
    join lateral (
      select * from petition_acts x where x.tenant_id = p.tenant_id and x.petition_id = p.id
        and x.act = 'decline' order by x.id desc limit 1
    ) a on true
    left join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
    where p.tenant_id = ${actor.tenantId} and p.council_id = ${visibleTo(actor).ownCouncilId}
      and p.state = 'declined' and p.merged_into is null
    order by a.happened_on desc, p.id desc limit 500`.execute(db);
  return rows;
}

export interface Discrepancy {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly bodyName: string;
  readonly finding: string;
  readonly note: string;
  /** Null where a voter said it, by the code of a receipt. */
  readonly checkedBy: string | null;
  readonly checkedOn: string;
  readonly replyClass: string | null;
  readonly state: string;
  readonly endReason: string | null;
  /** Why it was ended although the ground differs; empty while it is open. */
  readonly endNote: string;
}

/** Replies that the ground does not bear out, the newest check of each; the ended ones last. */
export async function discrepancies(db: Db, actor: Actor): Promise<Discrepancy[]> {
  const { rows } = await sql<Discrepancy>`
    select p.id, p.code, p.title, u.name as place, coalesce(r.name, '') as "bodyName",
      v.finding, v.note, case when v.by_voter then null else w.name end as "checkedBy", v.verified_on as "checkedOn",
      p.reply_class as "replyClass", p.state,
      p.end_reason as "endReason", coalesce(e.note, '') as "endNote"
    from petitions p
    join units u on u.code = p.unit_code
    join lateral (
      select * from petition_verifications x where x.tenant_id = p.tenant_id
        and x.petition_id = p.id and x.finding in ('partly', 'no') order by x.id desc limit 1
    ) v on true
    left join lateral (
      select y.note from petition_acts y where p.state = 'ended' and y.tenant_id = p.tenant_id
        and y.petition_id = p.id and y.act in ('evaluate', 'end') order by y.id desc limit 1
    ) e on true
    join bodies w on w.tenant_id = v.tenant_id and w.id = v.body_id
    left join bodies r on r.tenant_id = p.tenant_id and r.id = p.responsible_body_id
    where p.tenant_id = ${actor.tenantId} and (p.has_discrepancy or p.voter_reported) and p.merged_into is null and ${seenBy(actor)}
    order by p.state = 'ended', v.verified_on desc, p.id desc limit 500`.execute(db);
  return rows;
}

export interface CarriedPetition {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly sessionsOpen: number;
  readonly bodyName: string;
}

/** What carrying over would take along, before anybody says yes. */
export async function petitionsToCarry(
  db: Db,
  session: CouncilSession,
): Promise<{ items: CarriedPetition[]; total: number }> {
  const where = toBeCarried(session);
  const { rows } = await sql<CarriedPetition>`
    select p.id, p.code, p.title, p.state, p.sessions_open as "sessionsOpen",
      coalesce(b.name, '') as "bodyName"
    from petitions p
    left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
    where ${where} order by p.id desc limit 200`.execute(db);
  const counted = await sql<{
    n: number;
  }>`select count(*) as n from petitions p where ${where}`.execute(db);
  return { items: rows, total: Number(counted.rows[0]?.n ?? 0) };
}
