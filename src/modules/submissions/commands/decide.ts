import type { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { moveFiles } from '#src/platform/files/index.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { classifyPetition, mergePetitions, recordPetition } from '#src/modules/petitions/index.ts';
import { atField, submissionFailure } from '../failures.ts';
import { issueReceiptInput, joinInput, refuseInput, takeInput } from '../inputs.ts';
import { mayNotReceive } from '../policy.ts';
import { ownPetition } from '../queries/published.ts';
import { issueReceipt, pointReceiptTo } from '../store/receipts.ts';
import { decideSubmission, lockWaiting } from '../store/submissions.ts';
import type { Submission } from '../store/submissions.ts';

async function begin(
  ctx: CommandContext,
  input: { readonly id: string; readonly version: number },
): Promise<Submission> {
  refuseOthers(ctx);
  return await lockWaiting(ctx.tx, ctx.actor, input);
}

function refuseOthers({ actor }: CommandContext): void {
  const refused = mayNotReceive(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
}

/** The office records it as a petition, in the words it came in. */
export const takeSubmission = command({
  name: 'submissions.take',
  input: takeInput,
  async run(ctx, input) {
    const submission = await begin(ctx, input);
    const recorded = await recordIt(ctx, submission, input);
    await classifyIt(ctx, recorded.id, input.field);
    await settle(ctx, submission, 'taken', recorded.id);
    return recorded;
  },
});

/** It says what a petition of the council says already: one voice more, and its own receipt. */
export const joinSubmission = command({
  name: 'submissions.join',
  input: joinInput,
  async run(ctx, input) {
    const submission = await begin(ctx, input);
    const petitionId = await ownPetition(ctx.tx, ctx.actor, input.petition);
    if (petitionId === null) {
      throw atField(ctx.actor.locale, 'petition', 'submissions.join_unknown');
    }
    const recorded = await recordIt(ctx, submission, { text: '', field: '', kind: 'petition' });
    const merge = { petitionIds: [recorded.id], intoId: petitionId };
    await mergePetitions.run(ctx, parseInput(mergePetitions.input, merge, ctx.actor.locale));
    await settle(ctx, submission, 'joined', petitionId);
    return { id: petitionId };
  },
});

/** Whoever chose the field has classified it, where they may. */
async function classifyIt(ctx: CommandContext, id: string, fieldCode: string): Promise<void> {
  if (fieldCode === '' || !ctx.actor.permissions.has('petitions.classify')) return;
  const raw = { petitionIds: [id], fieldCode };
  const input = parseInput(classifyPetition.input, raw, ctx.actor.locale);
  await classifyPetition.run(ctx, input);
}

type Taking = Pick<z.output<typeof takeInput>, 'text' | 'field' | 'kind'>;

/** Records it with its words, its photos and who sent it. */
async function recordIt(
  ctx: CommandContext,
  submission: Submission,
  { text, field, kind }: Taking,
): Promise<{ id: string; code: string }> {
  const raw = {
    text: text || submission.text,
    places: [{ unit: submission.unit_code, detail: submission.place }],
    kind,
    field,
    source: 'portal',
    petitioners: petitionersOf(submission),
    requestKey: `submission:${submission.id}`,
  };
  const input = parseInput(recordPetition.input, raw, ctx.actor.locale);
  const { id, code } = await recordPetition.run(ctx, input);
  const from = { kind: 'submission', id: submission.id };
  await moveFiles(ctx.tx, submission.tenant_id, from, { kind: 'petition', id });
  return { id, code };
}

async function settle(
  ctx: CommandContext,
  submission: Submission,
  state: 'taken' | 'joined',
  petitionId: string,
): Promise<void> {
  await decideSubmission(ctx.tx, submission, {
    state,
    petition_id: petitionId,
    decided_by: ctx.actor.personId,
    decided_at: ctx.now,
  });
  await pointReceiptTo(ctx.tx, submission.tenant_id, submission.id, petitionId);
  ctx.emit({
    name: state === 'taken' ? 'submission.taken' : 'submission.joined',
    subjectKind: 'submission',
    subjectId: submission.id,
    councilId: submission.council_id,
    data: { petition: petitionId },
  });
}

/** Not a petition, or not for here; the submitter reads why. */
export const refuseSubmission = command({
  name: 'submissions.refuse',
  input: refuseInput,
  async run(ctx, input) {
    const submission = await begin(ctx, input);
    await decideSubmission(ctx.tx, submission, {
      state: 'refused',
      refused_reason: input.reason,
      answer_words: input.words,
      decided_by: ctx.actor.personId,
      decided_at: ctx.now,
    });
    ctx.emit({
      name: 'submission.refused',
      subjectKind: 'submission',
      subjectId: submission.id,
      councilId: submission.council_id,
      data: { reason: input.reason },
    });
  },
});

/** A receipt for a petition that came by another way: at the counter, by letter, in a hall. */
export const issuePetitionReceipt = command({
  name: 'submissions.issue_receipt',
  input: issueReceiptInput,
  async run(ctx, input) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    const petitionId = await ownPetition(ctx.tx, ctx.actor, input.petition);
    if (petitionId === null) throw submissionFailure('NotFound', 'submissions.join_unknown');
    const code = await issueReceipt(ctx.tx, { tenantId, councilId, petitionId }, ctx.now);
    ctx.emit({
      name: 'receipt.issued',
      subjectKind: 'petition',
      subjectId: petitionId,
      councilId,
    });
    return { code };
  },
});

function petitionersOf(submission: Submission) {
  const { full_name: fullName, address, phone, email } = submission;
  const isNamed = [fullName, address, phone, email].some((word) => word !== '');
  return isNamed ? [{ fullName, address, phone, email, note: '' }] : [];
}
