import type { CommandContext } from '#src/platform/command.ts';
import { meetingFailure } from '../failures.ts';
import { meetingById } from '../queries/meeting.ts';
import type { StoredItem, StoredMeeting, StoredPaper } from '../schema.ts';
import { itemById } from '../store/items.ts';
import { lockMeeting } from '../store/meetings.ts';
import { lockPaper } from '../store/papers.ts';

/** The meeting's row, held; who may not see it is told that it is not there. */
export async function heldMeeting(ctx: CommandContext, id: string): Promise<StoredMeeting> {
  const { tx, actor } = ctx;
  const meeting = await lockMeeting(tx, actor.tenantId, id);
  const isSeen =
    meeting?.council_id === actor.councilId
      ? true
      : meeting !== undefined && (await meetingById(tx, actor, id)) !== null;
  if (!meeting || !isSeen) throw meetingFailure('NotFound', 'meetings.not_found');
  return meeting;
}

/** An item with its meeting held. */
export async function heldItem(
  ctx: CommandContext,
  itemId: string,
): Promise<{ item: StoredItem; meeting: StoredMeeting }> {
  const found = await itemById(ctx.tx, ctx.actor.tenantId, itemId);
  if (!found) throw meetingFailure('NotFound', 'meetings.item_not_found');
  const meeting = await heldMeeting(ctx, found.meeting_id);
  // Read again: it may have changed while the meeting's row was waited for.
  const item = await itemById(ctx.tx, ctx.actor.tenantId, itemId);
  if (!item) throw meetingFailure('NotFound', 'meetings.item_not_found');
  return { item, meeting };
}

/** A paper asked for, held, with its meeting. */
export async function heldPaper(
  ctx: CommandContext,
  paperId: string,
): Promise<{ paper: StoredPaper; meeting: StoredMeeting }> {
  const paper = await lockPaper(ctx.tx, ctx.actor.tenantId, paperId);
  if (!paper) throw meetingFailure('NotFound', 'meetings.paper_not_found');
  const meeting = await meetingById(ctx.tx, ctx.actor, paper.meeting_id);
  if (!meeting) throw meetingFailure('NotFound', 'meetings.paper_not_found');
  return { paper, meeting };
}

/** A reason of policy or state becomes the refusal it names. */
export function refuse(
  kind: 'Forbidden' | 'RuleBroken',
  reason: Parameters<typeof meetingFailure>[1] | null,
): void {
  if (reason) throw meetingFailure(kind, reason);
}

export function emitMeeting(
  ctx: CommandContext,
  name: string,
  meeting: StoredMeeting,
  data: Record<string, string | number | boolean | null> = {},
): void {
  ctx.emit({
    name: `meeting.${name}`,
    subjectKind: 'meeting',
    subjectId: meeting.id,
    councilId: meeting.council_id,
    data: { code: meeting.code, kind: meeting.kind, ...data },
  });
}

export function emitItem(
  ctx: CommandContext,
  name: string,
  meeting: StoredMeeting,
  itemId: string,
  data: Record<string, string | number | boolean | null> = {},
): void {
  ctx.emit({
    name: `agenda.${name}`,
    subjectKind: 'meeting',
    subjectId: meeting.id,
    councilId: meeting.council_id,
    data: { code: meeting.code, item: itemId, ...data },
  });
}
