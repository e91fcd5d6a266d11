import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { invitationFailure } from '../failures.ts';
import { collectInput, handOutInput } from '../inputs.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { restrictedPapers } from '../queries/handouts.ts';
import { collectHandouts, insertHandouts } from '../store/papers.ts';
import { preparedMeeting } from './inviting.ts';

/** Numbered copies to the people ticked; who holds one gets no second. */
export const handOut = command({
  name: 'invitations.hand_out',
  input: handOutInput,
  async run(ctx, { code, paperId, inviteeIds }) {
    const meeting = await preparedMeeting(ctx, code);
    const papers = await restrictedPapers(ctx.tx, ctx.actor.tenantId, meeting.id);
    if (!papers.some(({ id }) => id === paperId)) {
      throw invitationFailure('RuleBroken', 'invitations.not_restricted');
    }
    const listed = new Set(
      (await inviteesOf(ctx.tx, ctx.actor.tenantId, meeting.id)).map(({ id }) => id),
    );
    const chosen = inviteeIds.filter((id) => listed.has(id));
    const place = { tenantId: ctx.actor.tenantId, meetingId: meeting.id, paperId };
    const by = { personId: ctx.actor.personId, at: ctx.now };
    const count = chosen.length > 0 ? await insertHandouts(ctx.tx, place, chosen, by) : 0;
    tell(ctx, 'handed_out', { id: meeting.id, councilId: meeting.council_id, count });
    return { count };
  },
});

export const collect = command({
  name: 'invitations.collect',
  input: collectInput,
  async run(ctx, { code, handoutIds }) {
    const meeting = await preparedMeeting(ctx, code, 'evenAfter');
    const place = { tenantId: ctx.actor.tenantId, meetingId: meeting.id };
    const by = { personId: ctx.actor.personId, at: ctx.now };
    const count = handoutIds.length > 0 ? await collectHandouts(ctx.tx, place, handoutIds, by) : 0;
    tell(ctx, 'collected', { id: meeting.id, councilId: meeting.council_id, count });
    return { count };
  },
});

function tell(
  ctx: CommandContext,
  name: string,
  { id, councilId, count }: { id: string; councilId: string; count: number },
): void {
  if (count === 0) return ctx.nothingChanged();
  ctx.emit({
    name: `meeting.papers_${name}`,
    subjectKind: 'meeting',
    subjectId: id,
    councilId,
    data: { count },
  });
}
