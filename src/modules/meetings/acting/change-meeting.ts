import { actOnDuty } from '#src/council/duties/index.ts';
import { dayAt, dueDateFor } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField, meetingFailure } from '../failures.ts';
import { tellHooks } from '../hooks.ts';
import { meetingSearchKey, titleOnDay } from '../meeting-titles.ts';
import { mayNotChoose, mayNotPrepare, mayNotRecord } from '../policy.ts';
import { sessionOf, termOn } from '../queries/around.ts';
import { checkMeeting } from '../rules.ts';
import type { StoredMeeting } from '../schema.ts';
import { itemsOfMeeting, updateItem } from '../store/items.ts';
import { highestNumber, isNumberTaken, updateMeeting, waitForTerm } from '../store/meetings.ts';
import { papersAsked } from '../store/papers.ts';
import { askNoMore, OVER } from './ask-no-more.ts';
import { emitMeeting, heldMeeting, refuse } from './locked.ts';

/** Calls the meeting: it gets its number within the term, and counts as announced. */
export async function callMeeting(
  ctx: CommandContext,
  meetingId: string,
  wanted: number | null = null,
): Promise<StoredMeeting> {
  const meeting = await heldMeeting(ctx, meetingId);
  refuse('Forbidden', mayNotPrepare(ctx.actor, meeting));
  refuse('RuleBroken', checkMeeting(meeting.state, 'call'));
  const items = await itemsOfMeeting(ctx.tx, meeting.tenant_id, meeting.id);
  if (items.length === 0) throw meetingFailure('RuleBroken', 'meetings.nothing_on_agenda');
  const number = await numberFor(ctx, meeting, wanted);
  const called = await updateMeeting(ctx.tx, meeting, {
    state: 'called',
    number,
    called_at: ctx.now,
  });
  emitMeeting(ctx, 'called', called, { number, on: dayAt(called.starts_at) });
  await tellHooks('called', ctx, called);
  return called;
}

async function numberFor(
  { tx, actor }: CommandContext,
  meeting: StoredMeeting,
  wanted: number | null,
): Promise<number> {
  const { tenant_id: tenantId, body_id: bodyId, term_id: termId, kind, id } = meeting;
  const series = { tenantId, bodyId, termId, kind };
  await waitForTerm(tx, series);
  const session =
    kind === 'councilSession' && meeting.session_id
      ? await sessionOf(tx, actor, meeting.session_id)
      : null;
  const number = wanted ?? session?.number ?? (await highestNumber(tx, series)) + 1;
  if (await isNumberTaken(tx, series, number, id)) {
    throw atField(actor.locale, 'number', 'meetings.number_taken', { number });
  }
  return number;
}

export interface NewTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place?: string | undefined;
  readonly onlineLink?: string | undefined;
  /** Needed once people were called. */
  readonly reason?: string | undefined;
}

/** Another time or place. Calendars are told by a higher sequence; dates counted from the opening move. */
export async function moveMeeting(
  ctx: CommandContext,
  meetingId: string,
  to: NewTime,
): Promise<StoredMeeting> {
  const meeting = await heldMeeting(ctx, meetingId);
  refuse('Forbidden', mayNotPrepare(ctx.actor, meeting));
  refuse('RuleBroken', checkMeeting(meeting.state, 'move'));
  const { locale } = ctx.actor;
  if (to.endsAt <= to.startsAt) throw atField(locale, 'endsTime', 'meetings.ends_before_start');
  refuseMove(ctx, meeting, to);
  const [before, day] = [dayAt(meeting.starts_at), dayAt(to.startsAt)];
  if ((await termOn(ctx.tx, ctx.actor, day)) !== meeting.term_id) {
    throw atField(locale, 'day', 'meetings.outside_term');
  }
  const title = titleOnDay(meeting.title, before, day);
  const isOtherTime = to.startsAt.getTime() !== meeting.starts_at.getTime();
  const moved = await updateMeeting(ctx.tx, meeting, {
    title,
    search_key: meetingSearchKey(title, meeting.code),
    ...(isOtherTime ? { moved_from: meeting.starts_at } : {}),
    moved_reason: to.reason ?? '',
    starts_at: to.startsAt,
    ends_at: to.endsAt,
    place: to.place ?? meeting.place,
    online_link: to.onlineLink ?? meeting.online_link,
    sequence: meeting.sequence + 1,
  });
  await moveFixedTimes(ctx, meeting, moved);
  await moveDueDays(ctx, moved);
  emitMeeting(ctx, 'moved', moved, {
    from: before,
    to: day,
    sequence: moved.sequence,
    previousStart: isOtherTime ? meeting.starts_at.toISOString() : '',
  });
  await tellHooks('moved', ctx, moved);
  return moved;
}

/** Nobody can come to a time that is over; those called are told why it is another one. */
function refuseMove(ctx: CommandContext, meeting: StoredMeeting, to: NewTime): void {
  const { locale } = ctx.actor;
  const isOtherTime = to.startsAt.getTime() !== meeting.starts_at.getTime();
  if (isOtherTime && to.startsAt < ctx.now) throw atField(locale, 'day', 'meetings.time_is_over');
  if (meeting.state === 'called' && !to.reason?.trim()) {
    throw atField(locale, 'reason', 'meetings.reason_needed');
  }
}

/** Items with a time of their own keep their distance from the beginning. */
async function moveFixedTimes(
  { tx }: CommandContext,
  before: StoredMeeting,
  after: StoredMeeting,
): Promise<void> {
  const shift = after.starts_at.getTime() - before.starts_at.getTime();
  if (shift === 0) return;
  for (const item of await itemsOfMeeting(tx, after.tenant_id, after.id)) {
    if (!item.starts_at) continue;
    await updateItem(tx, item, { starts_at: new Date(item.starts_at.getTime() + shift) });
  }
}

/** A later opening gives more time for papers not yet handed in; an earlier one takes none away. */
async function moveDueDays(ctx: CommandContext, meeting: StoredMeeting): Promise<void> {
  const { tx } = ctx;
  const triggerOn = dayAt(meeting.starts_at);
  for (const paper of await papersAsked(tx, meeting.tenant_id, meeting.id)) {
    if (paper.state !== 'asked' || !paper.due_rule || !paper.due_on || !paper.duty_id) continue;
    const due = await dueDateFor(tx, {
      tenantId: meeting.tenant_id,
      councilId: meeting.council_id,
      ruleCode: paper.due_rule,
      triggerOn,
    });
    if (!due || due.dueOn <= paper.due_on || due.dueOn < dayAt(ctx.now)) continue;
    const note = `${meeting.code}: ${triggerOn}`;
    const given = { due, note, data: { meeting: meeting.id } };
    await actOnDuty(ctx, paper.duty_id, 'extend', given, { permittedByRoom: true });
  }
}

/** Called off with a reason; who still owed a paper owes it no more. */
export async function cancelMeeting(
  ctx: CommandContext,
  meetingId: string,
  reason: string,
): Promise<StoredMeeting> {
  const meeting = await heldMeeting(ctx, meetingId);
  refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
  refuse('RuleBroken', checkMeeting(meeting.state, 'cancel'));
  if (reason.trim() === '') throw atField(ctx.actor.locale, 'reason', 'meetings.reason_needed');
  const cancelled = await updateMeeting(ctx.tx, meeting, {
    state: 'cancelled',
    cancelled_at: ctx.now,
    cancelled_reason: reason.trim(),
    sequence: meeting.sequence + 1,
  });
  await askNoMore(ctx, cancelled, reason.trim());
  emitMeeting(ctx, 'cancelled', cancelled, { sequence: cancelled.sequence });
  await tellHooks('cancelled', ctx, cancelled);
  return cancelled;
}

/** The chair opens the meeting. For the room that keeps the record of the sitting. */
export async function openMeeting(
  ctx: CommandContext,
  meetingId: string,
  at: Date = ctx.now,
): Promise<StoredMeeting> {
  const meeting = await heldMeeting(ctx, meetingId);
  refuse('Forbidden', mayNotRecord(ctx.actor, meeting));
  refuse('RuleBroken', checkMeeting(meeting.state, 'open'));
  const opened = await updateMeeting(ctx.tx, meeting, { state: 'open', opened_at: at });
  emitMeeting(ctx, 'opened', opened);
  await tellHooks('opened', ctx, opened);
  return opened;
}

export interface Closing {
  readonly at?: Date;
  /** What was asked and not handed in is owed after it all the same. */
  readonly keepsPapers?: boolean;
}

/** It ends: held, or without quorum, which may be before it was opened. What is under way counts as done where it was held. */
export async function closeMeeting(
  ctx: CommandContext,
  meetingId: string,
  outcome: 'held' | 'noQuorum' = 'held',
  { at = ctx.now, keepsPapers = false }: Closing = {},
): Promise<StoredMeeting> {
  const meeting = await heldMeeting(ctx, meetingId);
  refuse('Forbidden', mayNotRecord(ctx.actor, meeting));
  const neverOpened = outcome === 'noQuorum' && meeting.state === 'called';
  if (!neverOpened) refuse('RuleBroken', checkMeeting(meeting.state, 'close'));
  for (const item of await itemsOfMeeting(ctx.tx, meeting.tenant_id, meeting.id)) {
    if (item.state !== 'current') continue;
    await updateItem(ctx.tx, item, { state: outcome === 'held' ? 'done' : 'planned' });
  }
  const closed = await updateMeeting(ctx.tx, meeting, {
    state: 'closed',
    closed_at: at,
    outcome,
  });
  if (!keepsPapers) await askNoMore(ctx, closed, OVER);
  emitMeeting(ctx, 'closed', closed, { outcome });
  await tellHooks('closed', ctx, closed);
  return closed;
}
