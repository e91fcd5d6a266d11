import { dayAt, formatInstant } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { ActReport, Done } from '../../acting/each-petition.ts';
import { eachPetition } from '../../acting/each-petition.ts';
import { facts, refuseIfChanged } from '../../acting/row.ts';
import { petitionFailure } from '../../failures.ts';
import { mergeInput, unmergeInput } from '../../inputs/links.ts';
import { standingRefuses, tiesRefuse } from '../../link-rules.ts';
import type { LinkAct } from '../../link-rules.ts';
import { mayNot } from '../../policy.ts';
import { lastActNamed } from '../../queries/history.ts';
import { OWED_STATES, stateRefuses, voicesOf } from '../../rules.ts';
import { settleDouble, settleDoublesOf } from '../../store/doubles.ts';
import { owedFor } from '../../store/duties.ts';
import {
  addVoices,
  lockInOrder,
  placeBehind,
  shareWithMerged,
  unshareFromMerged,
} from '../../store/merging.ts';
import type { Petition } from '../../store/petitions.ts';
import { lockRow, lockSeen, standingFor } from '../../store/petitions.ts';
import { emitTie, writeTie } from './between-acts.ts';

/** Gộp: duplicates go behind the petition that stands; each keeps all it has. */
export const mergePetitions = command({
  name: 'petitions.merge',
  input: mergeInput,
  run: async (ctx, input): Promise<ActReport> => {
    const ids = input.petitionIds.filter((id) => id !== input.intoId);
    if (ids.length === 0) throw petitionFailure('RuleBroken', 'petitions.merge_itself');
    await lockInOrder(ctx.tx, ctx.actor.tenantId, [...ids, input.intoId]);
    const into = await standingPetition(ctx, input.intoId, input.intoVersion);
    const version = ids.length === 1 ? input.version : undefined;
    return await eachPetition(
      ctx,
      ids,
      async (rowCtx, id) => await mergeOne(rowCtx, id, { into, version, note: input.note }),
    );
  },
});

async function standingPetition(
  ctx: CommandContext,
  id: string,
  version: number | undefined,
): Promise<Petition> {
  const into = await lockSeen(ctx.tx, ctx.actor, id);
  const refused = standingRefuses({ state: into.state, isMerged: into.merged_into !== null });
  if (refused) {
    const stands = await standingFor(ctx.tx, into.tenant_id, into.id);
    throw petitionFailure('RuleBroken', refused, { into: into.code, stands: stands.code });
  }
  if (into.council_id !== ctx.actor.councilId) {
    throw petitionFailure('RuleBroken', 'petitions.merge_other_council', { into: into.code });
  }
  await refuseIfChanged(ctx, into, version);
  return into;
}

interface Merging {
  readonly into: Petition;
  readonly version: number | undefined;
  readonly note: string;
}

async function mergeOne(
  ctx: CommandContext,
  id: string,
  { into, version, note }: Merging,
): Promise<Done> {
  const petition = await lockSeen(ctx.tx, ctx.actor, id);
  if (petition.merged_into !== null) return await mergedBefore(ctx, petition, into);
  await refuseIfChanged(ctx, petition, version);
  await refuseTie(ctx, 'merge', petition);
  const { version: now } = await placeBehind(ctx.tx, petition, into.id);
  await settleDoublesOf(ctx.tx, petition.tenant_id, petition.id);
  await settleDouble(ctx.tx, petition.tenant_id, petition.id, into.id);
  await addVoices(ctx.tx, petition.tenant_id, into.id, voicesOf(petition));
  if (OWED_STATES.includes(into.state)) await shareWithMerged(ctx.tx, into, dayAt(ctx.now));
  await writeTie(ctx, petition, 'merge', { other: into.code, into: into.id }, note);
  await writeTie(ctx, into, 'take_in', { other: petition.code, from: petition.id }, note);
  emitTie(ctx, petition, 'petition.merged', { into: into.code });
  return { id: petition.id, code: petition.code, state: petition.state, version: now };
}

/** Sent twice by one person it is one merger; the second of two people is told of the first. */
async function mergedBefore(
  ctx: CommandContext,
  petition: Petition,
  into: Petition,
): Promise<Done> {
  const last = await lastActNamed(ctx.tx, petition.tenant_id, petition.id, 'merge');
  if (petition.merged_into === into.id && last?.person_id === ctx.actor.personId) {
    ctx.nothingChanged();
    return doneWith(petition);
  }
  const stands = await standingFor(ctx.tx, petition.tenant_id, petition.id);
  throw petitionFailure('Conflict', 'petitions.merged_meanwhile', {
    who: last?.person_name ?? '—',
    into: stands.code,
    at: last ? formatInstant(last.recorded_at) : '—',
  });
}

/** Who may, what the state allows, and whether somebody else has it in hand. */
async function refuseTie(ctx: CommandContext, act: LinkAct, petition: Petition): Promise<void> {
  const duties = await owedFor(ctx.tx, petition.tenant_id, petition.id);
  const known = facts(petition);
  const forbidden = mayNot(act, ctx.actor, { petition: known, duties });
  if (forbidden) throw petitionFailure('Forbidden', forbidden);
  const refused = tiesRefuse(act, known) ?? stateRefuses(act, petition.state);
  if (refused) throw petitionFailure('RuleBroken', refused);
  const isOwed = duties.some(
    ({ isCurrent, state }) => isCurrent && state !== 'settled' && state !== 'lifted',
  );
  if (act === 'merge' && isOwed) throw petitionFailure('RuleBroken', 'petitions.merge_in_hand');
}

/** Tách gộp: the petition stands for itself again, exactly as it stood. */
export const unmergePetitions = command({
  name: 'petitions.unmerge',
  input: unmergeInput,
  run: async (ctx, input): Promise<ActReport> => {
    const version = input.petitionIds.length === 1 ? input.version : undefined;
    return await eachPetition(
      ctx,
      input.petitionIds,
      async (rowCtx, id) => await unmergeOne(rowCtx, id, version, input.note),
    );
  },
});

async function unmergeOne(
  ctx: CommandContext,
  id: string,
  version: number | undefined,
  note: string,
): Promise<Done> {
  const { tenantId } = ctx.actor;
  const seen = await lockSeen(ctx.tx, ctx.actor, id);
  if (seen.merged_into === null) return await unmergedBefore(ctx, seen);
  const from = await lockRow(ctx.tx, tenantId, seen.merged_into);
  if (!from) throw new Error('merged into a petition that is not there');
  await refuseIfChanged(ctx, seen, version);
  await refuseTie(ctx, 'unmerge', seen);
  const { version: now } = await placeBehind(ctx.tx, seen, null);
  await addVoices(ctx.tx, tenantId, from.id, -voicesOf(seen));
  for (let above: Petition | undefined = from; above;) {
    await unshareFromMerged(ctx.tx, above);
    above = above.merged_into ? await lockRow(ctx.tx, tenantId, above.merged_into) : undefined;
  }
  await writeTie(ctx, seen, 'unmerge', { other: from.code, from: from.id }, note);
  await writeTie(ctx, from, 'give_back', { other: seen.code, back: seen.id }, note);
  emitTie(ctx, seen, 'petition.unmerged', { from: from.code });
  return { id: seen.id, code: seen.code, state: seen.state, version: now };
}

async function unmergedBefore(ctx: CommandContext, petition: Petition): Promise<Done> {
  const last = await lastActNamed(ctx.tx, petition.tenant_id, petition.id, 'unmerge');
  if (!last) throw petitionFailure('RuleBroken', 'petitions.not_merged');
  if (last.person_id === ctx.actor.personId) {
    ctx.nothingChanged();
    return doneWith(petition);
  }
  throw petitionFailure('Conflict', 'petitions.unmerged_meanwhile', {
    who: last.person_name ?? '—',
    at: formatInstant(last.recorded_at),
  });
}

function doneWith({ id, code, state, version }: Petition): Done {
  return { id, code, state, version };
}
