import { addDays, day, dayAt, daysBetween, dueDateFor } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { actOnDuty, placeDuty } from '#src/council/duties/index.ts';
import type { DueDate } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { atField } from '../failures.ts';
import { areBodies } from '../queries/around.ts';
import type { PaperPart, StoredMeeting, StoredPaper } from '../schema.ts';
import { insertPaper, updatePaper } from '../store/papers.ts';
import { PAPER_DUTY } from '../duty-kind.ts';
import { emitItem } from './locked.ts';

export interface AskedPaper {
  readonly itemId: string;
  readonly kind: PaperPart;
  readonly title: string;
  readonly bodyId: string;
  readonly isRestricted: boolean;
  readonly dueOn: Day | null;
  /** The code of the rule, as the deadline table has it. */
  readonly dueRule: string | null;
  /** As many days before the meeting as another time. */
  readonly like?: { readonly dueOn: string | null; readonly meeting: StoredMeeting };
}

/** Asks a body for a paper: from now on it owes it by that day. */
export async function askForPaper(
  ctx: CommandContext,
  meeting: StoredMeeting,
  asked: AskedPaper,
): Promise<StoredPaper> {
  const { tx, actor, now } = ctx;
  if (!(await areBodies(tx, actor.tenantId, [asked.bodyId]))) {
    throw atField(actor.locale, 'bodyIds', 'meetings.unknown_body');
  }
  const due = await dueOf(ctx, meeting, asked);
  const id = newId();
  const paper = await insertPaper(tx, {
    tenant_id: actor.tenantId,
    id,
    meeting_id: meeting.id,
    item_id: asked.itemId,
    kind: asked.kind,
    title: asked.title,
    body_id: asked.bodyId,
    due_on: due?.dueOn ?? null,
    due_rule: asked.dueOn || isOnTheDay(ctx, meeting) ? null : asked.dueRule,
    due_is_proposed: due?.proposed ?? false,
    duty_id: null,
    is_restricted: asked.isRestricted,
    ...NOTHING_YET,
    created_at: now,
  });
  const duty = await placeDuty(ctx, {
    kind: PAPER_DUTY,
    // The duty is read by more people than a restricted item: it says no more than that a paper is owed.
    title: asked.isRestricted ? meeting.title : `${asked.title} – ${meeting.title}`,
    link: `/meetings/${meeting.code}/papers/${id}`,
    recordKind: 'agendaPaper',
    recordId: id,
    councilId: meeting.council_id,
    creditorBodyId: meeting.body_id,
    debtorBodyId: asked.bodyId,
    sessionId: meeting.session_id,
    due,
  });
  emitItem(ctx, 'paper_asked', meeting, asked.itemId, {
    paper: id,
    body: asked.bodyId,
    dueOn: due?.dueOn ?? null,
  });
  return await updatePaper(tx, paper, { duty_id: duty.id });
}

const NOTHING_YET = {
  given_on: null,
  admitted_by: null,
  admitted_at: null,
  admitted_reason: null,
  accepted_by: null,
  accepted_at: null,
  withdrawn_reason: null,
} as const;

/** From the day of the meeting on there is no time to count back from. */
function isOnTheDay({ now }: CommandContext, { starts_at }: StoredMeeting): boolean {
  return dayAt(now) >= dayAt(starts_at);
}

/**
 * A day given, the day of a rule, or the distance of the last time: never one that is over. Asked on the
 * day itself, it is due that day; its item does not begin before it is there.
 */
async function dueOf(
  ctx: CommandContext,
  meeting: StoredMeeting,
  { dueOn, dueRule, like }: AskedPaper,
): Promise<DueDate | null> {
  const { tx, actor, now } = ctx;
  const today = dayAt(now);
  const opens = dayAt(meeting.starts_at);
  if (dueOn) {
    if (dueOn < today) throw atField(actor.locale, 'dueOn', 'meetings.due_past');
    if (dueOn > laterOf(dayAt(meeting.ends_at), today))
      throw atField(actor.locale, 'dueOn', 'meetings.due_after_meeting');
    return { dueOn, explanation: null, proposed: false };
  }
  if (isOnTheDay(ctx, meeting)) return { dueOn: today, explanation: null, proposed: false };
  if (dueRule) {
    const { tenant_id: tenantId, council_id: councilId } = meeting;
    const ask = { tenantId, councilId, ruleCode: dueRule, triggerOn: opens };
    const due = await dueDateFor(tx, ask);
    if (!due) throw atField(actor.locale, 'dueRule', 'meetings.no_rule');
    if (due.dueOn >= today || like) return { ...due, dueOn: laterOf(due.dueOn, today) };
    throw atField(actor.locale, 'dueOn', 'meetings.due_past');
  }
  if (!like?.dueOn) throw atField(actor.locale, 'dueOn', 'meetings.due_needed');
  const before = daysBetween(day(like.dueOn), dayAt(like.meeting.starts_at));
  const same = laterOf(addDays(opens, -Math.max(0, before)), today);
  return { dueOn: same, explanation: null, proposed: false };
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** An act on the duty behind a paper, after this room's policy was asked. */
export async function actOnPaper(
  ctx: CommandContext,
  { duty_id, id }: StoredPaper,
  ...[act, input]: [Parameters<typeof actOnDuty>[2], Parameters<typeof actOnDuty>[3]]
): Promise<void> {
  if (!duty_id) return;
  const given = { ...input, data: { ...input.data, paper: id } };
  await actOnDuty(ctx, duty_id, act, given, { permittedByRoom: true });
}
