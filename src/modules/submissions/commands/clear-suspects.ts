import { command } from '#src/platform/command.ts';
import { submissionFailure } from '../failures.ts';
import { clearInput } from '../inputs.ts';
import { mayNotReceive } from '../policy.ts';
import { refuseSuspects } from '../store/submissions.ts';

/**
 * The office puts away at once what looks like a robot's, as far as it stood on the page. Each keeps
 * its receipt, which says so.
 */
export const clearSuspects = command({
  name: 'submissions.clear_suspects',
  input: clearInput,
  async run(ctx, input) {
    const { actor } = ctx;
    const refused = mayNotReceive(actor);
    if (refused) throw submissionFailure('Forbidden', refused);
    const count = await refuseSuspects(ctx.tx, actor, input, ctx.now);
    if (count === 0) {
      ctx.nothingChanged();
      return { count };
    }
    ctx.emit({
      name: 'submission.suspects_cleared',
      subjectKind: 'council',
      subjectId: actor.councilId,
      councilId: actor.councilId,
      data: { count, suspicion: input.suspicion || 'all' },
    });
    return { count };
  },
});
