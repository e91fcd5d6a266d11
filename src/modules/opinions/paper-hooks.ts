import {
  letReadPapersOf,
  linkRecordOfPapers,
  whenPaperIsIssued,
  whenPaperIsWithdrawn,
} from '#src/council/papers/index.ts';
import type { Paper } from '#src/council/papers/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { record } from './acting/held.ts';
import { heading } from './heading.ts';
import { RECORD_KIND } from './queries/facts.ts';
import { isVisible } from './queries/visible.ts';
import { submissionById } from './queries/one.ts';
import { lockSubmission } from './store.ts';

const KIND = 'opinionDocument';

/** Issuing the document is the answer; withdrawing it takes the answer back. */
export function answerByDocument(): void {
  whenPaperIsIssued(KIND, async (ctx, paper) => {
    const submission = await heldFor(ctx, paper);
    if (!submission || !paper.symbol || !paper.dated_on) return;
    if (submission.state !== 'decided' && submission.state !== 'answered') return;
    await record(
      ctx,
      'issue',
      submission,
      { paper_id: paper.id, answer_number: paper.symbol, answered_on: paper.dated_on },
      { on: paper.dated_on, documentNumber: paper.symbol, documentOn: paper.dated_on },
    );
  });
  whenPaperIsWithdrawn(KIND, async (ctx, paper) => {
    const submission = await heldFor(ctx, paper);
    if (submission?.state !== 'answered' || submission.paper_id !== paper.id) return;
    await record(ctx, 'unanswer', submission, { answer_number: null, answered_on: null });
  });
}

async function heldFor({ tx }: CommandContext, paper: Paper) {
  if (paper.record_kind !== RECORD_KIND) return null;
  return await lockSubmission(tx, paper.tenant_id, paper.record_id);
}

const OPEN_TO_READERS: readonly string[] = ['issued', 'replaced'];

/** Who submitted it, and who appraised it, read the document once it is issued. */
export function letReadOpinions(): void {
  letReadPapersOf(
    RECORD_KIND,
    async (db, actor, paper) =>
      OPEN_TO_READERS.includes(paper.state) && (await isVisible(db, actor, paper.record_id)),
  );
  linkRecordOfPapers(RECORD_KIND, async (db, actor, paper) => {
    const found = await submissionById(db, actor, paper.record_id);
    return found && { href: `/executive-submissions/${found.code}`, label: heading(found.title) };
  });
}
