import { bodyById } from '#src/council/bodies/index.ts';
import { dueDateFor } from '#src/council/calendar/index.ts';
import { placeDuty } from '#src/council/duties/index.ts';
import { petitionFailure, atField } from '../failures.ts';
import { actOnOwed, PETITION_DUTY, replyDue, RETURN_RULE } from '../duty-kind.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import type { Owed } from '../policy.ts';
import { linkDuty, retireDuties } from '../store/duties.ts';
import { shareWith } from '../store/audience.ts';
import type { Row } from '../acting/row.ts';
import type { Acting } from '../acting/settle-effect.ts';
import { petitionAct } from '../acting/perform.ts';

export function owedHere(row: Row): Owed {
  if (row.duty) return row.duty;
  throw petitionFailure('RuleBroken', 'petitions.nothing_owed');
}

export function papersOf(input: Omit<Acting, 'petitionIds'>) {
  return {
    note: input.note,
    documentNumber: input.documentNumber,
    documentOn: input.documentOn,
    speaker: input.speaker,
    ...(input.fileIds ? { fileIds: input.fileIds } : {}),
  };
}

/** Tiếp nhận. */
export const acceptPetition = petitionAct({
  act: 'accept',
  input: ACT_INPUTS.accept,
  effect: async (row, input) => {
    await actOnOwed(row, owedHere(row).dutyId, 'accept', papersOf(input));
    return { data: { duty: owedHere(row).dutyId } };
  },
});

/** Trả lại (không thuộc thẩm quyền): back to the sender's list, to be forwarded elsewhere. */
export const declinePetition = petitionAct({
  act: 'decline',
  input: ACT_INPUTS.decline,
  effect: async (row, input) => {
    const { ctx, petition } = row;
    const duty = owedHere(row);
    const isLate = await returnsLate(row);
    const ends = { ...papersOf(input), endParts: true };
    await actOnOwed(row, duty.dutyId, 'decline', ends);
    await retireDuties(ctx.tx, petition.tenant_id, petition.id, [duty.dutyId]);
    return {
      ...(duty.role === 'main' ? { patch: { responsible_body_id: null } } : {}),
      data: { duty: duty.dutyId, body: duty.debtorBodyId, isLate },
      words: { suggestedBody: input.suggestedBody },
    };
  },
});

/** A return has its own clock: working days from the day the petition came in. */
async function returnsLate({ ctx, petition, on, duties }: Row): Promise<boolean | null> {
  const main = duties.find((duty) => duty.role === 'main' && duty.isCurrent);
  if (!main) return null;
  const due = await dueDateFor(ctx.tx, {
    tenantId: petition.tenant_id,
    councilId: petition.council_id,
    ruleCode: RETURN_RULE,
    triggerOn: main.placedOn,
  });
  return due === null || due.proposed ? null : on > due.dueOn;
}

/** A Standing Committee that received a petition passes it on to its own executive or another tier. */
export const referPetition = petitionAct({
  act: 'refer',
  input: ACT_INPUTS.refer,
  effect: async (row, input) => {
    const { ctx, petition } = row;
    const duty = owedHere(row);
    const to = await bodyById(ctx.tx, petition.tenant_id, input.toBodyId);
    if (!to) throw atField(ctx.actor.locale, 'toBodyId', 'petitions.body_unknown');
    if (to.valid_to !== null && to.valid_to < input.letterOn) {
      throw atField(ctx.actor.locale, 'toBodyId', 'petitions.receiver_closed');
    }
    if (to.id === duty.debtorBodyId) {
      throw atField(ctx.actor.locale, 'toBodyId', 'petitions.same_receiver');
    }
    if (duty.state === 'assigned') await actOnOwed(row, duty.dutyId, 'accept', {});
    const due = await replyDue(ctx, ctx.actor.councilId, input.letterOn, { set: input.dueOn });
    const next = await placeDuty(row.ctx, {
      kind: PETITION_DUTY,
      title: petition.title,
      link: `/petitions/${petition.id}`,
      recordKind: 'petition',
      recordId: petition.id,
      councilId: ctx.actor.councilId,
      creditorBodyId: duty.debtorBodyId,
      debtorBodyId: to.id,
      fieldCode: petition.field_code,
      unitCode: petition.unit_code,
      due,
      parentDutyId: duty.dutyId,
      placedOn: input.letterOn,
      documentNumber: input.letterNumber,
      documentOn: input.letterOn,
      note: input.note,
    });
    await linkDuty(ctx.tx, {
      tenantId: petition.tenant_id,
      petitionId: petition.id,
      dutyId: next.id,
      role: 'referral',
    });
    await shareWith(ctx.tx, {
      tenantId: petition.tenant_id,
      petition,
      bodyIds: [to.id],
      reason: 'referred',
      on: row.on,
    });
    return {
      data: { duty: next.id, under: duty.dutyId, body: to.id },
      words: { letter: input.letterNumber },
    };
  },
});

/** Progress on the way to the answer. */
export const reportProgress = petitionAct({
  act: 'report',
  input: ACT_INPUTS.report,
  effect: async (row, input) => {
    await actOnOwed(row, owedHere(row).dutyId, 'report', papersOf(input));
    return { data: { duty: owedHere(row).dutyId } };
  },
});
