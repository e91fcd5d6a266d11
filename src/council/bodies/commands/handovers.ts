import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { bodyFailure } from '../failures.ts';
import { handoverById, insertHandover, lockHandover, signHandover } from '../store/handovers.ts';
import type { HandoverLine } from '../store/handovers.ts';
import { prepareHandoverInput, signHandoverInput } from '../inputs.ts';
import type { OpenFiles } from '../open-files.ts';
import { seatById } from '../queries/people.ts';
import { mayNotGive, mayNotPrepareHandover, mayNotTake } from '../policy.ts';

/** Lists what is open now and keeps that list: what both sides sign does not change afterwards. */
export const prepareHandover = (openFiles: readonly OpenFiles[]) =>
  command({
    name: 'bodies.prepare_handover',
    input: prepareHandoverInput,
    async run(ctx, input) {
      const refused = mayNotPrepareHandover(ctx.actor);
      if (refused) throw bodyFailure('Forbidden', refused);
      const { tenantId, councilId, personId } = ctx.actor;
      const fromSeatId = input.kind === 'seat' ? input.fromSeatId : null;
      if (fromSeatId === input.toSeatId) {
        throw bodyFailure('InvalidInput', 'handovers.same_seat');
      }
      const giver = fromSeatId ? await seatHere(ctx, fromSeatId) : null;
      await seatHere(ctx, input.toSeatId);
      const scope = { tenantId, councilId, seatId: fromSeatId, bodyId: giver?.body_id ?? null };
      const listed = { petitionIds: [] as string[], dutyIds: [] as string[] };
      for (const room of openFiles) {
        const ids = (await room.listOpen(ctx.tx, scope)).map((file) => file.id);
        listed[room.kind === 'petition' ? 'petitionIds' : 'dutyIds'].push(...ids);
      }
      const id = await insertHandover(ctx.tx, {
        tenantId,
        councilId,
        kind: input.kind,
        fromSeatId,
        toSeatId: input.toSeatId,
        reason: input.reason,
        listed,
        preparedBy: personId,
        now: ctx.now,
      });
      emitHandover(ctx, 'handover.prepared', id, {
        kind: input.kind,
        petitions: listed.petitionIds.length,
        duties: listed.dutyIds.length,
      });
      return { id };
    },
  });

async function seatHere(ctx: CommandContext, id: string) {
  const seat = await seatById(ctx.tx, ctx.actor.tenantId, id);
  if (seat?.council_id !== ctx.actor.councilId) {
    throw platformFailure('NotFound', 'platform.not_found');
  }
  return seat;
}

function emitHandover(
  ctx: CommandContext,
  name: string,
  id: string,
  data: Record<string, string | number> = {},
): void {
  const { councilId } = ctx.actor;
  ctx.emit({ name, subjectKind: 'handover', subjectId: id, councilId, data });
}

/** The sides as the policy reads them on a day. */
export function sidesOn(handover: HandoverLine, today: string) {
  const giverInForce = handover.giver_to_on === null || handover.giver_to_on >= today;
  return { ...handover, giverInForce };
}

async function standing(ctx: CommandContext, id: string) {
  const { tenantId, councilId } = ctx.actor;
  await lockHandover(ctx.tx, tenantId, id);
  const handover = await handoverById(ctx.tx, tenantId, councilId, id);
  if (!handover) throw platformFailure('NotFound', 'platform.not_found');
  return sidesOn(handover, dayAt(ctx.now));
}

export const giveHandover = command({
  name: 'bodies.give_handover',
  input: signHandoverInput,
  async run(ctx, { id }) {
    const refused = mayNotGive(ctx.actor, await standing(ctx, id));
    if (refused) throw bodyFailure('RuleBroken', refused);
    const by = { personId: ctx.actor.personId, at: ctx.now };
    await signHandover(ctx.tx, ctx.actor.tenantId, id, 'given', by);
    emitHandover(ctx, 'handover.given', id);
    return { id };
  },
});

export const takeHandover = command({
  name: 'bodies.take_handover',
  input: signHandoverInput,
  async run(ctx, { id }) {
    const refused = mayNotTake(ctx.actor, await standing(ctx, id));
    if (refused) throw bodyFailure('RuleBroken', refused);
    const by = { personId: ctx.actor.personId, at: ctx.now };
    await signHandover(ctx.tx, ctx.actor.tenantId, id, 'taken', by);
    emitHandover(ctx, 'handover.taken', id);
    return { id };
  },
});
