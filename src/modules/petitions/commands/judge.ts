import { dayAt } from '#src/council/calendar/index.ts';
import { atField } from '../failures.ts';
import { actOnOwed, replyDue } from '../duty-kind.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { replyClass } from '../reply-classes.ts';
import type { ReplyClass } from '../reply-classes.ts';
import type { EndReason } from '../rules.ts';
import { endingRefuses, isOnTime } from '../rules.ts';
import type { EvaluationDecision } from '../schema.ts';
import { insertEvaluation, latestAnswer } from '../store/judgements.ts';
import type { Row } from '../acting/row.ts';
import type { Effect } from '../acting/settle-effect.ts';
import { petitionAct } from '../acting/perform.ts';
import { owedHere } from './receive.ts';

const OUTCOME = { solved: 'completed', explained: 'explained', considering: 'partly' } as const;
const END_REASON = { solved: 'resolved', explained: 'explained', considering: null } as const;

/** Đánh giá kết quả trả lời: end, follow at the next session, or ask again. */
export const evaluateAnswer = petitionAct({
  act: 'evaluate',
  input: ACT_INPUTS.evaluate,
  effect: async (row, input) => {
    const duty = owedHere(row);
    const answer = await latestAnswer(row.ctx.tx, row.petition.tenant_id, duty.dutyId);
    const onTime = isOnTime(
      { dueOn: duty.dueOn, proposed: duty.dueIsProposed },
      duty.answeredOn ?? row.on,
    );
    const effect = await DECISIONS[input.decision](row, {
      note: input.note,
      dueOn: input.dueOn,
      endReason: input.endReason,
      completesOn: answer?.completes_on ?? null,
    });
    await insertEvaluation(row.ctx.tx, {
      tenant_id: row.petition.tenant_id,
      petition_id: row.petition.id,
      answer_id: answer?.id ?? null,
      body_id: row.ctx.actor.bodyId,
      answers_question: input.answersQuestion,
      names_who: input.namesWho,
      names_when: input.namesWhen,
      cites_law: input.citesLaw,
      is_on_time: onTime,
      decision: input.decision,
      note: input.note,
      person_id: row.ctx.actor.personId,
      seat_id: row.ctx.actor.seatId,
      happened_on: row.on,
      recorded_at: row.ctx.now,
    });
    return {
      ...effect,
      outcome: input.decision,
      patch: { ...effect.patch, evaluation: input.decision },
      data: { ...effect.data, duty: duty.dutyId, round: duty.round, isOnTime: onTime },
    };
  },
});

interface Decision {
  readonly note: string;
  readonly dueOn: string | undefined;
  readonly endReason: EndReason | undefined;
  readonly completesOn: string | null;
}

const DECISIONS: Readonly<
  Record<EvaluationDecision, (row: Row, decision: Decision) => Promise<Effect>>
> = {
  end: async (row, { endReason, note }) => {
    const { petition, ctx } = row;
    const { group } = replyClass(petition.reply_class as ReplyClass);
    const reason = endReason ?? END_REASON[group];
    if (!reason) throw atField(ctx.actor.locale, 'endReason', 'petitions.reason_needed');
    const refused = endingRefuses(petition, note);
    if (refused) throw atField(ctx.actor.locale, 'note', refused);
    const ending = { outcome: OUTCOME[group], endParts: true, note };
    await actOnOwed(row, owedHere(row).dutyId, 'settle', ending);
    return {
      patch: { ended_on: row.on, end_reason: reason, is_followed: false },
      data: { reason },
    };
  },
  // The body still owes what its roadmap promises: the same duty, one round further, by that day.
  follow: async (row, decision) => {
    const dueTo = await sendBack(row, decision, FOLLOWED[row.ctx.actor.locale]);
    return { patch: { is_followed: true }, data: { dueTo } };
  },
  ask_again: async (row, decision) => {
    if (decision.note === '') {
      throw atField(row.ctx.actor.locale, 'note', 'petitions.reason_needed');
    }
    const dueTo = await sendBack(row, { ...decision, completesOn: null }, decision.note);
    return { data: { dueTo } };
  },
};

const FOLLOWED = {
  vi: 'Tiếp tục theo dõi việc thực hiện tại kỳ họp sau.',
  en: 'Followed at the next session.',
};

async function sendBack(row: Row, decision: Decision, reason: string): Promise<string | null> {
  const today = dayAt(row.ctx.now);
  const promised = decision.completesOn;
  const set = decision.dueOn ?? (promised !== null && promised > today ? promised : undefined);
  const due = await replyDue(row.ctx, row.petition.council_id, today, { set });
  await actOnOwed(row, owedHere(row).dutyId, 'return', {
    note: decision.note || reason,
    ...(due ? { due } : {}),
  });
  return due?.dueOn ?? null;
}
