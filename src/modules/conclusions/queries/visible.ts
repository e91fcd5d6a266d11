import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readsRestricted } from '../policy.ts';

/**
 * The one predicate over `conclusions c`: the council's own side reads all of its own, restricted ones
 * where it records or decides them; a body named in an issued one reads that one.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  const named = sql`(c.state in ('issued', 'withdrawn') and (c.lead_body_id = any(${[...actor.bodyIds]})
    or exists (select 1 from conclusion_bodies cb where cb.tenant_id = c.tenant_id
      and cb.conclusion_id = c.id and cb.body_id = any(${[...actor.bodyIds]}))
    or exists (select 1 from conclusion_duties cd join duties d on d.tenant_id = cd.tenant_id
      and d.id = cd.duty_id where cd.tenant_id = c.tenant_id and cd.conclusion_id = c.id
      and d.debtor_body_id = any(${[...actor.bodyIds]}))))`;
  return sql<boolean>`(c.tenant_id = ${actor.tenantId} and (${councilSide(actor)} or ${named}))`;
}

function councilSide(actor: Actor): RawBuilder<unknown> {
  if (!actor.permissions.has('meetings.read')) return sql`false`;
  const own = sql`c.council_id = ${actor.councilId}`;
  return readsRestricted(actor, actor.councilId) ? own : sql`(${own} and not c.is_restricted)`;
}
