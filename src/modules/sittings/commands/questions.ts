import { z } from 'zod';
import { formatInstant, optionalDay } from '#src/council/calendar/index.ts';
import { bodyById } from '#src/council/bodies/index.ts';
import { placeDuty } from '#src/council/duties/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { requiredLine, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { emitSitting, heldSitting, itemHere, momentAt } from '../acting/held.ts';
import type { Held } from '../acting/held.ts';
import { once } from '../acting/once.ts';
import { QUESTION_DUTY } from '../duty-kind.ts';
import { atField, sittingFailure } from '../failures.ts';
import { chosenId, oneOf, requestKey, version } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import { QUESTION_KINDS } from '../schema.ts';
import type { StoredQuestion } from '../schema.ts';
import { insertQuestion, lockQuestion, updateQuestion } from '../store/entries.ts';
import { nameOf } from '../store/sittings.ts';
import { speakerOf } from './speeches.ts';

const longText = typedText(20_000).refine(
  (text) => text !== '',
  says('Chưa ghi nội dung.', 'Enter what was said.'),
);

/** A question, or a demand for an explanation, put to a body or a person. */
export const askQuestion = command({
  name: 'sittings.ask',
  input: z.object({
    meetingId: z.uuid(),
    itemId: chosenId,
    kind: oneOf(QUESTION_KINDS),
    inviteeId: chosenId,
    speakerName: typedLine(200),
    askedBodyId: chosenId,
    askedName: typedLine(200),
    text: longText,
    at: typedMoment,
    requestKey,
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'enter');
      const at = momentAt(ctx, input.at);
      const item = await itemHere(ctx, held, input.itemId);
      const asker = await speakerOf(ctx, held, input);
      await refuseNobodyAsked(ctx, input);
      const id = await insertQuestion(ctx.tx, {
        tenant_id: ctx.actor.tenantId,
        meeting_id: held.meeting.id,
        council_id: held.meeting.council_id,
        holder_id: held.meeting.body_id,
        item_id: item?.id ?? null,
        kind: input.kind,
        invitee_id: asker.inviteeId,
        asker: asker.name,
        asked_body_id: input.askedBodyId,
        asked_name: input.askedName,
        text: input.text,
        asked_at: at,
        answered_at: null,
        answered_meeting_id: null,
        duty_id: null,
        recorded_by: ctx.actor.personId,
      });
      emitSitting(ctx, held, 'question_asked', { question: id, item: item?.id ?? null });
      return id;
    }),
});

async function refuseNobodyAsked(
  { tx, actor }: CommandContext,
  input: { readonly askedBodyId: string | null; readonly askedName: string },
): Promise<void> {
  const body = input.askedBodyId ? await bodyById(tx, actor.tenantId, input.askedBodyId) : null;
  if (body || (!input.askedBodyId && input.askedName !== '')) return;
  throw atField(actor.locale, 'askedBodyId', 'sittings.asked_needed');
}

/** The question, of this meeting or carried to it; still to be settled, and as the reader saw it. */
async function questionHere(
  ctx: CommandContext,
  held: Held,
  input: { readonly questionId: string; readonly version: number },
): Promise<StoredQuestion> {
  const question = await lockQuestion(ctx.tx, ctx.actor.tenantId, input.questionId);
  const isHere =
    question?.meeting_id === held.meeting.id ||
    (question?.state === 'carried' && question.holder_id === held.meeting.body_id);
  if (!question || !isHere) throw sittingFailure('NotFound', 'sittings.item_not_here');
  if (question.state === 'answered' || question.state === 'owed') {
    throw sittingFailure('RuleBroken', 'sittings.question_settled');
  }
  if (question.version === input.version) return question;
  const who = await nameOf(ctx.tx, ctx.actor.tenantId, question.recorded_by);
  const at = formatInstant(question.answered_at ?? question.asked_at);
  throw sittingFailure('Conflict', 'sittings.entry_changed', { who, at });
}

const one = { meetingId: z.uuid(), questionId: z.uuid(), version };

/** Answered in the room, at this sitting or the one it was carried to. */
export const answerQuestion = command({
  name: 'sittings.answer',
  input: z.object({ ...one, answeredBy: typedLine(200), text: longText, at: typedMoment }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'enter');
    const at = momentAt(ctx, input.at);
    const question = await questionHere(ctx, held, input);
    await updateQuestion(ctx.tx, question, {
      state: 'answered',
      answer: input.text,
      answered_by: input.answeredBy || question.asked_name,
      answered_at: at,
      answered_meeting_id: held.meeting.id,
      recorded_by: ctx.actor.personId,
    });
    emitSitting(ctx, held, 'question_answered', { question: question.id });
    return { id: question.id };
  },
});

/** Left open: the body asked owes the answer by a day, and the council follows it. */
export const owedAnswer = command({
  name: 'sittings.owe_answer',
  input: z.object({ ...one, dueOn: optionalDay, note: typedLine(500) }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'followUp');
    const question = await questionHere(ctx, held, input);
    if (!question.asked_body_id) throw sittingFailure('RuleBroken', 'sittings.no_body_asked');
    const { meeting } = held;
    const duty = await placeDuty(ctx, {
      kind: QUESTION_DUTY,
      title: question.text.length > 200 ? `${question.text.slice(0, 199)}…` : question.text,
      link: `/sitting-questions/${question.id}`,
      recordKind: 'sitting_question',
      recordId: question.id,
      councilId: meeting.council_id,
      creditorBodyId: meeting.body_id,
      debtorBodyId: question.asked_body_id,
      due: input.dueOn ? { dueOn: input.dueOn, explanation: null, proposed: false } : null,
      note: input.note,
    });
    await updateQuestion(ctx.tx, question, {
      state: 'owed',
      duty_id: duty.id,
      follow_reason: input.note,
    });
    emitSitting(ctx, held, 'question_owed', { question: question.id, duty: duty.code });
    return { id: question.id, duty };
  },
});

/** Left open: the next sitting of the same body takes it up. */
export const carryQuestion = command({
  name: 'sittings.carry',
  input: z.object({ ...one, reason: requiredLine(500, 'Chưa nêu lý do.', 'Give the reason.') }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'followUp');
    const question = await questionHere(ctx, held, input);
    await updateQuestion(ctx.tx, question, { state: 'carried', follow_reason: input.reason });
    emitSitting(ctx, held, 'question_carried', { question: question.id });
    return { id: question.id };
  },
});
