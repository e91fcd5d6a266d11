import { bodyById } from '#src/council/bodies/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionFailure, atField } from '../failures.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { mayNotEnterFor } from '../policy.ts';
import { discrepancyAfter, findingRefuses } from '../rules.ts';
import { checkedUnder, insertVerification } from '../store/judgements.ts';
import type { Petition } from '../store/petitions.ts';
import { keepUploadsWith } from './keep-uploads.ts';
import { petitionAct } from '../acting/perform.ts';
import { facts } from '../acting/row.ts';
import type { ActReport } from '../acting/each-petition.ts';
import { emitSentAgain, keyOfRequest } from './request-key.ts';

/** Kiểm tra thực tế, đối chiếu: what is there now; after a reply, whether the reply is true. */
export const verifyPetition = petitionAct({
  act: 'verify',
  input: ACT_INPUTS.verify,
  repeated: async (ctx, { requestKey, ...asked }) => await checkedBefore(ctx, requestKey, asked),
  effect: async (row, input) => {
    const { ctx, petition, duties } = row;
    const hasReply = petition.reply_class !== null;
    const refused = findingRefuses(input.finding, hasReply);
    if (refused) throw atField(ctx.actor.locale, 'finding', refused);
    const bodyId = await checkingBody(ctx, petition, input.forBodyId);
    if (duties.some((duty) => duty.isCurrent && duty.debtorBodyId === bodyId)) {
      throw petitionFailure('Forbidden', 'petitions.you_answered');
    }
    const { requestKey, ...asked } = input;
    const main = duties.find((duty) => duty.role === 'main' && duty.isCurrent);
    const id = await insertVerification(ctx.tx, {
      tenant_id: petition.tenant_id,
      petition_id: petition.id,
      duty_id: main?.dutyId ?? null,
      body_id: bodyId,
      person_id: ctx.actor.personId,
      seat_id: ctx.actor.seatId,
      is_on_behalf: bodyId !== ctx.actor.bodyId,
      verified_on: input.verifiedOn ?? row.on,
      recorded_at: ctx.now,
      finding: input.finding,
      place: input.place,
      note: input.note,
      request_key: await keyOfRequest(ctx, requestKey, asked),
    });
    await keepUploadsWith(ctx, input.files, { kind: 'petition_verification', id });
    return {
      patch: {
        has_discrepancy: discrepancyAfter(input.finding, petition.has_discrepancy),
        ...(input.finding === 'seen' ? {} : { check_finding: input.finding }),
      },
      data: { verification: id, finding: input.finding, body: bodyId },
      words: { place: input.place, ...(input.speaker ? { speaker: input.speaker } : {}) },
    };
  },
});

/** A finding kept on a phone without a line may come twice: the second time it is only told again. */
async function checkedBefore(
  ctx: CommandContext,
  requestKey: string,
  asked: object,
): Promise<ActReport | null> {
  const key = await keyOfRequest(ctx, requestKey, asked);
  const before = key === null ? [] : await checkedUnder(ctx.tx, ctx.actor, key);
  before.forEach((petition) => emitSentAgain(ctx, 'petition', petition));
  return before.length === 0 ? null : { done: before, refused: [] };
}

/** The body whose check this is; another one's only from its paper, by the office that follows. */
async function checkingBody(
  ctx: CommandContext,
  petition: Petition,
  forBodyId: string | undefined,
): Promise<string> {
  const { actor } = ctx;
  if (!forBodyId || forBodyId === actor.bodyId) return actor.bodyId;
  const refused = mayNotEnterFor(actor, facts(petition));
  if (refused) throw petitionFailure('Forbidden', refused);
  const body = await bodyById(ctx.tx, actor.tenantId, forBodyId);
  if (body?.council_id !== actor.councilId) {
    throw atField(actor.locale, 'forBodyId', 'petitions.body_unknown');
  }
  return forBodyId;
}
