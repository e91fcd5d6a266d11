import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { inOrder } from '../agenda-order.ts';
import { atField, meetingFailure } from '../failures.ts';
import { itemStateName } from '../messages/words.ts';
import { mayNotChoose, mayNotRecord } from '../policy.ts';
import { isMissingNow } from '../paper-rules.ts';
import { areBodies, isUnit } from '../queries/around.ts';
import { checkAgendaOpen, isLeftOut, mayBecome } from '../rules.ts';
import type { ItemKind, ItemState, StoredItem, StoredMeeting } from '../schema.ts';
import {
  insertItem,
  insertSources,
  itemsOfMeeting,
  placeItems,
  updateItem,
} from '../store/items.ts';
import { papersAsked } from '../store/papers.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { emitItem, heldItem, heldMeeting, refuse } from './locked.ts';

export interface NewSource {
  readonly recordKind: string;
  readonly recordId: string;
  /** Why the house proposed it. */
  readonly reason?: string | undefined;
}

export interface ItemWords {
  readonly kind: ItemKind;
  readonly title: string;
  readonly note?: string | undefined;
  readonly presenterBodyId?: string | null | undefined;
  readonly presenterName?: string | undefined;
  readonly minutes?: number | null | undefined;
  readonly startsAt?: Date | null | undefined;
  readonly unitCode?: string | null | undefined;
  readonly place?: string | undefined;
  readonly isRestricted?: boolean | undefined;
}

export interface NewAgendaItem extends ItemWords {
  readonly meetingId: string;
  readonly parentId?: string | null | undefined;
  readonly sources?: readonly NewSource[] | undefined;
  /** Added while the meeting sits. */
  readonly atSitting?: boolean | undefined;
}

/** Puts an item at the end of the agenda, or of its parent's parts. */
export async function addAgendaItem(
  ctx: CommandContext,
  input: NewAgendaItem,
): Promise<{ id: string }> {
  const meeting = await heldMeeting(ctx, input.meetingId);
  const isRecorded = input.atSitting === true && mayNotRecord(ctx.actor, meeting) === null;
  if (!isRecorded) refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
  refuse('RuleBroken', checkAgendaOpen(meeting.state));
  const { tx, actor, now } = ctx;
  const items = await itemsOfMeeting(tx, actor.tenantId, meeting.id);
  const parentId = input.parentId ?? null;
  refuseParent(ctx, items, parentId);
  const values = await itemValues(ctx, meeting, input);
  const item = await insertItem(tx, {
    tenant_id: actor.tenantId,
    id: newId(),
    meeting_id: meeting.id,
    parent_id: parentId,
    position: items.length,
    ...values,
    is_added_at_sitting: input.atSitting ?? meeting.state === 'open',
    withdrawn_reason: null,
    created_at: now,
  });
  await writeSources(ctx, item.id, input.sources ?? []);
  await placeItems(tx, actor.tenantId, inOrder([...items, item].map(placedOf)));
  emitItem(ctx, 'item_added', meeting, item.id, {
    itemKind: item.kind,
    sources: input.sources?.length ?? 0,
    atSitting: item.is_added_at_sitting,
  });
  return { id: item.id };
}

export function placedOf(item: StoredItem) {
  return { id: item.id, parentId: item.parent_id, position: item.position };
}

function refuseParent(
  { actor }: CommandContext,
  items: readonly StoredItem[],
  parentId: string | null,
): void {
  if (parentId === null) return;
  const parent = items.find(({ id }) => id === parentId);
  if (!parent) throw atField(actor.locale, 'parentId', 'meetings.item_not_found');
  if (parent.parent_id !== null)
    throw atField(actor.locale, 'parentId', 'meetings.parent_too_deep');
}

/** What is told of an item, checked against its meeting and the bodies of the tenant. */
export async function itemValues(
  { tx, actor }: CommandContext,
  meeting: StoredMeeting,
  input: ItemWords,
) {
  const { presenterBodyId, unitCode, startsAt } = input;
  if (presenterBodyId && !(await areBodies(tx, actor.tenantId, [presenterBodyId]))) {
    throw atField(actor.locale, 'presenterBodyId', 'meetings.unknown_body');
  }
  if (unitCode && !(await isUnit(tx, unitCode))) {
    throw atField(actor.locale, 'unitCode', 'meetings.no_such_unit');
  }
  if (startsAt && (startsAt < meeting.starts_at || startsAt >= meeting.ends_at)) {
    throw atField(actor.locale, 'startsAt', 'meetings.item_outside');
  }
  return {
    kind: input.kind,
    title: input.title,
    note: input.note ?? '',
    presenter_body_id: presenterBodyId ?? null,
    presenter_name: input.presenterName ?? '',
    minutes_planned: input.minutes ?? null,
    starts_at: startsAt ?? null,
    unit_code: unitCode || null,
    place: input.place ?? '',
    is_restricted: input.isRestricted ?? false,
  };
}

export async function writeSources(
  { tx, actor }: CommandContext,
  itemId: string,
  sources: readonly NewSource[],
): Promise<void> {
  await insertSources(
    tx,
    sources.map(({ recordKind, recordId, reason }) => ({
      tenant_id: actor.tenantId,
      item_id: itemId,
      record_kind: recordKind,
      record_id: recordId,
      reason: reason ?? '',
    })),
  );
}

/** What happens to an item: under way, done, withdrawn or deferred with a reason, planned again. */
export async function setItemState(
  ctx: CommandContext,
  itemId: string,
  state: ItemState,
  reason = '',
): Promise<StoredItem> {
  const { item, meeting } = await heldItem(ctx, itemId);
  const { actor, tx } = ctx;
  const asked = isLeftOut(state) || isLeftOut(item.state) ? mayNotChoose : mayNotRecord;
  if (mayNotRecord(actor, meeting) !== null) refuse('Forbidden', asked(actor, meeting));
  refuse('RuleBroken', checkAgendaOpen(meeting.state));
  if (item.state === state) {
    ctx.nothingChanged();
    return item;
  }
  if (!mayBecome(item.state, state)) {
    throw meetingFailure('RuleBroken', 'meetings.item_state', {
      state: itemStateName(item.state, actor.locale),
    });
  }
  if (isLeftOut(state) && reason.trim() === '') {
    throw atField(actor.locale, 'reason', 'meetings.reason_needed');
  }
  if (state === 'current') await beginItem(ctx, meeting, item);
  const changed = await updateItem(tx, item, {
    state,
    withdrawn_reason: isLeftOut(state) ? reason.trim() : null,
  });
  emitItem(ctx, `item_${state}`, meeting, item.id, { from: item.state });
  return changed;
}

/** One item is under way at a time; a late or missing paper is decided before. */
async function beginItem(
  ctx: CommandContext,
  meeting: StoredMeeting,
  item: StoredItem,
): Promise<void> {
  if (meeting.state !== 'open') throw meetingFailure('RuleBroken', 'meetings.not_open');
  const { tx, actor, now } = ctx;
  const today = dayAt(now);
  const papers = await papersAsked(tx, actor.tenantId, meeting.id, [item.id]);
  const count = papers.filter((one) => isMissingNow(one, today)).length;
  if (count > 0) throw meetingFailure('RuleBroken', 'meetings.papers_undecided', { count });
  const items = await itemsOfMeeting(tx, actor.tenantId, meeting.id);
  for (const other of items.filter((one) => one.state === 'current' && one.id !== item.id)) {
    await updateItem(tx, other, { state: 'done' });
    emitItem(ctx, 'item_done', meeting, other.id, { from: 'current' });
  }
}
