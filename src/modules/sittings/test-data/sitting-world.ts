import type { z } from 'zod';
import { inviteesOf } from '#src/modules/invitations/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Command } from '#src/platform/command.ts';
import { buildActor } from '#test/build.ts';
import { at, openMeetingLife, SESSION_DAY } from '#test/meeting-life.ts';
import { gatherMembers, markPresent } from '../commands/attendance.ts';
import { openSitting } from '../commands/opening.ts';
import { sittingRecord } from '../queries/record.ts';
import '../room.ts';

/** A month's session of nine members, called for 8 o'clock, and the verbs of its secretary. */
export async function openSittingWorld() {
  const life = await openMeetingLife();
  for (let more = 0; more < 6; more += 1) await buildActor(life.db, life.province, 'member');
  const { clerk, secondClerk } = life.people;
  const clock = (time: string): void => life.setNow(at(SESSION_DAY, time));
  const peopleOf = async (meetingId: string) => await inviteesOf(life.db, life.tenantId, meetingId);
  const act = async <S extends z.ZodType, R>(
    spec: Command<S, R>,
    input: unknown,
    by: Actor = clerk,
  ) => await life.act(by, spec, input);

  /** A session called and its list filled in; the clock stands at half past seven. */
  const gather = async () => {
    clock('07:30');
    const session = await life.buildSession();
    await act(gatherMembers, { meetingId: session.id });
    const members = (await peopleOf(session.id)).filter(({ has_vote }) => has_vote);
    return { ...session, meetingId: session.id, members };
  };
  type Gathered = Awaited<ReturnType<typeof gather>>;

  const arrive = async ({ meetingId, members }: Gathered, count: number, time = '07:50') =>
    await act(markPresent, {
      meetingId,
      inviteeIds: members.slice(0, count).map(({ id }) => id),
      at: time,
    });

  /** Opened at eight with so many members there. */
  const sit = async (present = 9) => {
    const gathered = await gather();
    clock('08:00');
    await arrive(gathered, present);
    await act(openSitting, { meetingId: gathered.meetingId });
    clock('08:05');
    return gathered;
  };

  return {
    ...life,
    clerk,
    secondClerk,
    act,
    clock,
    gather,
    arrive,
    sit,
    peopleOf,
    record: async (meetingId: string) =>
      await sittingRecord(life.db, life.tenantId, meetingId, life.now()),
    moments: async (meetingId: string) =>
      (await sittingRecord(life.db, life.tenantId, meetingId)).moments.map(({ kind }) => kind),
  };
}
export type SittingWorld = Awaited<ReturnType<typeof openSittingWorld>>;
