import { command } from '#src/platform/command.ts';
import { submissionFailure } from '../failures.ts';
import { vouchInput } from '../inputs.ts';
import { mayNotReceive } from '../policy.ts';
import { vouchFor } from '../store/submissions.ts';

/** “Là của cử tri”: what was held for a robot's waits with the others; its words and network are trusted. */
export const vouchSubmissions = command({
  name: 'submissions.vouch',
  input: vouchInput,
  async run(ctx, input) {
    const { actor } = ctx;
    const refused = mayNotReceive(actor);
    if (refused) throw submissionFailure('Forbidden', refused);
    const count = await vouchFor(ctx.tx, actor, input, ctx.now);
    if (count === 0) {
      ctx.nothingChanged();
      return { count };
    }
    ctx.emit({
      name: 'submission.vouched',
      subjectKind: 'council',
      subjectId: actor.councilId,
      councilId: actor.councilId,
      data: { count },
    });
    return { count };
  },
});
