import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { ActReport, Done } from '../../acting/each-petition.ts';
import { eachPetition } from '../../acting/each-petition.ts';
import { facts } from '../../acting/row.ts';
import { petitionFailure } from '../../failures.ts';
import { leaveTogetherInput, togetherInput } from '../../inputs/links.ts';
import { tiesRefuse } from '../../link-rules.ts';
import { mayNot } from '../../policy.ts';
import { stateRefuses } from '../../rules.ts';
import {
  addToGroup,
  insertGroup,
  lockGroup,
  nameLead,
  removeFromGroup,
} from '../../store/groups.ts';
import { lockInOrder } from '../../store/merging.ts';
import type { Petition } from '../../store/petitions.ts';
import { lockPetition } from '../../store/petitions.ts';
import { emitTie, writeTie } from './between-acts.ts';

/** Trả lời chung: petitions about one thing are forwarded and answered together, and stay petitions. */
export const answerTogether = command({
  name: 'petitions.together',
  input: togetherInput,
  run: async (ctx, input): Promise<ActReport> => {
    const ids = [...new Set([...input.petitionIds, ...input.withIds])];
    if (ids.length < 2) throw petitionFailure('RuleBroken', 'petitions.group_itself');
    await lockInOrder(ctx.tx, ctx.actor.tenantId, ids);
    const petitions: Petition[] = [];
    for (const id of ids) petitions.push(await joining(ctx, id));
    const groupId = await groupFor(ctx, petitions, input.leadId);
    const fresh = petitions.filter(({ together_id }) => together_id === null);
    if (fresh.length === 0 && !input.leadId) {
      throw petitionFailure('Conflict', 'petitions.group_has_them');
    }
    await addToGroup(
      ctx.tx,
      ctx.actor.tenantId,
      groupId,
      fresh.map(({ id }) => id),
    );
    if (input.leadId && ids.includes(input.leadId)) {
      await nameLead(ctx.tx, ctx.actor.tenantId, groupId, input.leadId);
    }
    for (const petition of fresh) {
      const others = petitions.filter(({ id }) => id !== petition.id).map(({ code }) => code);
      await writeTie(ctx, petition, 'together', { others, group: groupId }, input.note);
      emitTie(ctx, petition, 'petition.joined_group', { group: groupId });
    }
    if (fresh.length === 0) ctx.nothingChanged();
    const done: Done[] = [];
    for (const petition of petitions) done.push(await doneAfter(ctx, petition));
    return { done, refused: [] };
  },
});

async function joining(ctx: CommandContext, id: string): Promise<Petition> {
  const petition = await lockPetition(ctx.tx, ctx.actor, id);
  const reason = mayNot('together', ctx.actor, { petition: facts(petition), duties: [] });
  if (reason) throw petitionFailure('Forbidden', reason);
  const refused = stateRefuses('together', petition.state);
  if (refused) throw petitionFailure('RuleBroken', refused);
  return petition;
}

/** The group some of them are in already, or a new one; never two at once. */
async function groupFor(
  ctx: CommandContext,
  petitions: readonly Petition[],
  leadId: string | undefined,
): Promise<string> {
  const { tenantId, personId } = ctx.actor;
  const grouped = petitions.filter(({ together_id }) => together_id !== null);
  const [first] = grouped;
  const groupId = first?.together_id;
  if (!groupId) {
    const lead = petitions.find(({ id }) => id === leadId) ?? petitions[0];
    if (!lead) throw petitionFailure('RuleBroken', 'petitions.group_itself');
    return await insertGroup(ctx.tx, { tenantId, leadId: lead.id, personId, now: ctx.now });
  }
  const elsewhere = grouped.find(({ together_id }) => together_id !== groupId);
  if (elsewhere) {
    throw petitionFailure('RuleBroken', 'petitions.group_other', { other: elsewhere.code });
  }
  return (await lockGroup(ctx.tx, tenantId, groupId)).id;
}

/** What was answered together stays answered; from here on it goes its own way. */
export const leaveTogether = command({
  name: 'petitions.leave_together',
  input: leaveTogetherInput,
  run: async (ctx, input): Promise<ActReport> =>
    await eachPetition(
      ctx,
      input.petitionIds,
      async (rowCtx, id) => await leaveOne(rowCtx, id, input.note),
    ),
});

async function leaveOne(ctx: CommandContext, id: string, note: string): Promise<Done> {
  const petition = await lockPetition(ctx.tx, ctx.actor, id);
  const known = facts(petition);
  const reason = mayNot('leave_together', ctx.actor, { petition: known, duties: [] });
  if (reason) throw petitionFailure('Forbidden', reason);
  const refused = tiesRefuse('leave_together', known);
  if (refused || petition.together_id === null) {
    throw petitionFailure('RuleBroken', refused ?? 'petitions.not_in_group');
  }
  await removeFromGroup(ctx.tx, petition.tenant_id, petition.together_id, id);
  await writeTie(ctx, petition, 'leave_together', { group: petition.together_id }, note);
  emitTie(ctx, petition, 'petition.left_group', { group: petition.together_id });
  return await doneAfter(ctx, petition);
}

async function doneAfter(ctx: CommandContext, { id, code, state }: Petition): Promise<Done> {
  const { version } = await lockPetition(ctx.tx, ctx.actor, id);
  return { id, code, state, version };
}
