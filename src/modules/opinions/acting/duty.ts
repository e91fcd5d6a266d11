import { actOnDuty } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { factsOf } from '../queries/facts.ts';
import { afterAppraisal } from '../rules.ts';
import type { ExecutiveSubmission } from '../schema.ts';
import { lockSubmission, updateSubmission } from '../store.ts';

/** Who entered the debtor's act lifts nothing: then a leader does it in the register. */
export async function liftDuty(ctx: CommandContext, dutyId: string, note: string): Promise<void> {
  try {
    await actOnDuty(ctx, dutyId, 'lift', { note }, { permittedByRoom: true });
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'Forbidden') throw error;
  }
}

/** Says anew, from its appraisals, whether a submission is being appraised. */
export async function restate(
  ctx: CommandContext,
  tenantId: string,
  submissionId: string,
): Promise<ExecutiveSubmission | null> {
  const submission = await lockSubmission(ctx.tx, tenantId, submissionId);
  if (!submission) return null;
  const state = afterAppraisal(submission.state, await factsOf(ctx.tx, tenantId, submissionId));
  return state === submission.state
    ? submission
    : await updateSubmission(ctx.tx, submission, { state });
}
