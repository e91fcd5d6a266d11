import { defineDutyKind } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { bodyById } from '#src/council/bodies/index.ts';
import { lockQuestion, updateQuestion } from './store/entries.ts';
import type { StoredQuestion } from './schema.ts';

export const QUESTION_DUTY = 'sittingQuestion';

defineDutyKind({
  kind: QUESTION_DUTY,
  labels: { vi: 'Trả lời câu hỏi tại cuộc họp', en: 'Answer to a question put at a meeting' },
  urgeDaysBefore: [7, 3],
  isPublic: false,
  hooks: {
    after: async (ctx, duty, act) => {
      if (duty.parent_duty_id !== null) return;
      const question = await lockQuestion(ctx.tx, duty.tenant_id, duty.record_id);
      if (question) await mirror(ctx, question, act);
    },
  },
});

/** The question carries what its body answered, and counts as answered once that was good enough. */
async function mirror(
  ctx: CommandContext,
  question: StoredQuestion,
  act: { readonly act: string; readonly note: string; readonly body_id: string | null },
): Promise<void> {
  if (act.act === 'answer') {
    const body = act.body_id ? await bodyById(ctx.tx, question.tenant_id, act.body_id) : null;
    const answered_by = body?.name ?? question.asked_name;
    await updateQuestion(ctx.tx, question, { answer: act.note, answered_by });
  }
  if (act.act === 'settle') {
    await updateQuestion(ctx.tx, question, { state: 'answered', answered_at: ctx.now });
  }
  if (act.act === 'reopen') {
    await updateQuestion(ctx.tx, question, { state: 'owed', answered_at: null });
  }
}
