import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { recordVoterCheck } from '#src/modules/petitions/index.ts';
import { submissionFailure } from '../failures.ts';
import { notDoneInput, rateInput } from '../inputs.ts';
import { answerRound, ratingOf } from '../queries/ratings.ts';
import { standsFor } from '../queries/standing.ts';
import { saveRating } from '../store/ratings.ts';
import { receiptOf, reportOnce } from '../store/receipts.ts';
import type { Receipt } from '../store/receipts.ts';

/** For how long a voter may change a rating. */
export const RATING_DAYS = 30;
const DAY_MS = 86_400_000;

type Answered = Receipt & { readonly petitionId: string };

/** The petition of a receipt, once somebody has answered it. */
async function answeredBy(
  ctx: CommandContext,
  code: string,
): Promise<Answered & { readonly round: number }> {
  const receipt = await receiptOf(ctx.tx, code);
  if (receipt?.tenantId !== ctx.actor.tenantId)
    throw submissionFailure('NotFound', 'submissions.code_unknown');
  const { tenantId, petitionId: given } = receipt;
  if (given === null) throw submissionFailure('RuleBroken', 'submissions.not_answered');
  const petitionId = await standsFor(ctx.tx, tenantId, given);
  const round = await answerRound(ctx.tx, tenantId, petitionId);
  if (round === 0) throw submissionFailure('RuleBroken', 'submissions.not_answered');
  return { ...receipt, petitionId, round };
}

/** Mức độ hài lòng: one rating for each receipt and round of answers. It reopens nothing. */
export const rateAnswer = command({
  name: 'submissions.rate',
  input: rateInput,
  async run(ctx, input) {
    const receipt = await answeredBy(ctx, input.code);
    const before = await ratingOf(ctx.tx, receipt, receipt.round);
    const since = before ? ctx.now.getTime() - before.firstRatedAt.getTime() : 0;
    if (since > RATING_DAYS * DAY_MS)
      throw submissionFailure('RuleBroken', 'submissions.rating_over', { days: RATING_DAYS });
    await saveRating(ctx.tx, {
      tenant_id: receipt.tenantId,
      id: newId(),
      petition_id: receipt.petitionId,
      code_hash: receipt.codeHash,
      round: receipt.round,
      rating: input.rating,
      note: input.note,
      rated_at: ctx.now,
      first_rated_at: ctx.now,
    });
    ctx.emit({
      name: 'petition.rated',
      subjectKind: 'petition',
      subjectId: receipt.petitionId,
      councilId: receipt.councilId,
      data: { rating: input.rating, round: receipt.round },
    });
  },
});

/** “Chưa làm xong”, with photos: stands beside the bodies' checks on the ground. */
export const reportNotDone = command({
  name: 'submissions.report_not_done',
  input: notDoneInput,
  uploadsAs: 'photos',
  mayUpload: async ({ db, actor, now }, { code }) => {
    const receipt = await receiptOf(db, code);
    return receipt?.tenantId === actor.tenantId && receipt.reportedOn !== dayAt(now);
  },
  async run(ctx, input) {
    const receipt = await answeredBy(ctx, input.code);
    if (!(await reportOnce(ctx.tx, receipt.codeHash, dayAt(ctx.now))))
      throw submissionFailure('TooMany', 'submissions.reported_today');
    const { petitionId } = receipt;
    await recordVoterCheck(ctx, { petitionId, note: input.note, files: input.files });
  },
});
