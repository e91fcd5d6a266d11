import { draftPaper } from '#src/council/papers/index.ts';
import type { NewPaper } from '#src/council/papers/index.ts';
import { agendaOf, meetingByCode } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { agendaPaper } from '../agenda-paper.ts';
import { invitationFailure } from '../failures.ts';
import { meetingInput } from '../inputs.ts';
import { invitationPaper } from '../invitation-paper.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { preparedMeeting } from './inviting.ts';

export const INVITATION_PAPER = 'invitation';
export const AGENDA_PAPER = 'agenda';

/** The invitation on paper, drafted from what the meeting holds now; its steps are those of any paper. */
export const draftInvitation = command({
  name: 'invitations.draft_paper',
  input: meetingInput,
  run: async (ctx, { code }) =>
    await draftOf(ctx, code, 'invitation.paper_drafted', async (meeting, agenda) => ({
      kind: INVITATION_PAPER,
      ...invitationPaper({
        meeting,
        agenda,
        invitees: await inviteesOf(ctx.tx, ctx.actor.tenantId, meeting.id),
      }),
    })),
});

/** The agenda on paper: what everybody invited may read of it. */
export const draftAgenda = command({
  name: 'invitations.draft_agenda',
  input: meetingInput,
  run: async (ctx, { code }) =>
    await draftOf(ctx, code, 'invitation.agenda_drafted', async (meeting, agenda) => ({
      kind: AGENDA_PAPER,
      ...agendaPaper({ meeting, agenda }),
    })),
});

type Words = Pick<NewPaper, 'kind' | 'subject' | 'addressees' | 'blocks' | 'recipients'>;

async function draftOf(
  ctx: CommandContext,
  code: string,
  event: string,
  wordsOf: (meeting: MeetingView, agenda: readonly AgendaLine[]) => Promise<Words>,
): Promise<{ id: string }> {
  const { actor, tx } = ctx;
  const held = await preparedMeeting(ctx, code);
  const meeting = await meetingByCode(tx, actor, code);
  if (!meeting) throw invitationFailure('NotFound', 'invitations.not_found');
  const words = await wordsOf(meeting, await agendaOf(tx, actor, held.id));
  const { id } = await draftPaper(ctx, {
    ...words,
    councilId: held.council_id,
    recordKind: words.kind,
    recordId: held.id,
    meetingId: held.id,
    isRestricted: held.is_restricted,
  });
  ctx.emit({
    name: event,
    subjectKind: 'meeting',
    subjectId: held.id,
    councilId: held.council_id,
    data: { paper: id },
  });
  return { id };
}
