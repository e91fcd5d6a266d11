import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';

/**
 * The one predicate over `executive_submissions x`: the council's side sees all, a committee what it
 * appraises, the executive and the department that drew it up their own, a member what they are asked
 * about in writing.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  const own = [...actor.bodyIds];
  const isCommittee = actor.bodyKind === 'committee';
  const side = actor.permissions.has('meetings.read') && !isCommittee;
  const whole = side ? sql`x.council_id = ${actor.councilId}` : sql`false`;
  const isOther = actor.role === 'admin' || actor.role === 'auditor';
  const theirs = isOther
    ? sql`false`
    : sql`(x.body_id = any(${own}) or x.drafting_body_id = any(${own})
        or exists (select from submission_appraisals va where va.tenant_id = x.tenant_id
          and va.submission_id = x.id and va.body_id = any(${own}) and va.state <> 'lifted')
        or exists (select from written_votes vw join written_voters vv
          on vv.tenant_id = vw.tenant_id and vv.written_vote_id = vw.id
          where vw.tenant_id = x.tenant_id and vw.record_kind = 'submission' and vw.record_id = x.id
          and vw.state <> 'withdrawn' and vv.person_id = ${actor.personId}))`;
  return sql<boolean>`(x.tenant_id = ${actor.tenantId} and (${whole} or ${theirs}))`;
}

export async function isVisible(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { rows } = await sql`select from executive_submissions x
    where x.id = ${id} and ${visibleTo(actor)}`.execute(db);
  return rows.length > 0;
}

/** Whether the list is of use to this person at all. */
export function follows(actor: Actor): boolean {
  const { permissions, bodyKind, role } = actor;
  if (role === 'admin') return false;
  return permissions.has('meetings.read') || ['executive', 'department'].includes(bodyKind);
}

/** The report to the council is followed by those who see all of it. */
export function seesAll(actor: Actor): boolean {
  return actor.permissions.has('meetings.read') && actor.bodyKind !== 'committee';
}
