import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { requiredLine, typedLine } from '#src/platform/text/inputs.ts';
import { callMembers } from '#src/modules/invitations/index.ts';
import { formatInstant } from '#src/council/calendar/index.ts';
import { emitSitting, heldSitting, momentAt } from '../acting/held.ts';
import type { Held } from '../acting/held.ts';
import { roomAt, settleQuorum } from '../acting/room-now.ts';
import { atField, sittingFailure } from '../failures.ts';
import { chosenIds, version } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import type { StoredStay } from '../schema.ts';
import { correctStay, endStays, insertStays, nameOf, removeStay } from '../store/sittings.ts';

/** Fills in who meets, from the seats of the day; harmless when said again. */
export const gatherMembers = command({
  name: 'sittings.gather',
  input: z.object({ meetingId: z.uuid() }),
  async run(ctx, { meetingId }) {
    await heldSitting(ctx, meetingId, 'attend');
    await callMembers(ctx, meetingId);
    ctx.nothingChanged();
    return { meetingId };
  },
});

/** People come in, many at once; who is already there stays as recorded. */
export const markPresent = command({
  name: 'sittings.mark_present',
  input: z.object({
    meetingId: z.uuid(),
    inviteeIds: chosenIds,
    everybody: z.preprocess((value) => value === true || value === 'on', z.boolean()),
    at: typedMoment,
    substitute: typedLine(200),
  }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'attend');
    const at = momentAt(ctx, input.at);
    const { people, stays } = await roomAt(ctx, held, at);
    const asked = input.everybody
      ? people.filter(({ has_vote }) => has_vote).map(({ id }) => id)
      : input.inviteeIds;
    if (asked.length === 0) throw sittingFailure('RuleBroken', 'sittings.nobody_chosen');
    if (input.substitute !== '' && asked.length > 1) {
      throw atField(ctx.actor.locale, 'substitute', 'sittings.substitute_needs_name');
    }
    const known = new Set(people.map(({ id }) => id));
    if (asked.some((id) => !known.has(id))) {
      throw sittingFailure('RuleBroken', 'sittings.not_invited');
    }
    const there = new Set(stays.filter((stay) => !stay.left_at).map((stay) => stay.invitee_id));
    const coming = [...new Set(asked)].filter((id) => !there.has(id));
    for (const id of coming) refuseOverlap(ctx, stays, id, at, null, null);
    await insertStays(
      ctx.tx,
      coming.map((inviteeId) => ({
        tenant_id: ctx.actor.tenantId,
        meeting_id: held.meeting.id,
        invitee_id: inviteeId,
        arrived_at: at,
        left_at: null,
        is_substitute: input.substitute !== '',
        substitute_name: input.substitute,
        recorded_by: ctx.actor.personId,
      })),
    );
    const quorum = await settleQuorum(ctx, held, at);
    if (coming.length === 0) ctx.nothingChanged();
    else emitSitting(ctx, held, 'arrived', { count: coming.length, present: quorum.present });
    return { marked: coming.length, already: asked.length - coming.length, quorum };
  },
});

/** People leave, many at once. Whoever presides hands over first. */
export const markLeft = command({
  name: 'sittings.mark_left',
  input: z.object({ meetingId: z.uuid(), inviteeIds: chosenIds, at: typedMoment }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'attend');
    if (input.inviteeIds.length === 0) {
      throw sittingFailure('RuleBroken', 'sittings.nobody_chosen');
    }
    const at = momentAt(ctx, input.at);
    refusePresider(held, input.inviteeIds);
    const { stays } = await roomAt(ctx, held, at);
    const leaving = stays.filter(
      (stay) => !stay.left_at && input.inviteeIds.includes(stay.invitee_id),
    );
    if (leaving.some((stay) => stay.arrived_at > at)) {
      throw atField(ctx.actor.locale, 'at', 'sittings.left_before_arriving');
    }
    const ids = leaving.map(({ id }) => id);
    await endStays(ctx.tx, ctx.actor.tenantId, ids, at);
    const quorum = await settleQuorum(ctx, held, at);
    if (ids.length === 0) ctx.nothingChanged();
    else emitSitting(ctx, held, 'left', { count: ids.length, present: quorum.present });
    return { marked: ids.length, quorum };
  },
});

function refusePresider({ sitting }: Held, leaving: readonly string[]): void {
  if (sitting.state === 'gathering' || !sitting.presiding_id) return;
  if (!leaving.includes(sitting.presiding_id)) return;
  throw sittingFailure('RuleBroken', 'sittings.chair_still_presides');
}

function refuseOverlap(
  ctx: CommandContext,
  stays: readonly StoredStay[],
  inviteeId: string,
  from: Date,
  to: Date | null,
  exceptId: string | null,
): void {
  const overlaps = stays
    .filter((stay) => stay.invitee_id === inviteeId && stay.id !== exceptId)
    .some(
      (stay) => (to === null || stay.arrived_at < to) && (!stay.left_at || stay.left_at > from),
    );
  if (overlaps) throw atField(ctx.actor.locale, 'at', 'sittings.stays_overlap');
}

/** A wrong time is put right; a stay that never was is taken off. */
export const correctAttendance = command({
  name: 'sittings.correct_attendance',
  input: z.object({
    meetingId: z.uuid(),
    stayId: z.uuid(),
    arrivedAt: typedMoment,
    leftAt: typedMoment,
    never: z.preprocess((value) => value === true || value === 'on', z.boolean()),
    reason: requiredLine(500, 'Chưa nêu lý do.', 'Give the reason.'),
    version,
  }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'correct');
    const { stays } = await roomAt(ctx, held, ctx.now);
    const stay = stays.find(({ id }) => id === input.stayId);
    if (!stay) throw sittingFailure('NotFound', 'sittings.not_invited');
    if (stay.version !== input.version) {
      const who = await nameOf(ctx.tx, ctx.actor.tenantId, stay.recorded_by);
      const at = formatInstant(stay.left_at ?? stay.arrived_at);
      throw sittingFailure('Conflict', 'sittings.entry_changed', { who, at });
    }
    if (input.never) await removeStay(ctx.tx, stay);
    else await correctTimes(ctx, stays, stay, input);
    const quorum = await settleQuorum(ctx, held, ctx.now);
    emitSitting(ctx, held, 'attendance_corrected', { stay: stay.id, removed: input.never });
    return { quorum };
  },
});

async function correctTimes(
  ctx: CommandContext,
  stays: readonly StoredStay[],
  stay: StoredStay,
  input: { arrivedAt: z.output<typeof typedMoment>; leftAt: z.output<typeof typedMoment> },
): Promise<void> {
  const arrivedAt = input.arrivedAt ? momentAt(ctx, input.arrivedAt, 'arrivedAt') : stay.arrived_at;
  const leftAt = input.leftAt ? momentAt(ctx, input.leftAt, 'leftAt') : null;
  if (leftAt && leftAt < arrivedAt) {
    throw atField(ctx.actor.locale, 'leftAt', 'sittings.left_before_arriving');
  }
  refuseOverlap(ctx, stays, stay.invitee_id, arrivedAt, leftAt, stay.id);
  const times = { arrived_at: arrivedAt, left_at: leftAt, recorded_by: ctx.actor.personId };
  await correctStay(ctx.tx, stay, times);
}
