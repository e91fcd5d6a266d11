import type { CommandContext } from '#src/platform/command.ts';
import type { ToSay } from '../queries/notice.ts';
import type { ConclusionFacts } from '../schema.ts';
import { openChangesOf } from '../store/changes.ts';
import type { ConclusionChange } from '../store/changes.ts';
import { coBodiesOf, lockConclusionsOf } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { factsOf } from './facts.ts';

export interface OfMeeting {
  readonly all: readonly Conclusion[];
  readonly unconfirmed: number;
  /** What the notice says: confirmed and issued ones, with confirmed corrections. */
  readonly toSay: readonly ToSay[];
  readonly isCorrected: boolean;
  /** What stood in an earlier issue and no longer does. */
  readonly ended: readonly Conclusion[];
  /** Confirmed, not in force yet. */
  readonly changes: readonly ConclusionChange[];
}

/** A meeting's conclusions as the next issue of its notice is to say them. */
export async function conclusionsToSay(
  { tx, actor }: CommandContext,
  meetingId: string,
): Promise<OfMeeting> {
  const all = await lockConclusionsOf(tx, actor.tenantId, meetingId);
  const co = await coBodiesOf(
    tx,
    actor.tenantId,
    all.map(({ id }) => id),
  );
  const changes = await openChangesOf(tx, actor.tenantId, meetingId);
  const confirmed = new Map(
    changes.filter(({ state }) => state === 'confirmed').map((each) => [each.conclusion_id, each]),
  );
  const toSay = all.flatMap((conclusion): ToSay[] => {
    if (conclusion.state !== 'confirmed' && conclusion.state !== 'issued') return [];
    const change = confirmed.get(conclusion.id);
    if (change?.action === 'remove') return [];
    const facts: ConclusionFacts =
      change?.after ?? factsOf(conclusion, co.get(conclusion.id) ?? []);
    const { id, item_id, kind, position } = conclusion;
    return [{ ...facts, id, itemId: item_id, kind, position }];
  });
  const added = all.some(({ state }) => state === 'confirmed');
  return {
    all,
    unconfirmed: all.filter(({ state }) => state === 'draft').length,
    toSay,
    isCorrected: added || confirmed.size > 0,
    ended: all.filter(
      ({ id, state }) => state === 'withdrawn' || confirmed.get(id)?.action === 'remove',
    ),
    changes: [...confirmed.values()],
  };
}
