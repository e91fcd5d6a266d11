import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { addAgendaItem, itemValues, placedOf, setItemState } from '../acting/agenda.ts';
import { emitItem, emitMeeting, heldItem, heldMeeting, refuse } from '../acting/locked.ts';
import { readSources } from '../acting/read-sources.ts';
import { inOrder, isSameSet, readOrder, stepped, writeOrder } from '../agenda-order.ts';
import type { Placed } from '../agenda-order.ts';
import { atField, meetingFailure } from '../failures.ts';
import {
  addItemInput,
  arrangeInput,
  editItemInput,
  itemStateInput,
  removeItemInput,
  stepInput,
} from '../inputs/agenda.ts';
import { readMoment } from '../inputs/moment.ts';
import { mayNotChoose } from '../policy.ts';
import { checkAgendaOpen, isLeftOut } from '../rules.ts';
import type { StoredMeeting } from '../schema.ts';
import { itemsOfMeeting, placeItems, removeItem, updateItem } from '../store/items.ts';

/** Refuses who may not choose what stands on it, and a meeting that is over. */
export function refuseAgenda(ctx: CommandContext, meeting: StoredMeeting): void {
  refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
  refuse('RuleBroken', checkAgendaOpen(meeting.state));
}

function momentOf(ctx: CommandContext, meeting: StoredMeeting, typed: string): Date | null {
  if (typed === '') return null;
  const instant = readMoment(typed, dayAt(meeting.starts_at));
  if (!instant) throw atField(ctx.actor.locale, 'startsAt', 'meetings.time_unreadable');
  return instant;
}

export const addItem = command({
  name: 'meetings.add_item',
  input: addItemInput,
  async run(ctx, { sources, startsAt, ...input }) {
    const meeting = await heldMeeting(ctx, input.meetingId);
    refuseAgenda(ctx, meeting);
    const added = await addAgendaItem(ctx, {
      ...input,
      startsAt: momentOf(ctx, meeting, startsAt),
      sources: await readSources(ctx, sources),
    });
    return { ...added, code: meeting.code };
  },
});

export const editItem = command({
  name: 'meetings.edit_item',
  input: editItemInput,
  async run(ctx, { id, version, startsAt, ...input }) {
    const { item, meeting } = await heldItem(ctx, id);
    refuseAgenda(ctx, meeting);
    if (isLeftOut(item.state)) throw meetingFailure('RuleBroken', 'meetings.item_left_out');
    if (item.version !== version) {
      throw meetingFailure('Conflict', 'meetings.item_changed', { version: item.version });
    }
    const words = { ...input, startsAt: momentOf(ctx, meeting, startsAt) };
    await updateItem(ctx.tx, item, await itemValues(ctx, meeting, words));
    emitItem(ctx, 'item_edited', meeting, id, { itemKind: input.kind });
    return { id, code: meeting.code };
  },
});

/** Withdrawn or deferred with a reason, planned again. What happens at the sitting comes here too. */
export const changeItemState = command({
  name: 'meetings.item_state',
  input: itemStateInput,
  async run(ctx, { id, state, reason }) {
    const changed = await setItemState(ctx, id, state, reason);
    return { id, meetingId: changed.meeting_id };
  },
});

/** Takes off an item that nobody has worked for yet. */
export const removeTheItem = command({
  name: 'meetings.remove_item',
  input: removeItemInput,
  async run(ctx, { id }) {
    const { item, meeting } = await heldItem(ctx, id);
    refuseAgenda(ctx, meeting);
    const isRemoved = item.state === 'planned' && (await removeItem(ctx.tx, item.tenant_id, id));
    if (!isRemoved) throw meetingFailure('RuleBroken', 'meetings.item_in_use');
    emitItem(ctx, 'item_removed', meeting, id);
    return { id, code: meeting.code };
  },
});

/** One step by a button: up, down, under the one before it, out again. */
export const stepItem = command({
  name: 'meetings.step_item',
  input: stepInput,
  async run(ctx, { id, step }) {
    const { meeting } = await heldItem(ctx, id);
    refuseAgenda(ctx, meeting);
    const order = stepped(await orderOf(ctx, meeting), id, step);
    if (!order) throw meetingFailure('RuleBroken', 'meetings.no_step');
    await placeItems(ctx.tx, meeting.tenant_id, order);
    emitMeeting(ctx, 'agenda_arranged', meeting, { items: order.length });
    return { id, code: meeting.code };
  },
});

/** The whole order at once, as dragged. Whoever was overtaken by another editor is told. */
export const arrangeAgenda = command({
  name: 'meetings.arrange',
  input: arrangeInput,
  async run(ctx, { meetingId, order, seen }) {
    const meeting = await heldMeeting(ctx, meetingId);
    refuseAgenda(ctx, meeting);
    const now = await orderOf(ctx, meeting);
    const wanted = readOrder(order);
    if (!wanted) throw meetingFailure('InvalidInput', 'meetings.order_unreadable');
    if (writeOrder(now) !== seen || !isSameSet(now, wanted)) {
      throw meetingFailure('Conflict', 'meetings.agenda_changed');
    }
    if (writeOrder(now) === order) ctx.nothingChanged();
    else {
      await placeItems(ctx.tx, meeting.tenant_id, wanted);
      emitMeeting(ctx, 'agenda_arranged', meeting, { items: wanted.length });
    }
    return { id: meeting.id, code: meeting.code };
  },
});

async function orderOf({ tx }: CommandContext, meeting: StoredMeeting): Promise<readonly Placed[]> {
  const items = await itemsOfMeeting(tx, meeting.tenant_id, meeting.id);
  return inOrder(items.map(placedOf)).map(({ id, parentId }) => ({ id, parentId }));
}
