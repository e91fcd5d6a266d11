import type { Selectable, Updateable } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { petitionMoved } from '../counters.ts';
import { petitionFailure } from '../failures.ts';
import type { EndReason } from '../rules.ts';
import { publicLabelOf } from '../rules.ts';
import type { PetitionRow, PetitionState } from '../schema.ts';
import { sees, visibleTo } from '../visible.ts';

export type Petition = Selectable<Omit<PetitionRow, 'search' | 'search_version'>>;
export type PetitionPatch = Partial<
  Omit<Updateable<PetitionRow>, 'search' | 'search_version' | 'version'>
>;

/** The row, locked until the change is committed, whoever asks. */
export async function lockRow(tx: Tx, tenantId: string, id: string): Promise<Petition | undefined> {
  return await tx
    .selectFrom('petitions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The same for a person who works on it: one behind another petition is worked on there. */
export async function lockPetition(tx: Tx, actor: Actor, id: string): Promise<Petition> {
  const row = await lockSeen(tx, actor, id);
  if (row.merged_into === null) return row;
  const into = await standingFor(tx, row.tenant_id, row.merged_into);
  throw petitionFailure('RuleBroken', 'petitions.is_merged', { into: into.code });
}

/** The petition at the end of a chain of mergers. */
export async function standingFor(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<{ id: string; code: string; state: PetitionState }> {
  for (let at = id; ;) {
    const row = await db
      .selectFrom('petitions')
      .select(['id', 'code', 'state', 'merged_into'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', at)
      .executeTakeFirstOrThrow();
    if (row.merged_into === null) return row;
    at = row.merged_into;
  }
}

/** Merged or not; hidden rows do not exist. */
export async function lockSeen(tx: Tx, actor: Actor, id: string): Promise<Petition> {
  const row = await lockRow(tx, actor.tenantId, id);
  if (!row) throw petitionFailure('NotFound', 'petitions.not_found');
  const audience = await tx
    .selectFrom('petition_audience')
    .select('viewer_id')
    .where('tenant_id', '=', actor.tenantId)
    .where('petition_id', '=', id)
    .execute();
  const viewers = audience.map(({ viewer_id }) => viewer_id);
  if (!sees(visibleTo(actor), row, viewers))
    throw petitionFailure('NotFound', 'petitions.not_found');
  return row;
}

/** Writes what an act changed, one version further, and moves the counters with it. */
export async function changePetition(
  tx: Tx,
  before: Petition,
  patch: PetitionPatch,
  now: Date,
): Promise<Petition> {
  const state = patch.state ?? before.state;
  const endReason = (
    patch.end_reason === undefined ? before.end_reason : patch.end_reason
  ) as EndReason | null;
  const after = await tx
    .updateTable('petitions')
    .set({
      ...patch,
      public_label: publicLabelOf(state, endReason),
      version: before.version + 1,
      last_act_at: now,
    })
    .where('tenant_id', '=', before.tenant_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await changeCounters(
    tx,
    before.tenant_id,
    petitionMoved(before.council_id, before.state, after.state),
  );
  return after;
}
