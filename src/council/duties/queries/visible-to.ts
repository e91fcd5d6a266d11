import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';

/**
 * Why a reader sees a duty: the council follows it, a body of the reader owes it or gave it out, or was
 * asked to look on.
 */
export const DUTY_SCOPES = ['council', 'owed', 'given', 'watched'] as const;
export type DutyScope = (typeof DUTY_SCOPES)[number];

export function followsCouncil(actor: Actor): boolean {
  return actor.permissions.has('duties.follow');
}

/** The widest scope a reader has, for a register without one. */
export function usualScope(actor: Actor): DutyScope {
  return followsCouncil(actor) ? 'council' : 'owed';
}

/**
 * The one predicate over `duties d` that decides what a reader sees: a scope where a page needs one
 * index, all of them where a single duty is opened.
 */
export function visibleTo(actor: Actor, scope?: DutyScope): RawBuilder<boolean> {
  const tenant = sql`d.tenant_id = ${actor.tenantId}`;
  const parts = (scope ? [scope] : DUTY_SCOPES).map((each) => SCOPES[each](actor));
  return sql<boolean>`(${tenant} and (${sql.join(parts, sql` or `)}))`;
}

const SCOPES: Record<DutyScope, (actor: Actor) => RawBuilder<unknown>> = {
  council: (actor) => (followsCouncil(actor) ? sql`d.council_id = ${actor.councilId}` : sql`false`),
  owed: (actor) => sql`d.debtor_body_id ${oneOf(actor.bodyIds)}`,
  given: (actor) => sql`d.creditor_body_id ${oneOf(actor.bodyIds)}`,
  watched: (actor) => sql`exists (select 1 from duty_watchers w
    where w.tenant_id = d.tenant_id and w.duty_id = d.id and w.body_id ${oneOf(actor.bodyIds)})`,
};

/** One body alone is asked with `=`, which keeps the order of the index. */
function oneOf(bodyIds: readonly string[]): RawBuilder<unknown> {
  const [first, ...others] = bodyIds;
  return others.length === 0 && first !== undefined ? sql`= ${first}` : sql`= any(${[...bodyIds]})`;
}
