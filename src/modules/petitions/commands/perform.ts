import type { z } from 'zod';
import { dayAt, formatInstant } from '#src/council/calendar/index.ts';
import type { Command, CommandContext } from '#src/platform/command.ts';
import { command } from '#src/platform/command.ts';
import { Failure, failureSentence } from '#src/platform/errors.ts';
import type { Facts } from '#src/platform/errors.ts';
import type { NewEvent } from '#src/platform/events/append.ts';
import { actFailure } from '../act-failures.ts';
import { actLabel } from '../messages/acts.ts';
import type { Owed } from '../policy.ts';
import { actsForDebtor, mayNot } from '../policy.ts';
import type { EndReason, PetitionAct } from '../rules.ts';
import { actRule, stateAfter, stateRefuses } from '../rules.ts';
import type { PetitionState } from '../schema.ts';
import type { Petition, PetitionPatch } from '../store/acts.ts';
import {
  changePetition,
  inSavepoint,
  insertPetitionAct,
  lastActOn,
  lockPetition,
  owedFor,
} from '../store/acts.ts';
import { refuseFuture } from './refuse-future.ts';
import { startPetitionWork } from './within.ts';

export interface Acting {
  readonly petitionIds: readonly string[];
  readonly version?: number | undefined;
  readonly note: string;
  readonly happenedOn?: string | undefined;
  readonly dutyId?: string | undefined;
  readonly documentNumber?: string;
  readonly documentOn?: string | undefined;
  readonly speaker?: string;
}

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

export interface Done {
  readonly id: string;
  readonly code: string;
  readonly state: PetitionState;
  readonly version: number;
}
export interface Refused {
  readonly id: string;
  readonly code: string | null;
  readonly reason: string;
  readonly facts: Facts;
  readonly sentence: string;
}
export interface ActReport {
  readonly done: readonly Done[];
  readonly refused: readonly Refused[];
}

export interface ActSpec<S extends z.ZodType<Acting>> {
  readonly act: PetitionAct;
  readonly input: S;
  readonly effect: (row: Row, input: z.output<S>) => Promise<Effect>;
  readonly endReason?: (input: z.output<S>) => EndReason | undefined;
}

/** An act as a command on one petition or many, each with its own yes or no. */
export function petitionAct<S extends z.ZodType<Acting>>(spec: ActSpec<S>): Command<S, ActReport> {
  return command({
    name: `petitions.${spec.act}`,
    input: spec.input,
    run: async (ctx, input) => {
      refuseFuture(ctx, input);
      const version = input.petitionIds.length === 1 ? input.version : undefined;
      return await eachPetition(
        ctx,
        input.petitionIds,
        async (rowCtx, id) => await performAct(rowCtx, id, version, spec, input),
      );
    },
  });
}

/** Runs one piece of work per petition; with several, a refused one does not stop the others. */
export async function eachPetition(
  ctx: CommandContext,
  ids: readonly string[],
  work: (ctx: CommandContext, id: string) => Promise<Done>,
): Promise<ActReport> {
  const [only] = ids;
  if (ids.length === 1 && only) return { done: [await work(ctx, only)], refused: [] };
  const done: Done[] = [];
  const refused: Refused[] = [];
  for (const id of ids) {
    const held = holdEffects(ctx);
    try {
      done.push(await inSavepoint(ctx.tx, async () => await work(held.ctx, id)));
      held.release();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.push(refusal(ctx, id, error));
    }
  }
  if (done.length === 0) {
    const first = refused[0]?.sentence ?? '';
    throw actFailure('RuleBroken', 'petitions.nothing_done', { first });
  }
  return { done, refused };
}

function refusal(ctx: CommandContext, id: string, failure: Failure): Refused {
  const sentence = failureSentence(ctx.actor.locale, failure.code, failure.facts);
  return { id, code: null, reason: failure.code, facts: failure.facts, sentence };
}

/** Events and effects of one row wait until the row is known to stand. */
function holdEffects(ctx: CommandContext) {
  const events: NewEvent[] = [];
  const effects: (() => void | Promise<void>)[] = [];
  return {
    ctx: {
      ...ctx,
      emit: (event: NewEvent) => void events.push(event),
      afterCommit: (effect: () => void | Promise<void>) => void effects.push(effect),
    },
    release: () => {
      events.forEach((event) => ctx.emit(event));
      effects.forEach((effect) => ctx.afterCommit(effect));
    },
  };
}

async function performAct<S extends z.ZodType<Acting>>(
  ctx: CommandContext,
  id: string,
  version: number | undefined,
  spec: ActSpec<S>,
  input: z.output<S>,
): Promise<Done> {
  const { act } = spec;
  const petition = await lockPetition(ctx.tx, ctx.actor, id);
  await refuseIfChanged(ctx, petition, version);
  const duties = await owedFor(ctx.tx, ctx.actor.tenantId, id);
  const duty = dutyOf(ctx, duties, act, input.dutyId);
  const endReason = spec.endReason?.(input);
  const reason = mayNot(act, ctx.actor, {
    petition: facts(petition),
    duties,
    duty,
    ...(endReason ? { endReason } : {}),
  });
  if (reason) throw actFailure('Forbidden', reason);
  const isPart = duty !== null && duty.role !== 'main' && actRule(act).side === 'debtor';
  const refused = isPart ? null : stateRefuses(act, petition.state);
  if (refused) throw actFailure('RuleBroken', refused);
  const onBehalf =
    actRule(act).side === 'debtor' && duty !== null && !actsForDebtor(ctx.actor, duty);
  const today = dayAt(ctx.now);
  const on = input.happenedOn ?? today;
  const row: Row = { ctx: startPetitionWork(ctx), petition, duties, duty, onBehalf, today, on };
  const effect = await spec.effect(row, input);
  return await settleEffect(
    row,
    act,
    { ...effect, keepsState: effect.keepsState ?? isPart },
    input,
  );
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
  await insertPetitionAct(ctx.tx, {
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
};

export function facts(petition: Petition) {
  return { councilId: petition.council_id, state: petition.state, kind: petition.kind };
}

/** The second of two who act at once is told what the first did. */
export async function refuseIfChanged(
  ctx: CommandContext,
  petition: Petition,
  version: number | undefined,
): Promise<void> {
  if (version === undefined || version === petition.version) return;
  const last = await lastActOn(ctx.tx, petition.tenant_id, petition.id);
  throw actFailure('Conflict', 'petitions.changed_meanwhile', {
    who: last?.full_name ?? '—',
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
