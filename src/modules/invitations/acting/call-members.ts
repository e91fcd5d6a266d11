import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { inviteesOf, seatsOfTheDay } from '../queries/invitees.ts';
import { membersOf } from '../rules.ts';
import type { Called } from '../rules.ts';
import type { Invitee } from '../schema.ts';
import { insertInvitees, meetingToCall, setPart } from '../store/invitees.ts';
import type { NewInvitee } from '../store/invitees.ts';
import { letPeopleRead } from '../store/readers.ts';

/**
 * Fills in those who meet from the seats of the day; said again it only brings the list up to date.
 * A member whose seat has ended since stays on the list without a vote, and reads no more.
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
  const before = new Map(listed.map((one) => [one.person_id, one]));
  const fresh = called.flatMap((one, position) =>
    before.has(one.seat.personId) ? [] : [newLine(one, { meetingId, position, now })],
  );
  const changed = called.flatMap((one) => {
    const line = before.get(one.seat.personId);
    return line && !isSame(line, one) ? [{ id: line.id, person_id: line.person_id, one }] : [];
  });
  const people = new Set(called.map(({ seat }) => seat.personId));
  const gone = listed.filter((one) => one.has_vote && !people.has(one.person_id ?? ''));
  await insertInvitees(tx, tenantId, fresh);
  for (const { id, one } of changed) await setPart(tx, tenantId, id, partOf(one));
  for (const { id, seat_id } of gone)
    await setPart(tx, tenantId, id, { role: 'member', has_vote: false, seat_id });
  const readers = called.map(({ seat: { personId, seatId } }) => ({ personId, seatId }));
  await letPeopleRead(tx, tenantId, meetingId, readers);
  if (fresh.length + changed.length + gone.length === 0) return;
  ctx.emit({
    name: 'meeting.members_called',
    subjectKind: 'meeting',
    subjectId: meetingId,
    councilId: meeting.council_id,
    data: { members: called.filter(({ hasVote }) => hasVote).length },
  });
}

const partOf = ({ role, hasVote, seat }: Called) => ({
  role,
  has_vote: hasVote,
  seat_id: seat.seatId,
});

function newLine(
  one: Called,
  { meetingId, position, now }: { meetingId: string; position: number; now: Date },
): NewInvitee {
  const { personId, bodyId, name, email } = one.seat;
  const who = { person_id: personId, body_id: bodyId, name, email };
  return { meeting_id: meetingId, position, created_at: now, ...who, ...partOf(one) };
}

function isSame(listed: Invitee, called: Called): boolean {
  return (
    listed.role === called.role &&
    listed.has_vote === called.hasVote &&
    listed.seat_id === called.seat.seatId
  );
}
