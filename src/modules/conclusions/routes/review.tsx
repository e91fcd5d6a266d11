import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { agendaFor, foundMeeting } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { addReviewItem, decideReviews, dropReview, reviewConclusion } from '../commands/review.ts';
import { conclusionFailure } from '../failures.ts';
import { reviewText } from '../messages/review.ts';
import { ReviewPage } from '../pages/review-page.tsx';
import { mayNotReadMinutes, readsRestricted } from '../policy.ts';
import { reviewSheet } from '../queries/review.ts';
import type { ReviewSheet } from '../queries/review.ts';

export const reviewPathOf = (code: string): string => `/meetings/${code}/review`;
const AT = reviewPathOf(':code');

export function reviewRoutes(app: Hono): void {
  app.get(AT, async (c) => await show(c, await foundMeeting(c)));
  app.post(AT, write);
  app.post(`${AT}/item`, addItem);
  app.post(`${AT}/decide`, decide);
  app.post(`${AT}/drop`, drop);
}

interface Again {
  readonly values?: FormValues;
  readonly refusal?: Refusal;
}

async function show(c: Context, meeting: MeetingView, again: Again = {}): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const refused = mayNotReadMinutes(actor, meeting.council_id);
  if (refused) throw conclusionFailure('Forbidden', refused);
  const [agenda, sheet] = await Promise.all([
    agendaFor(platform.db, meeting),
    reviewSheet(platform.db, meeting),
  ]);
  const hasItem = agenda.some(
    ({ kind, state }) => kind === 'conclusionReview' && state !== 'withdrawn',
  );
  return await c.render(
    <ReviewPage
      {...{ actor, locale, meeting, hasItem }}
      sheet={readsRestricted(actor, meeting.council_id) ? sheet : withoutRestricted(sheet)}
      today={dayAt(platform.clock())}
      {...again}
    />,
    {
      title: reviewText(locale).of(meeting.title),
      section: '/meetings',
      status: again.refusal ? 422 : 200,
    },
  );
}

function withoutRestricted({ open, made }: ReviewSheet): ReviewSheet {
  return {
    open: open.filter(({ isRestricted }) => !isRestricted),
    made: made.filter(({ isRestricted }) => !isRestricted),
  };
}

async function write(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const values = await readForm(c);
  const done = await attempt(c, () =>
    run(c, reviewConclusion, { ...values, meetingId: meeting.id }),
  );
  if (!done.ok) return await show(c, meeting, { values, refusal: done.refusal });
  const t = reviewText(c.var.locale);
  return seeOther(c, reviewPathOf(meeting.code), done.value.isDecided ? t.saved : t.proposedSaved);
}

async function addItem(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const done = await attempt(c, () => run(c, addReviewItem, { meetingId: meeting.id }));
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  return seeOther(c, reviewPathOf(meeting.code), reviewText(c.var.locale).added);
}

async function decide(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const done = await attempt(c, () => run(c, decideReviews, { meetingId: meeting.id }));
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  const said = reviewText(c.var.locale).decided(done.value.count);
  return seeOther(c, reviewPathOf(meeting.code), said);
}

async function drop(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, dropReview, { id: typed(values, 'id') }));
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  return seeOther(c, reviewPathOf(meeting.code), reviewText(c.var.locale).dropped);
}
