import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { facts } from '../../acting/row.ts';
import { petitionFailure } from '../../failures.ts';
import { linkAgainInput, unlinkAgainInput } from '../../inputs/links.ts';
import { againRefuses } from '../../link-rules.ts';
import type { Raising } from '../../link-rules.ts';
import { mayNot } from '../../policy.ts';
import { settleDouble } from '../../store/doubles.ts';
import { lockInOrder } from '../../store/merging.ts';
import type { Petition } from '../../store/petitions.ts';
import { lockPetition } from '../../store/petitions.ts';
import { insertLink, recountRaisings, removeLink, sessionDays } from '../../store/raisings.ts';
import { emitTie, writeTie } from './between-acts.ts';

/** Nêu lại: this petition asks again what another one asked at an earlier session, ended or not. */
export const linkAgain = command({
  name: 'petitions.link_again',
  input: linkAgainInput,
  run: async (ctx, input) => {
    const { tx, now, actor } = ctx;
    const { petition, other } = await bothOf(ctx, input);
    const sessions = await sessionDays(tx, petition.tenant_id, petition.council_id);
    const refused = againRefuses(raisingOf(petition), raisingOf(other), sessions);
    if (refused) throw petitionFailure('RuleBroken', refused, { other: other.code });
    const added = await insertLink(tx, linkOf(petition, other), { personId: actor.personId, now });
    if (!added) throw petitionFailure('Conflict', 'petitions.again_linked');
    await settleDouble(tx, petition.tenant_id, petition.id, other.id);
    await recountRaisings(tx, petition.tenant_id, petition.id);
    await writeTie(ctx, petition, 'link_again', { other: other.code, of: other.id }, input.note);
    await writeTie(
      ctx,
      other,
      'raise_again',
      { other: petition.code, by: petition.id },
      input.note,
    );
    emitTie(ctx, petition, 'petition.linked_again', { of: other.code });
    return await outcomeOf(ctx, petition);
  },
});

/** The link was a mistake: both count by themselves again. */
export const unlinkAgain = command({
  name: 'petitions.unlink_again',
  input: unlinkAgainInput,
  run: async (ctx, input) => {
    const { petition, other } = await bothOf(ctx, input);
    const removed = await removeLink(ctx.tx, linkOf(petition, other));
    if (!removed) throw petitionFailure('Conflict', 'petitions.again_not_linked');
    await recountRaisings(ctx.tx, petition.tenant_id, petition.id);
    await recountRaisings(ctx.tx, petition.tenant_id, other.id);
    await writeTie(ctx, petition, 'unlink_again', { other: other.code, of: other.id }, input.note);
    await writeTie(ctx, other, 'unlink_again', { other: petition.code }, input.note);
    emitTie(ctx, petition, 'petition.unlinked_again', { of: other.code });
    return await outcomeOf(ctx, petition);
  },
});

async function bothOf(ctx: CommandContext, ask: { petitionId: string; otherId: string }) {
  if (ask.petitionId === ask.otherId) {
    throw petitionFailure('RuleBroken', 'petitions.again_itself');
  }
  await lockInOrder(ctx.tx, ctx.actor.tenantId, [ask.petitionId, ask.otherId]);
  const petition = await lockPetition(ctx.tx, ctx.actor, ask.petitionId);
  const other = await lockPetition(ctx.tx, ctx.actor, ask.otherId);
  const reason = mayNot('raise_again', ctx.actor, { petition: facts(petition), duties: [] });
  if (reason) throw petitionFailure('Forbidden', reason);
  return { petition, other };
}

function raisingOf(petition: Petition): Raising {
  return {
    id: petition.id,
    councilId: petition.council_id,
    sessionId: petition.session_id,
    receivedOn: petition.received_on,
  };
}

function linkOf(petition: Petition, other: Petition) {
  return { tenantId: petition.tenant_id, petitionId: petition.id, otherId: other.id };
}

async function outcomeOf(ctx: CommandContext, { id }: Petition) {
  const after = await lockPetition(ctx.tx, ctx.actor, id);
  return { id, times: after.times_raised, version: after.version };
}
