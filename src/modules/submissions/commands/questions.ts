import { addDays, dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { submissionFailure } from '../failures.ts';
import { addQuestionInput, endQuestionInput } from '../inputs.ts';
import { mayNotReceive } from '../policy.ts';
import { canonicalAnswer } from '../questions.ts';
import { endQuestionOn, insertQuestion } from '../store/questions.ts';

function refuseOthers(ctx: CommandContext): void {
  const refused = mayNotReceive(ctx.actor);
  if (refused) throw submissionFailure('Forbidden', refused);
}

/** A question that people of the place can answer, from a day on. */
export const addQuestion = command({
  name: 'submissions.add_question',
  input: addQuestionInput,
  async run(ctx, input) {
    refuseOthers(ctx);
    const { actor, now, tx } = ctx;
    const id = newId();
    await insertQuestion(tx, {
      tenant_id: actor.tenantId,
      id,
      council_id: actor.councilId,
      words: input.words,
      answers: [...new Set(input.answers.map(canonicalAnswer))],
      valid_from: input.from ?? dayAt(now),
      valid_to: input.to,
      recorded_by: actor.personId,
      recorded_at: now,
    });
    emitSet(ctx, id, 'added');
    return { id };
  },
});

/** It is asked no more from today on; its row stays. */
export const endQuestion = command({
  name: 'submissions.end_question',
  input: endQuestionInput,
  async run(ctx, { id }) {
    refuseOthers(ctx);
    const { actor, now, tx } = ctx;
    const yesterday = addDays(dayAt(now), -1);
    const at = { tenantId: actor.tenantId, councilId: actor.councilId, id };
    const isEnded = await endQuestionOn(tx, at, yesterday);
    if (!isEnded) throw submissionFailure('NotFound', 'submissions.question_unknown');
    emitSet(ctx, id, 'ended');
  },
});

function emitSet({ actor, emit }: CommandContext, id: string, change: 'added' | 'ended'): void {
  emit({
    name: 'submission.questions_set',
    subjectKind: 'council',
    subjectId: actor.councilId,
    councilId: actor.councilId,
    data: { question: id, change },
  });
}
