import { command } from '#src/platform/command.ts';
import { proposeInput } from '../inputs.ts';
import { changePublication, writeAnswers } from '../store.ts';
import { beginStep, endStep } from './step.ts';

/** The office writes what everybody shall read; nothing of it is public yet. */
export const proposePublication = command({
  name: 'publication.propose',
  input: proposeInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'propose', input);
    const { actor, now, tx } = ctx;
    await changePublication(
      tx,
      publication,
      {
        draft_title: input.title,
        draft_asked: input.asked,
        draft_by: actor.personId,
        draft_at: now,
        is_returned: false,
      },
      now,
    );
    await writeAnswers(tx, publication, input.answers, (text) => ({ draft_text: text || null }));
    return await endStep(ctx, publication, 'propose');
  },
});
