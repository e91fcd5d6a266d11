import { sql } from 'kysely';
import { HELD_AT } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { RECORD_KIND } from './facts.ts';

/** Where a decision was taken: an item that was dealt with, or written opinions that were counted. */
export interface EndedRoad {
  readonly kind: 'item' | 'vote';
  readonly id: string;
  readonly on: string;
}

/** The newest road that has come to its end. */
export async function endedRoad(
  db: Db | Tx,
  tenantId: string,
  submissionId: string,
): Promise<EndedRoad | null> {
  const { rows } = await sql<EndedRoad>`
    select 'item' as kind, i.id, (${HELD_AT} at time zone 'Asia/Ho_Chi_Minh')::date as on
    from agenda_sources s
    join agenda_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
    join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    where s.tenant_id = ${tenantId} and s.record_kind = ${RECORD_KIND}
      and s.record_id = ${submissionId} and i.state = 'done'
    union all
    select 'vote', w.id, (w.closed_at at time zone 'Asia/Ho_Chi_Minh')::date
    from written_votes w
    where w.tenant_id = ${tenantId} and w.record_kind = ${RECORD_KIND}
      and w.record_id = ${submissionId} and w.state = 'closed'
    order by 3 desc, 2 desc limit 1`.execute(db);
  return rows[0] ?? null;
}

export interface ItemRoad {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly meetingId: string;
  readonly meetingCode: string;
  readonly meetingNumber: number | null;
  readonly meetingTitle: string;
  readonly heldOn: string;
  readonly outcome: 'carried' | 'notCarried' | null;
  readonly votesFor: number | null;
  readonly members: number | null;
  /** What was concluded on it, one a line, where nothing restricted stands in it. */
  readonly concluded: readonly string[];
}

/** The items about a submission, with vote and conclusions, newest meeting first. */
export async function itemRoads(
  db: Db | Tx,
  tenantId: string,
  submissionId: string,
): Promise<readonly ItemRoad[]> {
  const { rows } = await sql<ItemRoad>`
    select i.id, i.title, i.state, m.id as "meetingId", m.code as "meetingCode",
      m.number as "meetingNumber", m.title as "meetingTitle",
      (${HELD_AT} at time zone 'Asia/Ho_Chi_Minh')::date as "heldOn",
      v.outcome, v.votes_for as "votesFor", v.members,
      coalesce((select array_agg(c.content order by c.position, c.id) from conclusions c
        where c.tenant_id = i.tenant_id and c.item_id = i.id and not c.is_restricted
          and c.kind in ('agreed', 'opinion', 'assigned')), '{}') as concluded
    from agenda_sources s
    join agenda_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
    join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    left join lateral (select * from sitting_votes sv where sv.tenant_id = i.tenant_id
      and sv.item_id = i.id and sv.is_current order by sv.taken_at desc limit 1) v on true
    where s.tenant_id = ${tenantId} and s.record_kind = ${RECORD_KIND}
      and s.record_id = ${submissionId}
    order by ${HELD_AT} desc`.execute(db);
  return rows;
}
