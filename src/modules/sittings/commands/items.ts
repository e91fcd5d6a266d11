import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { requiredLine, typedLine } from '#src/platform/text/inputs.ts';
import {
  addAgendaItem,
  ITEM_KINDS,
  itemsOfMeeting,
  setItemState,
} from '#src/modules/meetings/index.ts';
import type { StoredItem } from '#src/modules/meetings/index.ts';
import { emitSitting, heldSitting, itemHere, momentAt, tell } from '../acting/held.ts';
import type { Held } from '../acting/held.ts';
import { once } from '../acting/once.ts';
import { atField, sittingFailure } from '../failures.ts';
import { chosenId, oneOf, requestKey, someNumber } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import { endRun, resumeRun } from '../store/runs.ts';

const when = { meetingId: z.uuid(), at: typedMoment, requestKey };

async function itemOf(ctx: CommandContext, held: Held, id: string): Promise<StoredItem> {
  const item = await itemHere(ctx, held, id);
  if (!item) throw sittingFailure('NotFound', 'sittings.item_not_here');
  return item;
}

/**
 * The next item is taken up; what was under way is finished. Two secretaries: who still saw another
 * item under way is told, and nothing moves.
 */
export const startItem = command({
  name: 'sittings.start_item',
  input: z.object({ ...when, itemId: z.uuid(), seenItemId: chosenId }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'runItem');
      const at = momentAt(ctx, input.at);
      const item = await itemOf(ctx, held, input.itemId);
      const items = await itemsOfMeeting(ctx.tx, ctx.actor.tenantId, held.meeting.id);
      const current = items.find(({ state }) => state === 'current');
      if (current && current.id !== input.seenItemId) {
        const { title } = current;
        throw sittingFailure('Conflict', 'sittings.other_item_current', { title });
      }
      if (current?.id === item.id) {
        ctx.nothingChanged();
        return item.id;
      }
      if (current) await finish(ctx, held, current, at, '');
      await tellOrder(ctx, held, items, item, at);
      await setItemState(ctx, item.id, 'current');
      await resumeRun(ctx.tx, item, at);
      emitSitting(ctx, held, 'item_started', { item: item.id });
      await tell(ctx, held, { kind: 'itemStarted', at, item_id: item.id });
      return item.id;
    }),
});

/** Taking up an item before those ahead of it changes the order, and the minutes say so. */
async function tellOrder(
  ctx: CommandContext,
  held: Held,
  items: readonly StoredItem[],
  item: StoredItem,
  at: Date,
): Promise<void> {
  const parents = new Set(items.map(({ parent_id }) => parent_id));
  const ahead = items
    .slice(
      0,
      items.findIndex(({ id }) => id === item.id),
    )
    .filter(({ id, state }) => state === 'planned' && !parents.has(id));
  if (ahead.length === 0) return;
  await tell(ctx, held, { kind: 'orderChanged', at, item_id: item.id });
}

async function finish(ctx: CommandContext, held: Held, item: StoredItem, at: Date, note: string) {
  await endRun(ctx.tx, ctx.actor.tenantId, held.meeting.id, at);
  await setItemState(ctx, item.id, 'done');
  emitSitting(ctx, held, 'item_finished', { item: item.id });
  return await tell(ctx, held, { kind: 'itemFinished', at, item_id: item.id, note });
}

export const finishItem = command({
  name: 'sittings.finish_item',
  input: z.object({ ...when, itemId: z.uuid(), note: typedLine(1_000) }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'runItem');
      const at = momentAt(ctx, input.at);
      const item = await itemOf(ctx, held, input.itemId);
      if (item.state !== 'current') throw sittingFailure('Conflict', 'sittings.no_current_item');
      return await finish(ctx, held, item, at, input.note);
    }),
});

const withReason = {
  ...when,
  itemId: z.uuid(),
  reason: requiredLine(500, 'Chưa nêu lý do.', 'Give the reason.'),
};

/** An item comes off the agenda for good, or goes to a later sitting; always with the reason. */
async function leaveOut(
  ctx: CommandContext,
  input: { meetingId: string; itemId: string; reason: string; at: z.output<typeof typedMoment> },
  to: 'withdrawn' | 'deferred',
): Promise<string> {
  const held = await heldSitting(ctx, input.meetingId, 'changeAgenda');
  const at = momentAt(ctx, input.at);
  const item = await itemOf(ctx, held, input.itemId);
  if (item.state !== 'planned' && item.state !== 'current') {
    throw sittingFailure('RuleBroken', 'sittings.item_done');
  }
  if (item.state === 'current') await endRun(ctx.tx, ctx.actor.tenantId, held.meeting.id, at);
  await setItemState(ctx, item.id, to, input.reason);
  emitSitting(ctx, held, `item_${to}`, { item: item.id });
  const kind = to === 'withdrawn' ? 'itemWithdrawn' : 'itemDeferred';
  return await tell(ctx, held, { kind, at, item_id: item.id, note: input.reason });
}

export const withdrawItem = command({
  name: 'sittings.withdraw_item',
  input: z.object(withReason),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => await leaveOut(ctx, input, 'withdrawn')),
});

export const deferItem = command({
  name: 'sittings.defer_item',
  input: z.object(withReason),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => await leaveOut(ctx, input, 'deferred')),
});

/** An item that came up in the room. */
export const addItemAtSitting = command({
  name: 'sittings.add_item',
  input: z.object({
    ...when,
    title: requiredLine(1_000, 'Chưa nhập tên nội dung.', 'Enter the name of the item.'),
    kind: oneOf(['other', ...ITEM_KINDS.filter((kind) => kind !== 'other')]),
    parentId: chosenId,
    presenterBodyId: chosenId,
    minutes: someNumber(600),
    isRestricted: z.preprocess((value) => value === true || value === 'on', z.boolean()),
    reason: typedLine(500),
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'changeAgenda');
      const at = momentAt(ctx, input.at);
      if (input.minutes === 0) throw atField(ctx.actor.locale, 'minutes', 'sittings.text_needed');
      const { id } = await addAgendaItem(ctx, {
        meetingId: held.meeting.id,
        kind: input.kind,
        title: input.title,
        parentId: input.parentId,
        presenterBodyId: input.presenterBodyId,
        minutes: input.minutes,
        isRestricted: input.isRestricted,
        atSitting: true,
      });
      emitSitting(ctx, held, 'item_added', { item: id });
      await tell(ctx, held, { kind: 'itemAdded', at, item_id: id, note: input.reason });
      return id;
    }),
});

/** Something worth remembering that is no speech: a noted opinion, an incident, a guest who came in. */
export const noteMoment = command({
  name: 'sittings.note',
  input: z.object({
    ...when,
    itemId: chosenId,
    text: requiredLine(2_000, 'Chưa ghi nội dung.', 'Enter what happened.'),
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'changeAgenda');
      const at = momentAt(ctx, input.at);
      const item = await itemHere(ctx, held, input.itemId);
      emitSitting(ctx, held, 'noted', { item: item?.id ?? null });
      const note = input.text;
      return await tell(ctx, held, { kind: 'note', at, item_id: item?.id ?? null, note });
    }),
});
