import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { programmeFailure } from '../failures.ts';
import {
  changeProposalInput,
  decideProposalInput,
  proposalInput,
  withdrawProposalInput,
} from '../inputs.ts';
import { mayNotChoose, mayNotPropose, mayNotWithdraw } from '../policy.ts';
import { cannotDecide } from '../rules.ts';
import type { Proposal } from '../rules.ts';
import { decideProposalRow, insertProposal, lockProposal, updateProposal } from '../store.ts';

/** A body asks the council it belongs to for an item of a coming month. */
export const proposeItem = command({
  name: 'programmes.propose_item',
  input: proposalInput,
  async run(ctx, { month, kind, title, reason }) {
    const refused = mayNotPropose(ctx.actor);
    if (refused) throw programmeFailure('Forbidden', refused);
    const { tenantId, councilId, bodyId, personId } = ctx.actor;
    const id = await insertProposal(ctx.tx, {
      tenant_id: tenantId,
      council_id: councilId,
      body_id: bodyId,
      month,
      kind,
      title,
      reason,
      proposed_by: personId,
      proposed_at: ctx.now,
    });
    ctx.emit({
      name: 'proposal.made',
      subjectKind: 'proposal',
      subjectId: id,
      councilId,
      data: { body: bodyId, month },
    });
    return { id };
  },
});

/** Its body says it better while nobody has decided about it. */
export const changeProposal = command({
  name: 'programmes.change_proposal',
  input: changeProposalInput,
  async run(ctx, { id, version, ...changes }) {
    const proposal = await openProposal(ctx, id, version);
    const refused = mayNotWithdraw(ctx.actor, proposal.body_id);
    if (refused) throw programmeFailure('Forbidden', refused);
    await updateProposal(ctx.tx, proposal, changes);
    emitProposal(ctx, 'changed', { ...proposal, month: changes.month });
    return { id };
  },
});

export async function openProposal(
  ctx: CommandContext,
  id: string,
  version?: number,
): Promise<Proposal> {
  const proposal = await lockProposal(ctx.tx, ctx.actor, id);
  if (!proposal) throw programmeFailure('NotFound', 'programmes.not_found');
  if (version !== undefined && version !== proposal.version) {
    throw programmeFailure('Conflict', 'programmes.changed_meanwhile');
  }
  const over = cannotDecide(proposal);
  if (over) throw programmeFailure('RuleBroken', over);
  return proposal;
}

export function emitProposal(ctx: CommandContext, name: string, proposal: Proposal): void {
  ctx.emit({
    name: `proposal.${name}`,
    subjectKind: 'proposal',
    subjectId: proposal.id,
    councilId: proposal.council_id,
    data: { body: proposal.body_id, month: proposal.month },
  });
}

/** Not taken up, with a reason its body reads. */
export const declineProposal = command({
  name: 'programmes.decline_proposal',
  input: decideProposalInput,
  async run(ctx, { id, reason, version }) {
    const refused = mayNotChoose(ctx.actor);
    if (refused) throw programmeFailure('Forbidden', refused);
    const proposal = await openProposal(ctx, id, version);
    const by = { by: ctx.actor.personId, at: ctx.now };
    await decideProposalRow(ctx.tx, proposal, { state: 'declined', reason, ...by });
    emitProposal(ctx, 'declined', proposal);
    return { id };
  },
});

export const withdrawProposal = command({
  name: 'programmes.withdraw_proposal',
  input: withdrawProposalInput,
  async run(ctx, { id, version }) {
    const proposal = await openProposal(ctx, id, version);
    const refused = mayNotWithdraw(ctx.actor, proposal.body_id);
    if (refused) throw programmeFailure('Forbidden', refused);
    const by = { by: ctx.actor.personId, at: ctx.now };
    await decideProposalRow(ctx.tx, proposal, { state: 'withdrawn', ...by });
    emitProposal(ctx, 'withdrawn', proposal);
    return { id };
  },
});
