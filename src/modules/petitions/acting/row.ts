import { dayAt, formatInstant } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionFailure } from '../failures.ts';
import { actLabel } from '../messages/acts.ts';
import type { Owed } from '../policy.ts';
import { actsForDebtor } from '../policy.ts';
import { lastActOf } from '../queries/history.ts';
import type { PetitionAct } from '../rules.ts';
import { actRule } from '../rules.ts';
import { owedFor } from '../store/duties.ts';
import type { Petition } from '../store/petitions.ts';
import { lockPetition } from '../store/petitions.ts';
import { startPetitionWork } from './within.ts';

/** One petition under an act, locked, with the policy and the rules already asked. */
export interface Row {
  readonly ctx: CommandContext;
  readonly petition: Petition;
  readonly duties: readonly Owed[];
  /** The duty the act touches: the actor's own, else the one the reply hangs on. */
  readonly duty: Owed | null;
  readonly onBehalf: boolean;
  readonly today: string;
  /** The day it happened. */
  readonly on: string;
}

/** A petition under an act of the office that touches no duty yet. */
export async function rowFor(ctx: CommandContext, petitionId: string): Promise<Row> {
  const petition = await lockPetition(ctx.tx, ctx.actor, petitionId);
  const duties = await owedFor(ctx.tx, ctx.actor.tenantId, petitionId);
  const today = dayAt(ctx.now);
  return {
    ctx: startPetitionWork(ctx),
    petition,
    duties,
    duty: null,
    onBehalf: false,
    today,
    on: today,
  };
}

type Known = Pick<Petition, 'council_id' | 'state' | 'kind' | 'merged_into' | 'together_id'>;

export function facts(petition: Known) {
  return {
    councilId: petition.council_id,
    state: petition.state,
    kind: petition.kind,
    isMerged: petition.merged_into !== null,
    isGrouped: petition.together_id !== null,
  };
}

/** The second of two who act at once is told what the first did. */
export async function refuseIfChanged(
  ctx: CommandContext,
  petition: Petition,
  version: number | undefined,
): Promise<void> {
  if (version === undefined || version === petition.version) return;
  const last = await lastActOf(ctx.tx, petition.tenant_id, petition.id);
  throw petitionFailure('Conflict', 'petitions.changed_meanwhile', {
    who: last?.person_name ?? '—',
    act: last ? actLabel(ctx.actor.locale, last.act) : '—',
    at: formatInstant(last?.recorded_at ?? petition.last_act_at),
  });
}

/** The duty an act is about: the one named, else the actor's own, else the petition's main one. */
export function dutyOf(
  ctx: Pick<CommandContext, 'actor'>,
  duties: readonly Owed[],
  act: PetitionAct,
  named?: string,
): Owed | null {
  const current = duties.filter((duty) => duty.isCurrent);
  if (named) return current.find((duty) => duty.dutyId === named) ?? null;
  const main = current.find((duty) => duty.role === 'main') ?? null;
  if (actRule(act).side !== 'debtor') return main;
  const own = current.filter((duty) => actsForDebtor(ctx.actor, duty));
  const open = own.find((duty) => duty.state !== 'settled' && duty.state !== 'lifted');
  return open ?? own[0] ?? main;
}
