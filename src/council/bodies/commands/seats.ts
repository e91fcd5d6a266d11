import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { bodyFailure } from '../failures.ts';
import { addSeatInput, endSeatInput } from '../inputs.ts';
import { chairDuring, personOfCouncil, seatById } from '../queries/people.ts';
import { mayNotGiveRole, rolesIn } from '../policy.ts';
import { bodyById } from '../queries/bodies.ts';
import type { SeatRole } from '../schema.ts';
import { lockBody } from '../store/bodies.ts';
import { endSeatOn, insertSeat } from '../store/people.ts';

export interface SeatWanted {
  readonly personId: string;
  readonly bodyId: string;
  readonly role: SeatRole;
  readonly capacity: 'holder' | 'acting' | 'delegated';
  readonly delegatedBy: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly note: string;
}

/** Seats a person, in any command: the rules of a seat stand here once. */
export async function giveSeat(ctx: CommandContext, wanted: SeatWanted): Promise<string> {
  const { tenantId, councilId } = ctx.actor;
  const refused = mayNotGiveRole(ctx.actor, wanted.role, wanted.personId);
  if (refused) throw bodyFailure('Forbidden', refused);
  await lockBody(ctx.tx, tenantId, wanted.bodyId);
  const body = await bodyById(ctx.tx, tenantId, wanted.bodyId);
  if (!body) throw platformFailure('NotFound', 'platform.not_found');
  if (body.council_id !== null && body.council_id !== councilId) {
    throw bodyFailure('Forbidden', 'bodies.other_council');
  }
  if (!rolesIn(body.kind).includes(wanted.role)) {
    throw bodyFailure('InvalidInput', 'bodies.role_not_here');
  }
  await checkSeat(ctx, wanted);
  const id = await insertSeat(ctx.tx, {
    ...wanted,
    tenantId,
    councilId,
    delegatedBySeatId: wanted.capacity === 'delegated' ? wanted.delegatedBy : null,
  });
  ctx.emit({
    name: 'seat.given',
    subjectKind: 'seat',
    subjectId: id,
    councilId,
    data: {
      person: wanted.personId,
      body: wanted.bodyId,
      role: wanted.role,
      capacity: wanted.capacity,
      from: wanted.fromOn,
      to: wanted.toOn,
    },
  });
  return id;
}

async function checkSeat(ctx: CommandContext, wanted: SeatWanted): Promise<void> {
  const { tenantId, councilId } = ctx.actor;
  if (wanted.toOn !== null && wanted.toOn < wanted.fromOn) {
    throw bodyFailure('InvalidInput', 'bodies.ends_before_start', { from: wanted.fromOn });
  }
  if (wanted.capacity === 'delegated') {
    const giver = wanted.delegatedBy ? await seatById(ctx.tx, tenantId, wanted.delegatedBy) : null;
    if (giver?.council_id !== councilId) {
      throw bodyFailure('InvalidInput', 'bodies.delegation_needs_seat');
    }
  }
  if (wanted.role !== 'chair' || wanted.capacity !== 'holder') return;
  const { bodyId, fromOn, toOn } = wanted;
  const name = await chairDuring(ctx.tx, tenantId, bodyId, fromOn, toOn);
  if (name) throw bodyFailure('RuleBroken', 'bodies.chair_taken', { name });
}

export const addSeat = command({
  name: 'bodies.add_seat',
  input: addSeatInput,
  async run(ctx, input) {
    const { tenantId, councilId } = ctx.actor;
    const person = await personOfCouncil(ctx.tx, tenantId, councilId, input.personId);
    if (!person) throw platformFailure('NotFound', 'platform.not_found');
    return { id: await giveSeat(ctx, input) };
  },
});

export const endSeat = command({
  name: 'bodies.end_seat',
  input: endSeatInput,
  async run(ctx, { id, toOn }) {
    const seat = await seatById(ctx.tx, ctx.actor.tenantId, id);
    if (!seat || seat.council_id !== ctx.actor.councilId) {
      throw platformFailure('NotFound', 'platform.not_found');
    }
    await lockBody(ctx.tx, ctx.actor.tenantId, seat.body_id);
    const refused = mayNotGiveRole(ctx.actor, seat.role, seat.person_id);
    if (refused) throw bodyFailure('Forbidden', refused);
    if (seat.to_on !== null && seat.to_on <= toOn) {
      throw bodyFailure('Conflict', 'bodies.seat_ended', { day: seat.to_on });
    }
    if (toOn < seat.from_on) {
      throw bodyFailure('InvalidInput', 'bodies.ends_before_start', { from: seat.from_on });
    }
    await endSeatOn(ctx.tx, ctx.actor.tenantId, id, toOn);
    ctx.emit({
      name: 'seat.ended',
      subjectKind: 'seat',
      subjectId: id,
      councilId: ctx.actor.councilId,
      data: { person: seat.person_id, on: toOn },
    });
    return { personId: seat.person_id };
  },
});
