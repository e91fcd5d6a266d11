import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { dropMails } from '#src/modules/notifications/index.ts';
import { submissionFailure } from '../failures.ts';
import { correctEmailInput, toldInput } from '../inputs.ts';
import { mayNotReceive } from '../policy.ts';
import { reachOf } from '../queries/calls.ts';
import { votersToTell } from '../queries/telling.ts';
import { correctEmail, holdNotice, markTold, pointToMail } from '../store/voter-notices.ts';
import type { HeldNotice } from '../store/voter-notices.ts';
import { mailVoter } from '../tell-voters.ts';
import { waysToTell } from '../ways.ts';

/** The office has called, written or announced it: this voter is told, and no mail about it leaves any more. */
export const markVoterTold = command({
  name: 'submissions.mark_told',
  input: toldInput,
  async run(ctx, { id, way }) {
    const { actor, now, tx } = ctx;
    const held = await openNotice(ctx, id);
    const reach = await reachOf(tx, actor, held.submissionId);
    if (!reach || !waysToTell(reach).includes(way))
      throw submissionFailure('RuleBroken', 'submissions.way_not_agreed');
    await markTold(tx, actor.tenantId, held, { personId: actor.personId, at: now, way });
    await dropMails(tx, { tenantId: actor.tenantId, ids: held.unsentMails });
    ctx.emit({ name: 'submission.told', ...subjectOf(ctx, held), data: { notice: id, way } });
  },
});

/**
 * A mistyped address is corrected and the mail goes there in the place of the one that did not arrive.
 * `address` is that of this installation.
 */
export const correctVoterEmail = (address: string) =>
  command({
    name: 'submissions.correct_email',
    input: correctEmailInput,
    async run(ctx, { id, email }) {
      const { actor, now, tx } = ctx;
      const { tenantId } = actor;
      const held = await openNotice(ctx, id);
      if (held.unsentMails.length === 0) throw submissionFailure('Conflict', 'submissions.told');
      await correctEmail(tx, { tenantId, submissionId: held.submissionId }, email);
      const of = { name: '', subjectKind: 'submission', subjectId: held.submissionId, round: 0 };
      const [voter] = await votersToTell(tx, tenantId, of);
      if (!voter?.channels.includes('mail'))
        throw submissionFailure('RuleBroken', 'submissions.way_not_agreed');
      const mailId = newId();
      await mailVoter(tx, voter, { id: mailId, about: held.about, address, now });
      await pointToMail(tx, tenantId, held, mailId);
      await dropMails(tx, { tenantId, ids: held.unsentMails });
      const data = { notice: id };
      ctx.emit({ name: 'submission.mailed_again', ...subjectOf(ctx, held), data });
    },
  });

async function openNotice(ctx: CommandContext, id: string): Promise<HeldNotice> {
  const { actor, tx } = ctx;
  const refused = mayNotReceive(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
  const held = await holdNotice(tx, actor, id);
  if (held === null) throw submissionFailure('NotFound', 'submissions.not_found');
  if (held.isTold) throw submissionFailure('Conflict', 'submissions.told');
  return held;
}

const subjectOf = ({ actor }: CommandContext, { submissionId }: HeldNotice) => ({
  subjectKind: 'submission',
  subjectId: submissionId,
  councilId: actor.councilId,
});
