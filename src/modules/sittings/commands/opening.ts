import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { requiredLine, ticked, typedLine } from '#src/platform/text/inputs.ts';
import { callMembers } from '#src/modules/invitations/index.ts';
import type { Invitee } from '#src/modules/invitations/index.ts';
import {
  closeMeeting,
  itemsOfMeeting,
  openMeeting,
  setItemState,
} from '#src/modules/meetings/index.ts';
import { emitSitting, heldSitting, momentAt, tell } from '../acting/held.ts';
import type { Held } from '../acting/held.ts';
import { once } from '../acting/once.ts';
import { roomAt, settleQuorum } from '../acting/room-now.ts';
import type { InTheRoom } from '../acting/room-now.ts';
import { atField, sittingFailure } from '../failures.ts';
import { concludedItems } from '../held-for.ts';
import { chosenId, orNone, requestKey } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import { NOT_TAKEN_UP } from '../rules/concluded.ts';
import type { Quorum } from '../rules/majority.ts';
import { ELECTED, mayNotPreside } from '../rules/presiding.ts';
import { endRun, resumeRun } from '../store/runs.ts';
import { seatRoleOf } from '../store/items.ts';
import { endStays, updateSitting } from '../store/sittings.ts';

const when = { meetingId: z.uuid(), at: typedMoment, requestKey };

/** The sitting is opened: enough members are there, and somebody presides. */
export const openSitting = command({
  name: 'sittings.open',
  input: z.object({
    ...when,
    presidingId: chosenId,
    isElected: ticked,
    /** Why it is held before its day, as the one who presides decides. */
    earlyReason: typedLine(500),
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'open');
      await callMembers(ctx, input.meetingId);
      const at = momentAt(ctx, input.at);
      const room = await roomAt(ctx, held, at);
      refuseTooFew(room.quorum);
      const chosen = input.presidingId ?? room.people.find(({ role }) => role === 'chair')?.id;
      if (!chosen) throw atField(ctx.actor.locale, 'presidingId', 'sittings.nobody_presides');
      const presider = await presiderOf(ctx, room, chosen, input.isElected);
      const early = earlyNote(ctx, held, at, input.earlyReason);
      await openMeeting(ctx, input.meetingId, at);
      await updateSitting(ctx.tx, held.sitting, {
        state: 'open',
        presiding_id: presider.id,
        has_quorum: true,
        opened_at: at,
      });
      const { present, members } = room.quorum;
      const note = input.isElected ? ELECTED : '';
      await tell(ctx, held, { kind: 'opened', at, present, members, note: early });
      await tell(ctx, held, { kind: 'presiding', at, invitee_id: presider.id, note });
      emitSitting(ctx, held, 'opened', {
        present,
        members,
        needed: room.quorum.needed,
        ...(early !== '' && { plannedOn: dayAt(held.meeting.starts_at) }),
      });
      return held.meeting.id;
    }),
});

function refuseTooFew(quorum: Quorum): void {
  const { present, members, needed } = quorum;
  if (members === 0 && needed > 0) throw sittingFailure('RuleBroken', 'sittings.no_members');
  if (quorum.isReached) return;
  throw sittingFailure('RuleBroken', 'sittings.no_quorum', { present, members, needed });
}

/** Everybody was told of a day: held before it, the meeting is moved first or says why. */
function earlyNote({ actor }: CommandContext, { meeting }: Held, at: Date, reason: string): string {
  const plannedOn = dayAt(meeting.starts_at);
  if (dayAt(at) >= plannedOn) return '';
  const on = formatDay(plannedOn);
  if (reason === '') throw atField(actor.locale, 'earlyReason', 'sittings.before_its_day', { on });
  return `Họp trước ngày đã định (${on}): ${reason}`;
}

async function presiderOf(
  ctx: CommandContext,
  room: InTheRoom,
  inviteeId: string,
  isElected: boolean,
): Promise<Invitee> {
  const person = room.people.find(({ id }) => id === inviteeId);
  if (!person) throw atField(ctx.actor.locale, 'presidingId', 'sittings.not_invited');
  const isPresent = room.stays.some(
    (stay) => stay.invitee_id === inviteeId && !stay.left_at && !stay.is_substitute,
  );
  const seatRole = await seatRoleOf(ctx.tx, ctx.actor.tenantId, person.seat_id);
  const candidate = {
    seatRole,
    hasVote: person.has_vote,
    isPresent,
    isNamedChair: person.role === 'chair',
  };
  const refused = mayNotPreside(candidate, isElected);
  if (refused) throw atField(ctx.actor.locale, 'presidingId', refused);
  return person;
}

/** The chair leaves, or hands over: from this moment somebody else presides. */
export const changePresiding = command({
  name: 'sittings.change_presiding',
  input: z.object({
    ...when,
    presidingId: chosenId,
    isElected: ticked,
    /** The one who presided leaves the room. */
    formerLeaves: ticked,
    note: typedLine(500),
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'preside');
      const at = momentAt(ctx, input.at);
      const { presidingId } = input;
      if (!presidingId) throw atField(ctx.actor.locale, 'presidingId', 'sittings.nobody_presides');
      if (presidingId === held.sitting.presiding_id) {
        throw atField(ctx.actor.locale, 'presidingId', 'sittings.same_presider');
      }
      const room = await roomAt(ctx, held, at);
      const presider = await presiderOf(ctx, room, presidingId, input.isElected);
      const former = held.sitting.presiding_id;
      const sitting = await updateSitting(ctx.tx, held.sitting, { presiding_id: presider.id });
      const note = input.isElected ? [ELECTED, input.note].join(' ').trim() : input.note;
      const id = await tell(ctx, held, { kind: 'presiding', at, invitee_id: presider.id, note });
      emitSitting(ctx, held, 'presiding_changed', { elected: input.isElected });
      if (input.formerLeaves && former) await leave(ctx, { ...held, sitting }, former, at);
      return id;
    }),
});

async function leave(ctx: CommandContext, held: Held, inviteeId: string, at: Date) {
  const { stays } = await roomAt(ctx, held, at);
  const ids = stays.filter((one) => one.invitee_id === inviteeId && !one.left_at);
  await endStays(
    ctx.tx,
    ctx.actor.tenantId,
    ids.map(({ id }) => id),
    at,
  );
  await settleQuorum(ctx, held, at);
  emitSitting(ctx, held, 'left', { count: ids.length });
}

/** Too few are there, and the others wait. */
export const waitForQuorum = command({
  name: 'sittings.wait',
  input: z.object({ ...when, note: typedLine(500) }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'wait');
      const at = momentAt(ctx, input.at);
      const { present, members } = (await roomAt(ctx, held, at)).quorum;
      emitSitting(ctx, held, 'waiting', { present, members });
      return await tell(ctx, held, { kind: 'waiting', at, present, members, note: input.note });
    }),
});

/** A break, or a wait for members to come back; the item under way goes on after it. */
export const adjournSitting = command({
  name: 'sittings.adjourn',
  input: z.object({ ...when, note: typedLine(500) }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'adjourn');
      const at = momentAt(ctx, input.at);
      await endRun(ctx.tx, ctx.actor.tenantId, held.meeting.id, at);
      await updateSitting(ctx.tx, held.sitting, { state: 'adjourned' });
      emitSitting(ctx, held, 'adjourned');
      return await tell(ctx, held, { kind: 'adjourned', at, note: input.note });
    }),
});

export const resumeSitting = command({
  name: 'sittings.resume',
  input: z.object(when),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'resume');
      const at = momentAt(ctx, input.at);
      const { quorum } = await roomAt(ctx, held, at);
      refuseTooFew(quorum);
      const current = (await itemsOfMeeting(ctx.tx, ctx.actor.tenantId, held.meeting.id)).find(
        ({ state }) => state === 'current',
      );
      if (current) await resumeRun(ctx.tx, current, at);
      await updateSitting(ctx.tx, held.sitting, { state: 'open', has_quorum: true });
      const { present, members } = quorum;
      emitSitting(ctx, held, 'resumed', { present, members });
      return await tell(ctx, held, { kind: 'resumed', at, present, members });
    }),
});

/** It ends, held: what was not reached is deferred with a reason. */
export const closeSitting = command({
  name: 'sittings.close',
  input: z.object({
    ...when,
    note: typedLine(500),
    deferReason: typedLine(500),
    /** What becomes of items on which something was concluded though nobody recorded that they were taken up. */
    concluded: orNone(['done', 'defer']),
    /** Papers asked and not handed in are owed after the meeting all the same. */
    keepPapers: ticked,
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'close');
      const at = momentAt(ctx, input.at);
      await settleConcluded(ctx, held, input.concluded);
      await deferTheRest(ctx, held, at, input.deferReason);
      return await end(ctx, held, at, 'held', input.note, input.keepPapers);
    }),
});

/** Minutes never say of an item that it was not considered and what was concluded on it: somebody says which. */
async function settleConcluded(
  ctx: CommandContext,
  { meeting }: Held,
  decided: 'done' | 'defer' | null,
): Promise<void> {
  const { tenantId, locale } = ctx.actor;
  const concluded = await concludedItems(ctx.tx, tenantId, meeting.id);
  const items = await itemsOfMeeting(ctx.tx, tenantId, meeting.id);
  const open = items.filter(({ id, state }) => NOT_TAKEN_UP.has(state) && concluded.has(id));
  if (open.length === 0 || decided === 'defer') return;
  if (decided === null) {
    const titles = open.map(({ title }) => title).join('; ');
    throw atField(locale, 'concluded', 'sittings.concluded_not_taken_up', { titles });
  }
  for (const { id, state } of open) {
    if (state === 'deferred') await setItemState(ctx, id, 'planned');
    await setItemState(ctx, id, 'done');
  }
}

/** What was not reached goes to a later sitting; a heading some of whose parts were taken up is done. */
async function deferTheRest(
  ctx: CommandContext,
  held: Held,
  at: Date,
  reason: string,
): Promise<void> {
  const items = await itemsOfMeeting(ctx.tx, ctx.actor.tenantId, held.meeting.id);
  for (const item of items.filter(({ state }) => state === 'planned')) {
    const parts = items.filter(({ parent_id }) => parent_id === item.id);
    if (parts.some(({ state }) => state === 'done' || state === 'current')) {
      await setItemState(ctx, item.id, 'done');
      continue;
    }
    if (reason === '') throw atField(ctx.actor.locale, 'deferReason', 'sittings.reason_needed');
    await setItemState(ctx, item.id, 'deferred', reason);
    await tell(ctx, held, { kind: 'itemDeferred', at, item_id: item.id, note: reason });
  }
}

/** Too few members: the sitting ends without having been held, and its items are planned again. */
export const closeWithoutQuorum = command({
  name: 'sittings.close_without_quorum',
  input: z.object({
    ...when,
    note: requiredLine(500, 'Chưa nêu lý do.', 'Give the reason.'),
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'closeWithoutQuorum');
      const at = momentAt(ctx, input.at);
      const { quorum } = await roomAt(ctx, held, at);
      if (quorum.isReached) {
        const { present, members } = quorum;
        throw sittingFailure('RuleBroken', 'sittings.quorum_is_there', { present, members });
      }
      return await end(ctx, held, at, 'noQuorum', input.note);
    }),
});

async function end(
  ctx: CommandContext,
  held: Held,
  at: Date,
  outcome: 'held' | 'noQuorum',
  note: string,
  keepsPapers = false,
): Promise<string> {
  const { present, members } = (await roomAt(ctx, held, at)).quorum;
  await endRun(ctx.tx, ctx.actor.tenantId, held.meeting.id, at);
  await closeMeeting(ctx, held.meeting.id, outcome, { at, keepsPapers });
  await updateSitting(ctx.tx, held.sitting, { state: 'closed', closed_at: at });
  emitSitting(ctx, held, 'closed', { outcome, present, members });
  return await tell(ctx, held, { kind: 'closed', at, present, members, note });
}
