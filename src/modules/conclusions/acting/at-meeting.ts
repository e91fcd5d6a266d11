import { lockMeeting } from '#src/modules/meetings/index.ts';
import type { AgendaLine } from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/schema.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField, conclusionFailure } from '../failures.ts';
import type { ConclusionPolicy } from '../policy.ts';
import { whyNotOver } from '../rules.ts';
import { numberByItem } from '../store/conclusions.ts';
import { lockNotice, paperStateOf } from '../store/notices.ts';
import type { ConclusionNotice } from '../store/notices.ts';

export interface AtMeeting {
  readonly meeting: StoredMeeting;
  readonly notice: ConclusionNotice;
  /** State of the notice's first draft; null where none is drafted. */
  readonly paperState: string | null;
}

type Policy = (actor: CommandContext['actor'], councilId: string) => ConclusionPolicy | null;

/** A meeting of the actor's council, held. */
export async function ownMeeting(
  { tx, actor }: CommandContext,
  meetingId: string,
): Promise<StoredMeeting> {
  const meeting = await lockMeeting(tx, actor.tenantId, meetingId);
  if (!meeting || meeting.council_id !== actor.councilId)
    throw conclusionFailure('NotFound', 'conclusions.no_meeting');
  return meeting;
}

/** A meeting whose conclusions are to change: its notice is held, so two writers come one by one. */
export async function atMeeting(
  ctx: CommandContext,
  meetingId: string,
  policy: Policy,
): Promise<AtMeeting> {
  const { actor, tx } = ctx;
  const meeting = await ownMeeting(ctx, meetingId);
  const refused = policy(actor, meeting.council_id);
  if (refused) throw conclusionFailure('Forbidden', refused);
  const notice = await lockNotice(tx, {
    tenantId: actor.tenantId,
    councilId: meeting.council_id,
    meetingId,
  });
  return { meeting, notice, paperState: await stateOfPaper(ctx, notice) };
}

async function stateOfPaper(
  { tx, actor }: CommandContext,
  { paper_id, issued_on }: ConclusionNotice,
): Promise<string | null> {
  if (paper_id === null || issued_on !== null) return null;
  return await paperStateOf(tx, actor.tenantId, paper_id);
}

/** What was issued keeps the number it was issued with. */
export async function numberUntilIssued(
  { tx, actor }: CommandContext,
  { meeting, notice }: AtMeeting,
): Promise<void> {
  if (notice.issued_on === null) await numberByItem(tx, actor.tenantId, meeting.id);
}

/** Concluded only where people were called together. */
export function refuseBeforeMeeting({ state }: StoredMeeting): void {
  if (state === 'preparing' || state === 'cancelled')
    throw conclusionFailure('RuleBroken', 'conclusions.meeting_not_held');
}

/** A notice and minutes tell of a meeting that is over: what is still to come cannot be signed. */
export function refuseUntilOver(
  meeting: Pick<StoredMeeting, 'state' | 'ends_at'>,
  now: Date,
): void {
  const reason = whyNotOver(meeting, now);
  if (reason) throw conclusionFailure('RuleBroken', reason);
}

/** The item of this meeting, or a refusal; a restricted item makes its conclusions restricted. */
export function itemOf(
  { actor }: CommandContext,
  items: readonly AgendaLine[],
  itemId: string,
): { readonly id: string; readonly isRestricted: boolean } {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw atField(actor.locale, 'itemId', 'conclusions.no_item');
  const parent = items.find(({ id }) => id === item.parentId);
  return { id: item.id, isRestricted: item.isRestricted || (parent?.isRestricted ?? false) };
}
