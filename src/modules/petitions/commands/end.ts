import { atField } from '../failures.ts';
import { actOnOwed, replyDue } from '../duty-kind.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { replyClass } from '../reply-classes.ts';
import type { ReplyClass } from '../reply-classes.ts';
import { endingRefuses, endReasonRefuses } from '../rules.ts';
import { reviveDuty } from '../store/duties.ts';
import type { Row } from '../acting/row.ts';
import { petitionAct } from '../acting/perform.ts';

const SETTLED_AS = {
  solved: 'completed',
  explained: 'explained',
  considering: 'notCompleted',
} as const;

/** Kết thúc, with the kind of reason; an opinion may be noted and ended without being sent. */
export const endPetition = petitionAct({
  act: 'end',
  input: ACT_INPUTS.end,
  endReason: (input) => input.reason,
  effect: async (row, input) => {
    const { petition, ctx } = row;
    const refused = endReasonRefuses(input.reason, {
      kind: petition.kind,
      state: petition.state,
      hasReply: petition.reply_class !== null,
    });
    if (refused) throw atField(ctx.actor.locale, 'reason', refused);
    const needsWords = input.reason === 'other' || input.reason === 'not_possible';
    if (needsWords && input.note === '') {
      throw atField(ctx.actor.locale, 'note', 'petitions.reason_needed');
    }
    const against = endingRefuses(petition, input.note);
    if (against) throw atField(ctx.actor.locale, 'note', against);
    await endDuty(row, input.note);
    return {
      patch: { ended_on: row.on, end_reason: input.reason, is_followed: false },
      data: { reason: input.reason },
    };
  },
});

async function endDuty(row: Row, note: string): Promise<void> {
  const { duty, petition, ctx } = row;
  if (!duty || duty.state === 'settled' || duty.state === 'lifted') return;
  if (duty.state === 'answered' && petition.reply_class !== null) {
    const outcome = SETTLED_AS[replyClass(petition.reply_class as ReplyClass).group];
    return await actOnOwed(row, duty.dutyId, 'settle', { outcome, note, endParts: true });
  }
  const reason = note || ENDED[ctx.actor.locale];
  await actOnOwed(row, duty.dutyId, 'lift', { note: reason, endParts: true });
}

const ENDED = { vi: 'Kiến nghị đã kết thúc.', en: 'The petition has ended.' };

/** Tiếp tục theo dõi: the body that answered owes again; without one, the petition waits to be sent. */
export const continueFollowing = petitionAct({
  act: 'reopen',
  input: ACT_INPUTS.reopen,
  effect: async (row, input) => {
    const { petition, duties, ctx, today } = row;
    const patch = { ended_on: null, end_reason: null, evaluation: null, is_followed: true };
    const last = duties.find((duty) => duty.role === 'main' && duty.outcome !== 'declined');
    if (!last) return { patch, outcome: petition.field_code ? 'unsent' : 'unclassified' };
    const due = await replyDue(ctx, petition.council_id, today, { set: input.dueOn });
    await actOnOwed(row, last.dutyId, 'reopen', { note: input.note, ...(due ? { due } : {}) });
    await reviveDuty(ctx.tx, petition.tenant_id, petition.id, last.dutyId);
    return { patch, outcome: 'owed', data: { duty: last.dutyId, dueTo: due?.dueOn ?? null } };
  },
});
