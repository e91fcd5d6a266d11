import type { StoredDuty } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { stateAfter, stateRefuses } from '../rules.ts';
import type { PetitionPatch } from '../store/petitions.ts';
import { linkDuty, petitionOfDuty, unlinkedParts } from '../store/duties.ts';
import { changePetition, lockRow } from '../store/petitions.ts';

const MOVES: Readonly<Record<string, 'accept' | 'assign'>> = {
  accept: 'accept',
  delegate: 'assign',
};

/** What was done on the duty itself (its own page, the nightly clock) shows on its petition too. */
export async function mirrorDuty(
  ctx: CommandContext,
  duty: StoredDuty,
  act: string,
): Promise<void> {
  const link = await petitionOfDuty(ctx.tx, duty.tenant_id, duty.id);
  if (!link) return;
  if (act === 'delegate') await linkParts(ctx, link.petition_id, duty.id, 'sub');
  if (link.role !== 'main' || !link.is_current) return;
  const petition = await lockRow(ctx.tx, duty.tenant_id, link.petition_id);
  if (!petition) return;
  const patch: PetitionPatch = {
    due_on: duty.due_on,
    due_is_proposed: duty.due_is_proposed,
    escalation_step: duty.escalation_step,
  };
  const move = MOVES[act];
  const state =
    move && !stateRefuses(move, petition.state) ? stateAfter(move, petition.state) : petition.state;
  const same =
    state === petition.state &&
    petition.due_on === duty.due_on &&
    petition.due_is_proposed === duty.due_is_proposed &&
    petition.escalation_step === duty.escalation_step;
  if (!same) await changePetition(ctx.tx, petition, { ...patch, state }, ctx.now);
}

/** Ties the parts a delegation has just placed to the petition. */
export async function linkParts(
  ctx: CommandContext,
  petitionId: string,
  dutyId: string,
  role: 'sub' | 'sub_direct',
): Promise<readonly string[]> {
  const parts = await unlinkedParts(ctx.tx, ctx.actor.tenantId, dutyId);
  for (const part of parts) {
    const isLead = part.part === 'lead';
    await linkDuty(ctx.tx, {
      tenantId: ctx.actor.tenantId,
      petitionId,
      dutyId: part.id,
      role: isLead ? role : 'sub',
    });
  }
  return parts.map(({ debtor_body_id }) => debtor_body_id);
}
