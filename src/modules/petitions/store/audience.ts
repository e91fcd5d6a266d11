import { changeCounters } from '#src/platform/db/counters.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { petitionShared } from '../counters.ts';
import { viewerOf } from '../visible.ts';

export interface Sharing {
  readonly tenantId: string;
  readonly petition: { readonly id: string; readonly council_id: string };
  readonly bodyIds: readonly string[];
  readonly reason: string;
  readonly on: string;
}

/** The reason that ends with the merger. */
export const MERGED_PLACE = 'merged_place';

/** Who reads it only as long as it is merged, and is now given it for another reason, keeps it. */
async function keepForGood(
  tx: Tx,
  { tenantId, petition, reason, on }: Sharing,
  viewerIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('petition_audience')
    .set({ reason, since_on: on })
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', petition.id)
    .where('viewer_id', 'in', [...viewerIds])
    .where('reason', '=', MERGED_PLACE)
    .execute();
}

/** Lets bodies read a petition of another office, once each, and counts it. Gives the new viewers. */
export async function shareWith(tx: Tx, sharing: Sharing): Promise<readonly string[]> {
  const { tenantId, petition, bodyIds, reason, on } = sharing;
  if (bodyIds.length === 0) return [];
  const bodies = await tx
    .selectFrom('bodies')
    .select(['id', 'council_id', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', bodyIds)
    .execute();
  const viewers = new Map(bodies.map((body) => [viewerOf(body), body.council_id]));
  viewers.delete(petition.council_id);
  if (viewers.size === 0) return [];
  if (reason !== MERGED_PLACE) await keepForGood(tx, sharing, [...viewers.keys()]);
  const added = await tx
    .insertInto('petition_audience')
    .values(
      Array.from(viewers, ([viewer_id, councilId]) => ({
        tenant_id: tenantId,
        viewer_id,
        petition_id: petition.id,
        reason,
        since_on: on,
        is_own_council: councilId === petition.council_id,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('viewer_id')
    .execute();
  const fresh = added.map((row) => row.viewer_id);
  await changeCounters(
    tx,
    tenantId,
    fresh.map((viewer) => petitionShared(viewer)),
  );
  return fresh;
}

/** The council of each place a petition names knows best whether the answer is true on the ground. */
export async function shareWithLocality(tx: Tx, sharing: Omit<Sharing, 'bodyIds'>): Promise<void> {
  const councils = await tx
    .selectFrom('petition_places as place')
    .innerJoin('bodies as council', (join) =>
      join
        .onRef('council.tenant_id', '=', 'place.tenant_id')
        .onRef('council.unit_code', '=', 'place.unit_code')
        .on('council.kind', '=', 'council'),
    )
    .select('council.id')
    .distinct()
    .where('place.tenant_id', '=', sharing.tenantId)
    .where('place.petition_id', '=', sharing.petition.id)
    .where('council.valid_to', 'is', null)
    .where('council.id', '<>', sharing.petition.council_id)
    .execute();
  const bodyIds = councils.map(({ id }) => id);
  await shareWith(tx, { ...sharing, bodyIds, reason: 'place' });
}
