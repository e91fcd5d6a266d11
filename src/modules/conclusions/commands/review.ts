import { actOnDuty } from '#src/council/duties/index.ts';
import type { ActInput, DutyAct } from '#src/council/duties/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { addAgendaItem, agendaOf } from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { ownMeeting } from '../acting/at-meeting.ts';
import { conclusionFailure } from '../failures.ts';
import { decideReviewsInput, dropReviewInput, meetingInput, reviewInput } from '../inputs.ts';
import type { Review } from '../inputs.ts';
import { reviewText } from '../messages/review.ts';
import { mayNotConfirm, mayNotReview } from '../policy.ts';
import { openConclusions } from '../queries/open.ts';
import type { OpenConclusion } from '../queries/open.ts';
import type { ReviewGiven } from '../schema.ts';
import {
  decideReview,
  dropStored,
  insertReview,
  lastActOf,
  lockReviews,
  reviewById,
} from '../store/reviews.ts';
import type { ConclusionReview } from '../store/reviews.ts';

/** The item "review of earlier conclusions", where something is left to review and none stands there yet. */
export async function ensureReviewItem(
  ctx: CommandContext,
  meeting: StoredMeeting,
): Promise<string | null> {
  const { actor, tx } = ctx;
  const existing = await reviewItemOf(ctx, meeting.id);
  if (existing) return existing;
  const open = await openConclusions(tx, actor.tenantId, meeting.council_id, {
    before: meeting,
    limit: 1,
  });
  if (open.length === 0) return null;
  const t = reviewText('vi');
  const { id } = await addAgendaItem(ctx, {
    meetingId: meeting.id,
    kind: 'conclusionReview',
    title: t.itemTitle,
    note: t.itemReason,
  });
  return id;
}

async function reviewItemOf(ctx: CommandContext, meetingId: string): Promise<string | null> {
  const agenda = await agendaOf(ctx.tx, ctx.actor, meetingId);
  const item = agenda.find(
    ({ kind, state }) => kind === 'conclusionReview' && state !== 'withdrawn',
  );
  return item?.id ?? null;
}

/** Away from the table nothing is reviewed. */
const ELSEWHERE: readonly string[] = ['workingVisit', 'voterContact', 'receptionDay'];

/** The house puts the item there when a meeting is called; nobody has to remember. */
export async function reviewWhenCalled(ctx: CommandContext, meeting: StoredMeeting): Promise<void> {
  if (ELSEWHERE.includes(meeting.kind)) return;
  await ensureReviewItem(ctx, meeting);
}

export const addReviewItem = command({
  name: 'conclusions.add_review_item',
  input: meetingInput,
  async run(ctx, { meetingId }) {
    const meeting = await ownMeeting(ctx, meetingId);
    const before = await reviewItemOf(ctx, meetingId);
    if (before) {
      ctx.nothingChanged();
      return { itemId: before };
    }
    const itemId = await ensureReviewItem(ctx, meeting);
    if (itemId === null) ctx.nothingChanged();
    return { itemId };
  },
});

/**
 * What the session decides about one open conclusion. The chair's word is an act at once; what the
 * office writes down waits for the chair.
 */
export const reviewConclusion = command({
  name: 'conclusions.review',
  input: reviewInput,
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    const meeting = await ownMeeting(ctx, input.meetingId);
    const refused = mayNotReview(actor, meeting.council_id);
    if (refused) throw conclusionFailure('Forbidden', refused);
    const itemId = await reviewItemOf(ctx, meeting.id);
    if (itemId === null) throw conclusionFailure('RuleBroken', 'conclusions.review_item_needed');
    const conclusion = await openAt(ctx, meeting, input.dutyId);
    const existing = await lockReviews(tx, actor.tenantId, meeting.id);
    if (existing.some(({ duty_id }) => duty_id === input.dutyId))
      throw conclusionFailure('RuleBroken', 'conclusions.reviewed_already');
    const review: ConclusionReview = {
      tenant_id: actor.tenantId,
      id: newId(),
      meeting_id: meeting.id,
      item_id: itemId,
      conclusion_id: conclusion.id,
      duty_id: input.dutyId,
      decision: input.decision,
      state: 'proposed',
      given: givenOf(input),
      note: input.note,
      act_id: null,
      recorded_by: actor.personId,
      recorded_at: now,
      decided_by: null,
      decided_seat_id: null,
      decided_at: null,
    };
    await insertReview(tx, review);
    const isChair = mayNotConfirm(actor, meeting.council_id) === null;
    if (isChair) await decide(ctx, review, meeting.code);
    else tell(ctx, review, 'conclusion.review_written');
    return { id: review.id, isDecided: isChair };
  },
});

/** The chair decides what the office wrote down: each becomes an act, all in one transaction. */
export const decideReviews = command({
  name: 'conclusions.decide_reviews',
  input: decideReviewsInput,
  async run(ctx, { meetingId, ids }) {
    const meeting = await ownMeeting(ctx, meetingId);
    const refused = mayNotConfirm(ctx.actor, meeting.council_id);
    if (refused) throw conclusionFailure('Forbidden', refused);
    const reviews = await lockReviews(ctx.tx, ctx.actor.tenantId, meetingId);
    const waiting = reviews.filter(
      ({ id, state }) => state === 'proposed' && (ids.length === 0 || ids.includes(id)),
    );
    if (waiting.length === 0)
      throw conclusionFailure('RuleBroken', 'conclusions.nothing_to_confirm');
    for (const review of waiting) await decide(ctx, review, meeting.code);
    return { count: waiting.length };
  },
});

export const dropReview = command({
  name: 'conclusions.drop_review',
  input: dropReviewInput,
  async run(ctx, { id }) {
    const review = await reviewById(ctx.tx, ctx.actor.tenantId, id);
    if (!review || review.state !== 'proposed')
      throw conclusionFailure('NotFound', 'conclusions.review_not_found');
    const meeting = await ownMeeting(ctx, review.meeting_id);
    const refused = mayNotReview(ctx.actor, meeting.council_id);
    if (refused) throw conclusionFailure('Forbidden', refused);
    await dropStored(ctx.tx, review);
    tell(ctx, review, 'conclusion.review_dropped');
    return { id, meetingId: review.meeting_id };
  },
});

async function openAt(
  { tx, actor }: CommandContext,
  meeting: StoredMeeting,
  dutyId: string,
): Promise<OpenConclusion> {
  const open = await openConclusions(tx, actor.tenantId, meeting.council_id, { before: meeting });
  const found = open.find((each) => each.dutyId === dutyId);
  if (!found) throw conclusionFailure('NotFound', 'conclusions.not_found');
  if (found.meetingId === meeting.id)
    throw conclusionFailure('RuleBroken', 'conclusions.own_review');
  return found;
}

function givenOf({ outcome, dueOn, step, documentNumber, documentOn }: Review): ReviewGiven {
  return {
    ...(outcome && { outcome }),
    ...(dueOn && { dueOn }),
    ...(step && { step }),
    ...(documentNumber && { documentNumber }),
    ...(documentOn && { documentOn }),
  };
}

const ACTS: Readonly<Record<Exclude<Review['decision'], 'follow'>, DutyAct>> = {
  settle: 'settle',
  extend: 'extend',
  urge: 'urge',
  return: 'return',
  escalate: 'escalate',
  lift: 'lift',
};

/** The decision becomes the next act on the duty; keeping to follow is noted on it. */
async function decide(
  ctx: CommandContext,
  review: ConclusionReview,
  meetingCode: string,
): Promise<void> {
  const { actor, now, tx } = ctx;
  const { decision, given, note, duty_id: dutyId } = review;
  const act = decision === 'follow' ? 'note' : ACTS[decision];
  const words = note === '' ? `${reviewText('vi').decisions[decision]} (${meetingCode})` : note;
  const isEnding = decision === 'settle' || decision === 'lift';
  await actOnDuty(
    ctx,
    dutyId,
    act,
    {
      on: dayAt(now),
      note: words,
      ...(given as ActInput),
      ...(decision === 'urge' && { channel: 'letter' as const }),
      ...(isEnding && { endParts: true }),
      data: { reviewOf: review.meeting_id },
    },
    { permittedByRoom: true },
  );
  await decideReview(tx, review, {
    actId: await lastActOf(tx, actor.tenantId, dutyId),
    personId: actor.personId,
    seatId: actor.seatId,
    at: now,
  });
  tell(ctx, review, 'conclusion.reviewed');
}

function tell(ctx: CommandContext, review: ConclusionReview, name: string): void {
  ctx.emit({
    name,
    subjectKind: 'conclusion',
    subjectId: review.conclusion_id,
    councilId: ctx.actor.councilId,
    data: { meeting: review.meeting_id, duty: review.duty_id, decision: review.decision },
  });
}
