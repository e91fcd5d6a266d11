import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { submissionFailure } from '../failures.ts';
import { mayNotReceive } from '../policy.ts';
import { markTold } from '../store/voter-notices.ts';

/** The clerk has called or written: this voter is told. */
export const markVoterTold = command({
  name: 'submissions.mark_told',
  input: z.object({ id: z.uuid() }),
  async run(ctx, { id }) {
    const { actor, now, tx } = ctx;
    const refused = mayNotReceive(actor);
    if (refused) throw submissionFailure('Forbidden', refused);
    const submissionId = await markTold(tx, actor, id, { personId: actor.personId, at: now });
    if (submissionId === null) throw submissionFailure('Conflict', 'submissions.told');
    ctx.emit({
      name: 'submission.told',
      subjectKind: 'submission',
      subjectId: submissionId,
      councilId: actor.councilId,
      data: { notice: id },
    });
  },
});
