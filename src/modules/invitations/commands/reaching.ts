import { dropMails } from '#src/modules/notifications/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { startTelling } from '../acting/start-telling.ts';
import { atField, invitationFailure } from '../failures.ts';
import { correctAddressInput, toldOtherwiseInput } from '../inputs.ts';
import { unsentMails } from '../queries/mails.ts';
import { whyUnreached } from '../rules.ts';
import type { Invitee } from '../schema.ts';
import { updateInvitee } from '../store/invitees.ts';
import { emitAbout, heldInvitee, refuseStale } from './answering.ts';
import { preparedMeeting } from './inviting.ts';

/**
 * The line of somebody who was not reached, held, with the mail that did not arrive taken out. A mail that
 * has not left yet can still go to another address.
 */
async function heldUnreached(
  ctx: CommandContext,
  { id, version }: { readonly id: string; readonly version: number },
  refusal: 'invitations.told_by_system' | 'invitations.reached_already',
) {
  const { invitee, meeting: seen } = await heldInvitee(ctx, id);
  const meeting = await preparedMeeting(ctx, seen.code, 'evenAfter');
  if (meeting.state === 'closed') throw invitationFailure('RuleBroken', 'invitations.is_over');
  refuseStale(invitee, version);
  const mail = await unsentMailOf(ctx, invitee);
  const isOnWay = refusal === 'invitations.reached_already' && mail?.state === 'waiting';
  if (!isOnWay && whyUnreached(invitee, meeting.sequence, ctx.now, mail) === null) {
    throw invitationFailure('RuleBroken', refusal);
  }
  if (mail) await dropMails(ctx.tx, { tenantId: ctx.actor.tenantId, ids: [mail.mailId] });
  return { invitee, meeting };
}

async function unsentMailOf(ctx: CommandContext, { id, meeting_id }: Invitee) {
  const { tx, actor, now, isMailOn } = ctx;
  const mails = await unsentMails(tx, actor.tenantId, meeting_id, { at: now, isMailOn });
  return mails.get(id) ?? null;
}

/** The office rang, wrote or went there: who could not be reached heard of it that way. */
export const toldOtherwise = command({
  name: 'invitations.told_otherwise',
  input: toldOtherwiseInput,
  async run(ctx, given) {
    const { invitee, meeting } = await heldUnreached(ctx, given, 'invitations.told_by_system');
    const { sequence } = meeting;
    const told = { told_way: 'other', told_at: ctx.now, told_sequence: sequence } as const;
    await updateInvitee(ctx.tx, invitee, told);
    emitAbout(ctx, 'told_otherwise', invitee, meeting.council_id);
    return { code: meeting.code };
  },
});

/** Another address for this meeting, or the same once more; what did not arrive is sent there anew. */
export const correctAddress = command({
  name: 'invitations.correct_address',
  input: correctAddressInput,
  async run(ctx, { email, ...given }) {
    if (email === '') throw atField(ctx.actor.locale, 'email', 'invitations.needs_address');
    const { invitee, meeting } = await heldUnreached(ctx, given, 'invitations.reached_already');
    // Of an end only those are told who stand as told before it.
    const before = meeting.state === 'cancelled' ? meeting.sequence - 1 : null;
    await updateInvitee(ctx.tx, invitee, { email, told_sequence: before });
    await startTelling(ctx, meeting.id, [{ ...invitee, email }]);
    emitAbout(ctx, 'address_corrected', invitee, meeting.council_id);
    return { code: meeting.code, name: invitee.name };
  },
});
