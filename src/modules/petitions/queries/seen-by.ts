import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import { visibleTo } from '../visible.ts';

/** `visibleTo` in SQL: the petition `p` of a query is one this reader may see. */
export function seenBy(actor: Actor) {
  const { ownCouncilId, viewerIds } = visibleTo(actor);
  return sql<boolean>`(p.council_id = ${ownCouncilId} or exists (
    select 1 from petition_audience v where v.tenant_id = p.tenant_id and v.petition_id = p.id
      and v.viewer_id = any(${[...viewerIds]}::uuid[])))`;
}
