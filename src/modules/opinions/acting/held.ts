import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { opinionFailure } from '../failures.ts';
import { mayNot } from '../policy.ts';
import { factsOf } from '../queries/facts.ts';
import { isVisible } from '../queries/visible.ts';
import { checkAct, nextState } from '../rules.ts';
import type { Act } from '../rules.ts';
import type { ExecutiveSubmission, ExecutiveSubmissionRow } from '../schema.ts';
import { insertAct, lockSubmission, updateSubmission } from '../store.ts';
import type { Updateable } from 'kysely';

/** The row, held, after policy, version and rules agreed to this act. */
export async function heldFor(
  ctx: CommandContext,
  act: Act,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<ExecutiveSubmission> {
  const { tx, actor } = ctx;
  const submission = await lockSubmission(tx, actor.tenantId, id);
  if (!submission || !(await isVisible(tx, actor, id))) {
    throw opinionFailure('NotFound', 'opinions.not_found');
  }
  const refused = mayNot(act, actor, submission);
  if (refused) throw opinionFailure('Forbidden', refused);
  if (version !== undefined && version !== submission.version) {
    throw opinionFailure('Conflict', 'opinions.changed_meanwhile');
  }
  const reason = checkAct(act, submission, await factsOf(tx, actor.tenantId, id));
  if (reason) throw opinionFailure('RuleBroken', reason);
  return submission;
}

interface ActWords {
  readonly on?: string | undefined;
  readonly note?: string | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly documentOn?: string | null | undefined;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

export const EVENTS: Readonly<Record<Act, string>> = {
  submit: 'sent',
  receive: 'received',
  return: 'returned',
  resubmit: 'sent_again',
  withdraw: 'withdrawn',
  assign: 'appraisal_assigned',
  handIn: 'appraisal_given',
  accept: 'appraisal_accepted',
  sendBack: 'appraisal_returned',
  lift: 'appraisal_lifted',
  party: 'party_asked',
  agenda: 'put_on_agenda',
  written: 'asked_in_writing',
  result: 'decided',
  draft: 'opinion_drafted',
  issue: 'answered',
  unanswer: 'answer_withdrawn',
  report: 'reported',
};

/** Stores the change and its state, appends the act, tells the log. */
export async function record(
  ctx: CommandContext,
  act: Act,
  submission: ExecutiveSubmission,
  change: Updateable<ExecutiveSubmissionRow>,
  words: ActWords = {},
): Promise<ExecutiveSubmission> {
  const state = change.state ?? nextState(act, submission.state);
  const changed = await updateSubmission(ctx.tx, submission, { ...change, state });
  await appendAct(ctx, act, changed, words);
  return changed;
}

export async function appendAct(
  ctx: CommandContext,
  act: Act,
  submission: ExecutiveSubmission,
  { on, note, documentNumber, documentOn, data }: ActWords = {},
): Promise<void> {
  const { tx, actor, now } = ctx;
  await insertAct(tx, {
    tenant_id: submission.tenant_id,
    submission_id: submission.id,
    act,
    to_state: submission.state,
    happened_on: on ?? dayAt(now),
    recorded_at: now,
    person_id: actor.personId,
    body_id: actor.bodyId,
    note: note ?? '',
    document_number: documentNumber || null,
    document_on: documentOn ?? null,
  });
  ctx.emit({
    name: `executive_submission.${EVENTS[act]}`,
    subjectKind: 'executive_submission',
    subjectId: submission.id,
    councilId: submission.council_id,
    data: { code: submission.code, body: submission.body_id, ...data },
  });
}
