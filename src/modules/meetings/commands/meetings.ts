import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { callMeeting, cancelMeeting, moveMeeting } from '../acting/change-meeting.ts';
import { cloneAgenda } from '../acting/clone-agenda.ts';
import { reinstateMeeting } from '../acting/reinstate-meeting.ts';
import { createMeeting, meetingValues } from '../acting/create-meeting.ts';
import { emitMeeting, heldMeeting, refuse } from '../acting/locked.ts';
import { atField, meetingFailure } from '../failures.ts';
import {
  callInput,
  cancelInput,
  cloneInput,
  editInput,
  moveInput,
  planInput,
  reinstateInput,
} from '../inputs/meetings.ts';
import { instantOf } from '../inputs/moment.ts';
import { meetingSearchKey, titleOnDay } from '../meeting-titles.ts';
import { mayNotChoose, mayNotPrepare } from '../policy.ts';
import { contactNamed } from '../queries/around.ts';
import { lastOfKind } from '../queries/last-meeting.ts';
import { checkAgendaOpen, checkMeeting } from '../rules.ts';
import type { StoredMeeting } from '../schema.ts';
import { updateMeeting } from '../store/meetings.ts';

interface Times {
  readonly day: string;
  readonly startsTime: string;
  readonly endsDay: string | null;
  readonly endsTime: string;
}

function timesOf({ day, startsTime, endsDay, endsTime }: Times) {
  return { startsAt: instantOf(day, startsTime), endsAt: instantOf(endsDay ?? day, endsTime) };
}

async function contactIdOf(ctx: CommandContext, typed: string): Promise<string | null> {
  if (typed === '') return null;
  const id = await contactNamed(ctx.tx, ctx.actor, typed);
  if (!id) throw atField(ctx.actor.locale, 'contact', 'meetings.no_such_contact');
  return id;
}

/** Plans a meeting; with `clone`, on the agenda of the last one of its kind, or of the one it is planned from. */
export const planMeeting = command({
  name: 'meetings.plan',
  input: planInput,
  async run(ctx, { contact, clone, from, ...input }) {
    const contactId = await contactIdOf(ctx, contact);
    const made = await createMeeting(ctx, { ...input, ...timesOf(input), contactId });
    if (clone) {
      const meeting = await heldMeeting(ctx, made.id);
      const last = await lastOfKind(ctx.tx, meeting, from || null);
      if (!last) throw atField(ctx.actor.locale, 'clone', 'meetings.nothing_to_clone');
      await cloneAgenda(ctx, last, meeting);
      await updateMeeting(ctx.tx, meeting, { cloned_from_id: last.id, ...namedOn(last, meeting) });
    }
    return made;
  },
});

/** Named as the one it takes the place of, the month in its name is that of its own day. */
function namedOn(from: StoredMeeting, meeting: StoredMeeting) {
  if (meeting.title !== from.title) return {};
  const title = titleOnDay(from.title, dayAt(from.starts_at), dayAt(meeting.starts_at));
  return { title, search_key: meetingSearchKey(title, meeting.code) };
}

/** Names, links, chair, secretary. The time and the place are moved, since people must be told. */
export const editMeeting = command({
  name: 'meetings.edit',
  input: editInput,
  async run(ctx, { id, version, contact, title, ...input }) {
    const meeting = await heldMeeting(ctx, id);
    refuse('Forbidden', mayNotPrepare(ctx.actor, meeting));
    refuse('RuleBroken', checkMeeting(meeting.state, 'edit'));
    refuseChanged(meeting, version);
    const values = await meetingValues(
      ctx,
      {
        kind: meeting.kind,
        bodyId: meeting.body_id,
        startsAt: meeting.starts_at,
        endsAt: meeting.ends_at,
        place: meeting.place,
        contactId: await contactIdOf(ctx, contact),
        title,
        ...input,
      },
      meeting.id,
    );
    const edited = await updateMeeting(ctx.tx, meeting, {
      ...values,
      search_key: meetingSearchKey(values.title, meeting.code),
    });
    emitMeeting(ctx, 'edited', edited);
    return { id, code: meeting.code };
  },
});

function refuseChanged(meeting: StoredMeeting, version: number): void {
  if (meeting.version === version) return;
  throw meetingFailure('Conflict', 'meetings.changed', { version: meeting.version });
}

const WHO_MAY = { move: mayNotPrepare, cancel: mayNotChoose, reinstate: mayNotChoose } as const;

interface AsRead {
  readonly id: string;
  readonly version?: number | undefined;
}

/** Before people are told of it anew: whoever may do this has seen what others did last. */
async function refuseUnread(
  ctx: CommandContext,
  { id, version }: AsRead,
  act: keyof typeof WHO_MAY,
): Promise<void> {
  if (version === undefined) return;
  const meeting = await heldMeeting(ctx, id);
  refuse('Forbidden', WHO_MAY[act](ctx.actor, meeting));
  refuse('RuleBroken', checkMeeting(meeting.state, act));
  refuseChanged(meeting, version);
}

export const callTheMeeting = command({
  name: 'meetings.call',
  input: callInput,
  async run(ctx, { id, number }) {
    const called = await callMeeting(ctx, id, number);
    return { id, code: called.code, number: called.number };
  },
});

export const moveTheMeeting = command({
  name: 'meetings.move',
  input: moveInput,
  async run(ctx, { id, version, place, onlineLink, reason, ...times }) {
    await refuseUnread(ctx, { id, version }, 'move');
    const to = { ...timesOf(times), place, onlineLink, reason };
    const moved = await moveMeeting(ctx, id, to);
    return { id, code: moved.code };
  },
});

export const cancelTheMeeting = command({
  name: 'meetings.cancel',
  input: cancelInput,
  async run(ctx, { id, version, reason }) {
    await refuseUnread(ctx, { id, version }, 'cancel');
    const cancelled = await cancelMeeting(ctx, id, reason);
    return { id, code: cancelled.code };
  },
});

export const reinstateTheMeeting = command({
  name: 'meetings.reinstate',
  input: reinstateInput,
  async run(ctx, { id, version }) {
    await refuseUnread(ctx, { id, version }, 'reinstate');
    const { meeting, papers } = await reinstateMeeting(ctx, id);
    return { id, code: meeting.code, papers };
  },
});

/** Takes the agenda of an earlier meeting over into this one. */
export const cloneTheAgenda = command({
  name: 'meetings.clone_agenda',
  input: cloneInput,
  async run(ctx, { id, from }) {
    const meeting = await heldMeeting(ctx, id);
    refuse('Forbidden', mayNotPrepare(ctx.actor, meeting));
    refuse('RuleBroken', checkAgendaOpen(meeting.state));
    const last = await lastOfKind(ctx.tx, meeting, from || null);
    if (!last) throw atField(ctx.actor.locale, 'from', 'meetings.nothing_to_clone');
    const taken = await cloneAgenda(ctx, last, meeting);
    await updateMeeting(ctx.tx, meeting, { cloned_from_id: last.id });
    return { id, code: meeting.code, ...taken, on: dayAt(last.starts_at) };
  },
});
