import { whenMeeting } from '#src/modules/meetings/index.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { callMembers } from './call-members.ts';
import { refuseLateCall } from './notice-period.ts';
import { startTelling } from './start-telling.ts';

type Hook = Parameters<typeof whenMeeting>[1];

const whenCalled: Hook = async (ctx, meeting) => {
  await refuseLateCall(ctx, meeting);
  await callMembers(ctx, meeting.id);
};

/** Everybody who had the invitation and every calendar hears of it after the commit. */
const tell: Hook = async (ctx, { id }) => {
  const listed = await inviteesOf(ctx.tx, ctx.actor.tenantId, id);
  const told = listed.filter(({ told_at }) => told_at !== null);
  if (told.length > 0) await startTelling(ctx, id, told);
};

/** Calling a meeting lists its people and tells nobody: the office sends. A move, an end or its undoing is told to all who were told before. */
export function followMeetings(): void {
  whenMeeting('called', whenCalled);
  whenMeeting('moved', tell);
  whenMeeting('cancelled', tell);
  whenMeeting('reinstated', tell);
}
