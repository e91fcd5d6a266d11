import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { inviteesOf, seatsOfTheDay } from '../queries/invitees.ts';
import { membersOf } from '../rules.ts';
import type { Called } from '../rules.ts';
import type { Invitee } from '../schema.ts';
import { insertInvitee, meetingToCall, setPart } from '../store/invitees.ts';
import { letPersonRead } from '../store/readers.ts';

/**
 * Fills in those who meet from the seats of the day; said again it only brings the list up to date.
 * A member whose seat has ended since stays on the list without a vote.
 */
export async function callMembers(ctx: CommandContext, meetingId: string): Promise<void> {
  const { tx, now } = ctx;
  const { tenantId } = ctx.actor;
  const meeting = await meetingToCall(tx, tenantId, meetingId);
  if (!meeting) throw platformFailure('NotFound', 'platform.not_found');
  const on = dayAt(meeting.starts_at);
  const seats = await seatsOfTheDay(tx, tenantId, meeting.council_id, on);
  const called = membersOf(
    { bodyId: meeting.body_id, isWholeCouncil: meeting.kind === 'councilSession' },
    { chairSeatId: meeting.chair_seat_id, secretarySeatId: meeting.secretary_seat_id },
    seats,
  );
  const listed = (await inviteesOf(tx, tenantId, meetingId)).filter((one) => !one.item_id);
  let changed = 0;
  for (const [position, one] of called.entries()) {
    const before = listed.find(({ person_id }) => person_id === one.seat.personId);
    if (before && isSame(before, one)) continue;
    changed += 1;
    const part = { role: one.role, has_vote: one.hasVote, seat_id: one.seat.seatId };
    if (before) await setPart(tx, tenantId, before.id, part);
    else {
      const { personId, bodyId, name, email } = one.seat;
      const who = { person_id: personId, body_id: bodyId, name, email };
      const row = { meeting_id: meetingId, position, created_at: now, ...who, ...part };
      await insertInvitee(tx, tenantId, row);
    }
    await letPersonRead(tx, tenantId, meetingId, one.seat.personId);
  }
  const people = new Set(called.map(({ seat }) => seat.personId));
  for (const gone of listed.filter((one) => one.has_vote && !people.has(one.person_id ?? ''))) {
    changed += 1;
    const part = { role: 'member', has_vote: false, seat_id: gone.seat_id } as const;
    await setPart(tx, tenantId, gone.id, part);
  }
  if (changed === 0) return;
  ctx.emit({
    name: 'meeting.members_called',
    subjectKind: 'meeting',
    subjectId: meetingId,
    councilId: meeting.council_id,
    data: { members: called.filter(({ hasVote }) => hasVote).length },
  });
}

function isSame(listed: Invitee, called: Called): boolean {
  return (
    listed.role === called.role &&
    listed.has_vote === called.hasVote &&
    listed.seat_id === called.seat.seatId
  );
}
