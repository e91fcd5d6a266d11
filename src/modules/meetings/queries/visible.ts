import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';

/** The one predicate over `meetings m` that decides which meetings a reader sees. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  const parts = [
    councilSide(actor),
    ofMember(actor),
    sql`exists (select 1 from meeting_readers r where r.tenant_id = m.tenant_id
      and r.meeting_id = m.id
      and (r.body_id = any(${[...actor.bodyIds]}) or r.person_id = ${actor.personId}))`,
    sql`exists (select 1 from agenda_papers owed where owed.tenant_id = m.tenant_id
      and owed.meeting_id = m.id and owed.body_id = any(${[...actor.bodyIds]}))`,
  ];
  return sql<boolean>`(m.tenant_id = ${actor.tenantId} and (${sql.join(parts, sql` or `)}))`;
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
  return sql`(m.body_id = ${actor.bodyId} and m.state <> 'preparing')`;
}
