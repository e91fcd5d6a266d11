import { meetingById } from '#src/modules/meetings/index.ts';
import { markAboutRead } from '#src/modules/notifications/index.ts';
import type { NoticeKind } from '#src/modules/notifications/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { checkAnswer } from '../answers.ts';
import { atField, invitationFailure } from '../failures.ts';
import { acceptExcuseInput, answerInput } from '../inputs.ts';
import { isOwn, mayNotAcceptExcuse, mayNotAnswer } from '../policy.ts';
import type { Invitee } from '../schema.ts';
import { lockInvitee, updateInvitee } from '../store/invitees.ts';

/** The line, held, with its meeting; hidden from who may not see the meeting. */
export async function heldInvitee(ctx: CommandContext, id: string) {
  const invitee = await lockInvitee(ctx.tx, ctx.actor.tenantId, id);
  const meeting = invitee && (await meetingById(ctx.tx, ctx.actor, invitee.meeting_id));
  if (!invitee || !meeting) throw invitationFailure('NotFound', 'invitations.not_found');
  return { invitee, meeting };
}

/** Somebody else was quicker; asked after what the actor may do at all. */
export function refuseStale(invitee: Pick<Invitee, 'version'>, version: number | undefined): void {
  if (version === undefined || version === invitee.version) return;
  throw invitationFailure('Conflict', 'invitations.changed_meanwhile');
}

export function emitAbout(
  ctx: CommandContext,
  name: string,
  invitee: Pick<Invitee, 'id' | 'meeting_id'>,
  councilId: string,
  data: Record<string, string | number | boolean | null> = {},
): void {
  ctx.emit({
    name: `invitation.${name}`,
    subjectKind: 'meeting',
    subjectId: invitee.meeting_id,
    councilId,
    data: { invitee: invitee.id, ...data },
  });
}

const ANSWERED: readonly NoticeKind[] = ['invited', 'invitation_unanswered'];

/** Comes, does not come and why, or sends somebody; changeable until the meeting is over. */
export const answerInvitation = command({
  name: 'invitations.answer',
  input: answerInput,
  async run(ctx, { id, version, ...given }) {
    const { invitee, meeting } = await heldInvitee(ctx, id);
    const refused = mayNotAnswer(ctx.actor, invitee, meeting);
    if (refused) throw invitationFailure('Forbidden', refused);
    refuseStale(invitee, version);
    if (meeting.state === 'closed' || meeting.state === 'cancelled') {
      throw invitationFailure('RuleBroken', 'invitations.is_over');
    }
    const missing = checkAnswer(invitee, given);
    if (missing) {
      const field = missing === 'invitations.needs_substitute' ? 'substituteName' : 'excuse';
      throw atField(ctx.actor.locale, field, missing);
    }
    const { answer } = given;
    await updateInvitee(ctx.tx, invitee, {
      answer,
      answered_at: ctx.now,
      answered_by: ctx.actor.personId,
      excuse: answer === 'coming' ? '' : given.excuse,
      excuse_accepted_by: null,
      excuse_accepted_at: null,
      substitute_name: answer === 'substitute' ? given.substituteName : '',
    });
    await markAboutRead(ctx.tx, ctx.actor, { subjectId: meeting.id, kinds: ANSWERED }, ctx.now);
    emitAbout(ctx, 'answered', invitee, meeting.council_id, {
      answer,
      onBehalf: !isOwn(ctx.actor, invitee),
    });
    return { id, code: meeting.code };
  },
});

/** An absence counts as excused once a leader has accepted it. */
export const acceptExcuse = command({
  name: 'invitations.accept_excuse',
  input: acceptExcuseInput,
  async run(ctx, { id, version }) {
    const { invitee, meeting } = await heldInvitee(ctx, id);
    const refused = mayNotAcceptExcuse(ctx.actor, meeting);
    if (refused) throw invitationFailure('Forbidden', refused);
    refuseStale(invitee, version);
    if (invitee.answer !== 'absent') {
      throw invitationFailure('RuleBroken', 'invitations.no_excuse');
    }
    await updateInvitee(ctx.tx, invitee, {
      excuse_accepted_by: ctx.actor.personId,
      excuse_accepted_at: ctx.now,
    });
    emitAbout(ctx, 'excuse_accepted', invitee, meeting.council_id);
    return { id, code: meeting.code };
  },
});
