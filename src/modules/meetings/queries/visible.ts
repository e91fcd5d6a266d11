import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { handsInPapers } from '../access.ts';
import type { Actor } from '#src/platform/auth/actor.ts';

/** The one predicate over `meetings m` that decides which meetings a reader sees. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  const { tenantId, personId } = actor;
  const bodyIds = sql`any(${[...actor.bodyIds]}::uuid[])`;
  // Arrays, not EXISTS: every part then reads an index of its own.
  const parts = [
    councilSide(actor),
    ofMember(actor),
    sql`m.id = any(array(select r.meeting_id from meeting_readers r
      where r.tenant_id = ${tenantId} and r.body_id = ${bodyIds}
      union all select r.meeting_id from meeting_readers r
      where r.tenant_id = ${tenantId} and r.person_id = ${personId} and ${seatLasts()}))`,
    handsInPapers(actor)
      ? sql`m.id = any(array(select owed.meeting_id from agenda_papers owed
      where owed.tenant_id = ${tenantId} and owed.body_id = ${bodyIds}))`
      : sql`false`,
  ];
  return sql<boolean>`(m.tenant_id = ${actor.tenantId} and (${sql.join(parts, sql` or `)}))`;
}

/** A person reads as one called only until the seat ends by which they were called. */
export function seatLasts(): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from seats ended where ended.tenant_id = r.tenant_id
    and ended.id = r.seat_id and ended.to_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date)`;
}

/** Those who look on from the council's side see no meeting that is restricted as a whole. */
function councilSide(actor: Actor): RawBuilder<unknown> {
  const { permissions } = actor;
  if (!permissions.has('meetings.read')) return sql`false`;
  const closedOnes = permissions.has('meetings.prepare') || permissions.has('meetings.decide');
  const own = sql`m.council_id = ${actor.councilId}`;
  return closedOnes ? own : sql`(${own} and (not m.is_restricted or m.body_id = ${actor.bodyId}))`;
}

/** A member of the body that meets sees its meeting once it is called. */
function ofMember(actor: Actor): RawBuilder<unknown> {
  if (actor.role === 'admin' || actor.role === 'auditor') return sql`false`;
  return sql`(m.council_id = ${actor.councilId} and m.body_id = ${actor.bodyId}
    and m.state <> 'preparing')`;
}
