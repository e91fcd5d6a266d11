import type { z } from 'zod';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Command, CommandContext } from '#src/platform/command.ts';
import { command } from '#src/platform/command.ts';
import { petitionFailure } from '../failures.ts';
import { actsForDebtor, mayNot } from '../policy.ts';
import type { EndReason, PetitionAct } from '../rules.ts';
import { actRule, stateRefuses } from '../rules.ts';
import { owedFor } from '../store/duties.ts';
import { lockPetition } from '../store/petitions.ts';
import { keepUploadsWith } from '../commands/keep-uploads.ts';
import { eachPetition } from './each-petition.ts';
import type { ActReport, Done } from './each-petition.ts';
import { othersInGroups } from './group-acts.ts';
import { refuseFuture } from './refuse-future.ts';
import { dutyOf, facts, refuseIfChanged } from './row.ts';
import type { Row } from './row.ts';
import { settleEffect } from './settle-effect.ts';
import type { Acting, Effect } from './settle-effect.ts';
import { startPetitionWork } from './within.ts';

export interface ActSpec<S extends z.ZodType<Acting>> {
  readonly act: PetitionAct;
  readonly input: S;
  readonly effect: (row: Row, input: z.output<S>) => Promise<Effect>;
  readonly endReason?: (input: z.output<S>) => EndReason | undefined;
  /** What the same request has already done, where it may come twice. */
  readonly repeated?: (ctx: CommandContext, input: z.output<S>) => Promise<ActReport | null>;
}

/** An act as a command on one petition or many, each with its own yes or no. */
export function petitionAct<S extends z.ZodType<Acting>>(spec: ActSpec<S>): Command<S, ActReport> {
  return command({
    name: `petitions.${spec.act}`,
    input: spec.input,
    run: async (ctx, input) => {
      const before = await spec.repeated?.(ctx, input);
      if (before) return before;
      refuseFuture(ctx, input);
      const version = input.petitionIds.length === 1 ? input.version : undefined;
      const others = input.alone ? [] : await othersInGroups(ctx.tx, ctx.actor, spec.act, input);
      return await eachPetition(
        ctx,
        input.petitionIds,
        async (rowCtx, id) => {
          if (!others.includes(id)) return await performAct(rowCtx, id, version, spec, input);
          const own = { ...input, dutyId: undefined };
          return await performAct(rowCtx, id, undefined, spec, own);
        },
        others,
      );
    },
  });
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
  if (reason) throw petitionFailure('Forbidden', reason);
  const isPart = duty !== null && duty.role !== 'main' && actRule(act).side === 'debtor';
  const refused = isPart ? null : stateRefuses(act, petition.state);
  if (refused) throw petitionFailure('RuleBroken', refused);
  const onBehalf =
    actRule(act).side === 'debtor' && duty !== null && !actsForDebtor(ctx.actor, duty);
  const today = dayAt(ctx.now);
  const on = input.happenedOn ?? today;
  const row: Row = { ctx: startPetitionWork(ctx), petition, duties, duty, onBehalf, today, on };
  const papers = onBehalf ? (input.files ?? []) : [];
  const fileIds = await keepUploadsWith(ctx, papers, { kind: 'petition', id: petition.id });
  const effect = await spec.effect(row, fileIds.length > 0 ? { ...input, fileIds } : input);
  return await settleEffect(
    row,
    act,
    { ...effect, keepsState: effect.keepsState ?? isPart },
    input,
  );
}
