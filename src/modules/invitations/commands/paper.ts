import { draftPaper } from '#src/council/papers/index.ts';
import { agendaOf, meetingByCode } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import { invitationFailure } from '../failures.ts';
import { meetingInput } from '../inputs.ts';
import { invitationPaper } from '../invitation-paper.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { preparedMeeting } from './inviting.ts';

export const INVITATION_PAPER = 'invitation';

/** The invitation on paper, drafted from what the meeting holds now; its steps are those of any paper. */
export const draftInvitation = command({
  name: 'invitations.draft_paper',
  input: meetingInput,
  async run(ctx, { code }) {
    const { actor, tx } = ctx;
    const held = await preparedMeeting(ctx, code);
    const meeting = await meetingByCode(tx, actor, code);
    if (!meeting) throw invitationFailure('NotFound', 'invitations.not_found');
    const words = invitationPaper({
      meeting,
      agenda: await agendaOf(tx, actor, held.id),
      invitees: await inviteesOf(tx, actor.tenantId, held.id),
    });
    const { id } = await draftPaper(ctx, {
      ...words,
      councilId: held.council_id,
      kind: INVITATION_PAPER,
      recordKind: INVITATION_PAPER,
      recordId: held.id,
      meetingId: held.id,
      isRestricted: held.is_restricted,
    });
    ctx.emit({
      name: 'invitation.paper_drafted',
      subjectKind: 'meeting',
      subjectId: held.id,
      councilId: held.council_id,
      data: { paper: id },
    });
    return { id };
  },
});
