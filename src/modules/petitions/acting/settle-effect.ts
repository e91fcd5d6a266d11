import type { NewEvent } from '#src/platform/events/append.ts';
import type { PetitionAct } from '../rules.ts';
import { stateAfter } from '../rules.ts';
import { insertAct } from '../store/acts.ts';
import { owedFor } from '../store/duties.ts';
import type { PetitionPatch } from '../store/petitions.ts';
import { changePetition } from '../store/petitions.ts';
import type { Done } from './each-petition.ts';
import type { Row } from './row.ts';

/** What every act may be given; each form adds its own. */
export interface Acting {
  readonly petitionIds: readonly string[];
  readonly version?: number | undefined;
  readonly note: string;
  readonly happenedOn?: string | undefined;
  readonly dutyId?: string | undefined;
  /** Only what is named, not the others it is answered together with. */
  readonly alone?: boolean;
  readonly documentNumber?: string;
  readonly documentOn?: string | undefined;
  readonly speaker?: string;
  /** The paper or photograph an act entered on behalf rests on. */
  readonly files?: readonly File[];
  /** The same, once kept. */
  readonly fileIds?: string[];
}

/** What an act leaves behind on the petition. */
export interface Effect {
  readonly outcome?: string;
  readonly patch?: PetitionPatch;
  readonly note?: string;
  /** Ids, codes and numbers for the event; the history keeps them too. */
  readonly data?: NewEvent['data'];
  /** Words for the history only. */
  readonly words?: Readonly<Record<string, unknown>>;
  /** The act happened at a part of the work: the petition stays where it stands. */
  readonly keepsState?: boolean;
}

/** Writes what an act did: the row, its history, its event. */
export async function settleEffect(
  row: Row,
  act: PetitionAct,
  effect: Effect,
  input: Omit<Acting, 'petitionIds'>,
): Promise<Done> {
  const { ctx, petition, duty, onBehalf } = row;
  const state = effect.keepsState
    ? petition.state
    : stateAfter(act, petition.state, effect.outcome);
  const mirrored = await mirrorOfDuty(row);
  const after = await changePetition(
    ctx.tx,
    petition,
    { ...mirrored, ...effect.patch, state },
    ctx.now,
  );
  await insertAct(ctx.tx, {
    tenant_id: petition.tenant_id,
    petition_id: petition.id,
    act,
    happened_on: row.on,
    recorded_at: ctx.now,
    person_id: ctx.actor.personId,
    seat_id: ctx.actor.seatId,
    body_id: onBehalf && duty ? duty.debtorBodyId : ctx.actor.bodyId,
    is_on_behalf: onBehalf,
    document_number: input.documentNumber || null,
    document_on: input.documentOn ?? null,
    note: effect.note ?? input.note,
    data: {
      ...effect.data,
      ...effect.words,
      ...(effect.outcome ? { outcome: effect.outcome } : {}),
    },
  });
  ctx.emit({
    name: EVENT_OF[act],
    subjectKind: 'petition',
    subjectId: petition.id,
    councilId: petition.council_id,
    data: {
      code: petition.code,
      from: petition.state,
      to: state,
      onBehalf,
      ...(effect.outcome ? { outcome: effect.outcome } : {}),
      ...effect.data,
    },
  });
  return { id: petition.id, code: petition.code, state, version: after.version };
}

const EVENT_OF: Readonly<Record<PetitionAct, string>> = {
  classify: 'petition.classified',
  propose: 'petition.proposed',
  withdraw: 'petition.withdrawn_from_batch',
  forward: 'petition.forwarded',
  accept: 'petition.accepted',
  decline: 'petition.declined',
  refer: 'petition.referred_on',
  assign: 'petition.assigned',
  report: 'petition.progress_reported',
  answer: 'petition.answered',
  evaluate: 'petition.evaluated',
  verify: 'petition.verified',
  urge: 'petition.urged',
  extend: 'petition.extended',
  pause: 'petition.paused',
  resume: 'petition.resumed',
  escalate: 'petition.escalated',
  carry_over: 'petition.carried_over',
  end: 'petition.ended',
  reopen: 'petition.reopened',
  tell: 'petition.told_back',
  merge: 'petition.merged',
  unmerge: 'petition.unmerged',
  raise_again: 'petition.raised_again',
  together: 'petition.joined_group',
  leave_together: 'petition.left_group',
};

/** The petition shows its main duty's date and step, so that registers need no join. */
async function mirrorOfDuty({ ctx, petition, duties }: Row): Promise<PetitionPatch> {
  const now = await owedFor(ctx.tx, petition.tenant_id, petition.id);
  const main = now.find((duty) => duty.role === 'main' && duty.isCurrent);
  const hadMain = duties.some((duty) => duty.role === 'main');
  if (!main) return hadMain ? { due_on: null, due_is_proposed: false } : {};
  return {
    due_on: main.dueOn,
    due_is_proposed: main.dueIsProposed,
    escalation_step: main.escalationStep,
  };
}
