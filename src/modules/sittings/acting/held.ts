import type { CommandContext } from '#src/platform/command.ts';
import { heldItem, heldMeeting } from '#src/modules/meetings/index.ts';
import type { StoredItem, StoredMeeting } from '#src/modules/meetings/index.ts';
import { atField, sittingFailure } from '../failures.ts';
import { instantOf } from '../moments.ts';
import type { TypedMoment } from '../moments.ts';
import { mayNotRecord } from '../policy.ts';
import { notNow } from '../rules/states.ts';
import type { SittingAct } from '../rules/states.ts';
import type { Sitting } from '../schema.ts';
import { insertMoment, sittingOf } from '../store/sittings.ts';
import type { NewMoment } from '../store/sittings.ts';

/** A meeting and its sitting, held until the transaction ends: two secretaries wait for each other. */
export interface Held {
  readonly meeting: StoredMeeting;
  readonly sitting: Sitting;
}

export async function heldSitting(
  ctx: CommandContext,
  meetingId: string,
  act: SittingAct,
): Promise<Held> {
  const meeting = await heldMeeting(ctx, meetingId);
  const refused = mayNotRecord(ctx.actor, meeting);
  if (refused) throw sittingFailure('Forbidden', refused);
  if (meeting.state === 'cancelled') throw sittingFailure('RuleBroken', 'sittings.cancelled');
  if (meeting.state === 'preparing') throw sittingFailure('RuleBroken', 'sittings.not_called');
  const sitting = await sittingOf(ctx.tx, meeting);
  const reason = notNow(act, meeting.state === 'closed' ? 'closed' : sitting.state);
  if (reason) throw sittingFailure('RuleBroken', reason);
  return { meeting, sitting };
}

/** The instant a typed time means; never later than now. */
export function momentAt(ctx: CommandContext, typed: TypedMoment, field = 'at'): Date {
  const at = instantOf(typed, ctx.now);
  if (at > ctx.now) throw atField(ctx.actor.locale, field, 'sittings.in_future');
  return at;
}

/** The item something belongs to; none is the sitting as a whole. */
export async function itemHere(
  ctx: CommandContext,
  { meeting }: Held,
  itemId: string | null,
): Promise<StoredItem | null> {
  if (itemId === null) return null;
  const { item } = await heldItem(ctx, itemId);
  if (item.meeting_id !== meeting.id) {
    throw atField(ctx.actor.locale, 'itemId', 'sittings.item_not_here');
  }
  return item;
}

export async function tell(ctx: CommandContext, held: Held, moment: NewMoment): Promise<string> {
  const { tenantId, personId } = ctx.actor;
  const of = { tenantId, meetingId: held.meeting.id, personId, now: ctx.now };
  return await insertMoment(ctx.tx, of, moment);
}

/** What everybody's log reads: codes and numbers, never words. */
export function emitSitting(
  ctx: CommandContext,
  { meeting }: Pick<Held, 'meeting'>,
  name: string,
  data: Record<string, string | number | boolean | null> = {},
): void {
  ctx.emit({
    name: `sitting.${name}`,
    subjectKind: 'meeting',
    subjectId: meeting.id,
    councilId: meeting.council_id,
    data: { code: meeting.code, ...data },
  });
}
