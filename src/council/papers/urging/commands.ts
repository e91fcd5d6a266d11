import { z } from 'zod';
import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { owedAmong, urgeByLetter } from '#src/council/duties/index.ts';
import { command } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { typedText } from '#src/platform/text/inputs.ts';
import { draftPaper } from '../commands/draft-paper.ts';
import { paperFailure } from '../failures.ts';
import { whenPaperIsIssued, whenPaperIsReplaced } from '../kinds.ts';
import { papersText } from '../messages/papers.ts';
import { linkRecordOfPapers } from '../readers.ts';
import { urgingText } from './letter-text.ts';
import { dutiesOwedOf, keepUrged, moveUrged } from './store.ts';

export const URGING_RECORD = 'urging_letter';

export const draftUrgingInput = z.object({
  ids: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.uuid()).min(1).max(500),
  ),
  note: typedText(2_000),
});

/** A letter that urges what was chosen, as a draft: it urges nobody until it is issued. */
export const draftUrging = command({
  name: 'papers.draft_urging',
  input: draftUrgingInput,
  run: async (ctx, { ids, note }) => {
    const { actor, now, tx } = ctx;
    const owed = await owedAmong(tx, actor, [...new Set(ids)]);
    if (owed.length === 0) throw paperFailure('RuleBroken', 'papers.nothing_to_urge');
    const today = dayAt(now);
    const issuer = (await standingCommitteeOf(tx, actor, today))?.name ?? '';
    const lines = owed.map((duty) => ({
      code: duty.code,
      title: duty.title,
      dueOn: duty.due_is_proposed ? null : duty.due_on,
      debtorName: duty.debtorName,
    }));
    const paper = await draftPaper(ctx, {
      ...urgingText({ lines, today, issuer, note }),
      councilId: actor.councilId,
      kind: 'urgingLetter',
      recipients: ['Như trên'],
      recordKind: URGING_RECORD,
      recordId: newId(),
    });
    const urged = owed.map(({ id }) => id);
    await keepUrged(tx, { tenantId: actor.tenantId, paperId: paper.id }, urged);
    return { id: paper.id, count: urged.length };
  },
});

/** Issuing it is the urging: its duties are urged by its number, as far as they are still owed. */
whenPaperIsIssued('urgingLetter', async (ctx, paper) => {
  if (paper.record_kind !== URGING_RECORD || paper.symbol === null || paper.dated_on === null)
    return;
  const ids = await dutiesOwedOf(ctx.tx, paper);
  if (ids.length === 0) return;
  const letter = { letterId: paper.record_id, ids, number: paper.symbol, issuedOn: paper.dated_on };
  await urgeByLetter(ctx, letter, { permittedByRoom: true });
});

/** The letter that replaces another stands for the same duties; they were urged by the first. */
whenPaperIsReplaced('urgingLetter', async (ctx, paper, before) => {
  await moveUrged(ctx.tx, before, paper);
});

linkRecordOfPapers(URGING_RECORD, async (_, actor, paper) => {
  if (paper.issued_at === null || !actor.permissions.has('duties.follow')) return null;
  const label = papersText(actor.locale).urgedDuties;
  return { href: `/duties/letters/${paper.record_id}`, label };
});
