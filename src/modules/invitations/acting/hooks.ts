import { whenMeeting } from '#src/modules/meetings/index.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { callMembers } from './call-members.ts';
import { refuseLateCall } from './notice-period.ts';
import { neverReached } from '../rules.ts';
import { clearWay } from '../store/invitees.ts';
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

/** Who was still being told that it would be hears nothing of its end: nothing is under way to them. */
const tellOfEnd: Hook = async (ctx, meeting) => {
  const { tenantId } = ctx.actor;
  const listed = await inviteesOf(ctx.tx, tenantId, meeting.id);
  await clearWay(
    ctx.tx,
    tenantId,
    listed.filter(neverReached).map(({ id }) => id),
  );
  await tell(ctx, meeting);
};

/** Calling a meeting lists its people and tells nobody: the office sends. A move, an end or its undoing is told to all who were told before. */
export function followMeetings(): void {
  whenMeeting('called', whenCalled);
  whenMeeting('moved', tell);
  whenMeeting('cancelled', tellOfEnd);
  whenMeeting('reinstated', tell);
}
