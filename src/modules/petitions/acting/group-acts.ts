import type { DutyState } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { actsForDebtor } from '../policy.ts';
import type { PetitionAct } from '../rules.ts';
import { owedFor } from '../store/duties.ts';
import { othersOwedBy } from '../store/groups.ts';
import { dutyOf } from './row.ts';

/** What a body does for one petition of a group it does for all, from these states of the duty. */
const SHARED: Readonly<Partial<Record<PetitionAct, readonly DutyState[]>>> = {
  accept: ['assigned'],
  refer: ['assigned', 'working'],
  assign: ['assigned', 'working'],
};

/** The petitions answered together with these that the act reaches too. */
export async function othersInGroups(
  db: Db | Tx,
  actor: Actor,
  act: PetitionAct,
  { petitionIds, dutyId }: { petitionIds: readonly string[]; dutyId?: string | undefined },
): Promise<readonly string[]> {
  const states = SHARED[act];
  if (!states) return [];
  const others = new Set<string>();
  for (const petitionId of petitionIds) {
    const duty = dutyOf({ actor }, await owedFor(db, actor.tenantId, petitionId), act, dutyId);
    if (!duty) continue;
    const found = await othersOwedBy(db, {
      tenantId: actor.tenantId,
      petitionId,
      bodyId: duty.debtorBodyId,
      states,
      councilId: actsForDebtor(actor, duty) ? null : actor.councilId,
    });
    for (const id of found) if (!petitionIds.includes(id)) others.add(id);
  }
  return [...others];
}
