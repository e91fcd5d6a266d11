import { changeCounters } from '#src/platform/db/counters.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { petitionMerged, petitionShared } from '../counters.ts';
import { MERGED_PLACE, shareWith } from './audience.ts';
import type { Petition } from './petitions.ts';

/** Locks several petitions, always in the same order, so that two clerks never wait for each other. */
export async function lockInOrder(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('petitions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Puts a petition behind another, or in its own place again; nothing else of it changes. */
export async function placeBehind(
  tx: Tx,
  petition: Petition,
  into: string | null,
): Promise<{ version: number }> {
  const amount = into === null ? -1 : 1;
  const viewers = await tx
    .selectFrom('petition_audience')
    .select('viewer_id')
    .where('tenant_id', '=', petition.tenant_id)
    .where('petition_id', '=', petition.id)
    .execute();
  await changeCounters(tx, petition.tenant_id, [
    ...petitionMerged(petition.council_id, petition.state, amount),
    ...viewers.map(({ viewer_id }) => petitionShared(viewer_id, -amount)),
  ]);
  return await tx
    .updateTable('petitions')
    .set({ merged_into: into, version: petition.version + 1 })
    .where('tenant_id', '=', petition.tenant_id)
    .where('id', '=', petition.id)
    .returning('version')
    .executeTakeFirstOrThrow();
}

/** Gives voices to the petition that stands for others and to whatever stands for it. */
export async function addVoices(
  tx: Tx,
  tenantId: string,
  id: string,
  voices: number,
): Promise<void> {
  for (let at: string | null = id; at !== null;) {
    const row: { merged_into: string | null } = await tx
      .updateTable('petitions')
      .set((is) => ({
        merged_voices: is('merged_voices', '+', voices),
        version: is('version', '+', 1),
      }))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', at)
      .returning('merged_into')
      .executeTakeFirstOrThrow();
    at = row.merged_into;
  }
}

/** Councils of the places that only the merged petitions name. */
async function mergedPlaces(tx: Tx, petition: Petition): Promise<readonly string[]> {
  const rows = await tx
    .withRecursive('behind', (db) =>
      db
        .selectFrom('petitions')
        .select('id')
        .where('tenant_id', '=', petition.tenant_id)
        .where('merged_into', '=', petition.id)
        .union(
          db
            .selectFrom('petitions as p')
            .innerJoin('behind', 'behind.id', 'p.merged_into')
            .select('p.id')
            .where('p.tenant_id', '=', petition.tenant_id),
        ),
    )
    .selectFrom('behind')
    .innerJoin('petition_places as place', (join) =>
      join
        .onRef('place.petition_id', '=', 'behind.id')
        .on('place.tenant_id', '=', petition.tenant_id),
    )
    .innerJoin('bodies as council', (join) =>
      join
        .onRef('council.tenant_id', '=', 'place.tenant_id')
        .onRef('council.unit_code', '=', 'place.unit_code')
        .on('council.kind', '=', 'council'),
    )
    .select('council.id')
    .distinct()
    .where('council.valid_to', 'is', null)
    .where('council.id', '<>', petition.council_id)
    .execute();
  return rows.map(({ id }) => id);
}

/** Councils of the places of merged petitions check the answer too, for as long as they are merged. */
export async function shareWithMerged(tx: Tx, petition: Petition, on: string): Promise<void> {
  const bodyIds = await mergedPlaces(tx, petition);
  const sharing = { tenantId: petition.tenant_id, petition, bodyIds, reason: MERGED_PLACE, on };
  await shareWith(tx, sharing);
}

export async function unshareFromMerged(tx: Tx, petition: Petition): Promise<void> {
  const still = await mergedPlaces(tx, petition);
  const gone = await tx
    .deleteFrom('petition_audience')
    .where('tenant_id', '=', petition.tenant_id)
    .where('petition_id', '=', petition.id)
    .where('reason', '=', MERGED_PLACE)
    .$if(still.length > 0, (query) => query.where('viewer_id', 'not in', [...still]))
    .returning('viewer_id')
    .execute();
  const lost = petition.merged_into === null ? gone : [];
  await changeCounters(
    tx,
    petition.tenant_id,
    lost.map(({ viewer_id }) => petitionShared(viewer_id, -1)),
  );
}
