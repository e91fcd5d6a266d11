import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { papersOf } from '#src/council/papers/index.ts';
import { agendaFor, foundMeeting } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { captureConclusion } from '../commands/capture.ts';
import { confirmConclusions } from '../commands/confirm.ts';
import { confirmCorrections, dropCorrection } from '../commands/correct.ts';
import { drawNotice, NOTICE_KIND } from '../commands/notice.ts';
import { captureText } from '../messages/capture.ts';
import { ConclusionsPage } from '../pages/conclusions-page.tsx';
import { changesWaiting } from '../queries/changes.ts';
import { conclusionsOf } from '../queries/conclusions.ts';
import { noticeOf } from '../store/notices.ts';

export const pathOf = (code: string): string => `/meetings/${code}/conclusions`;
const AT = pathOf(':code');

export function meetingRoutes(app: Hono): void {
  app.get(AT, async (c) => await show(c, await foundMeeting(c)));
  app.post(AT, capture);
  app.post(`${AT}/confirm`, confirm);
  app.post(`${AT}/notice`, draw);
  app.post(`${AT}/corrections/confirm`, confirmChanges);
  app.post(`${AT}/corrections/drop`, dropChange);
}

interface Again {
  readonly values?: FormValues;
  readonly refusal?: Refusal;
}

async function show(c: Context, meeting: MeetingView, again: Again = {}): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db } = platform;
  const [agenda, conclusions, changes, notice] = await Promise.all([
    agendaFor(db, meeting),
    conclusionsOf(db, actor, meeting.id),
    changesWaiting(db, actor, meeting.id),
    noticeOf(db, actor.tenantId, meeting.id),
  ]);
  const papers = notice ? await papersOf(db, actor, NOTICE_KIND, notice.id) : [];
  const asked = c.req.query('item') ?? null;
  const current = agenda.find(({ state }) => state === 'current')?.id;
  // Once the notice is out or the session closed, writing more is the exception.
  const isOver = (notice?.issued_on ?? null) !== null || meeting.state === 'closed';
  const first = isOver ? null : (agenda.at(0)?.id ?? null);
  return await c.render(
    <ConclusionsPage
      {...{ actor, locale, meeting, agenda, conclusions, changes, notice, papers }}
      today={dayAt(platform.clock())}
      now={platform.clock()}
      itemId={asked ?? current ?? first}
      {...again}
    />,
    {
      title: captureText(locale).of(meeting.title),
      section: '/meetings',
      status: again.refusal ? 422 : 200,
    },
  );
}

/** Saved, and the form of the same item is open again. */
async function capture(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const values = await readForm(c);
  const done = await attempt(c, () =>
    run(c, captureConclusion, { ...values, meetingId: meeting.id }),
  );
  if (!done.ok) return await show(c, meeting, { values, refusal: done.refusal });
  const item = typed(values, 'itemId');
  const where = `${pathOf(meeting.code)}?item=${item}#item-${item}`;
  return seeOther(c, where, captureText(c.var.locale).saved);
}

async function confirm(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const values = await readForm(c);
  const done = await attempt(c, () =>
    run(c, confirmConclusions, { meetingId: meeting.id, ids: values['ids'] }),
  );
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  const said = captureText(c.var.locale).confirmed(done.value.count);
  return seeOther(c, pathOf(meeting.code), said);
}

async function draw(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, drawNotice, { ...values, meetingId: meeting.id }));
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  return seeOther(c, `/papers/${done.value.paperId}`, captureText(c.var.locale).drawn);
}

async function confirmChanges(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const done = await attempt(c, () => run(c, confirmCorrections, { meetingId: meeting.id }));
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  return seeOther(c, pathOf(meeting.code), captureText(c.var.locale).correctionsConfirmed);
}

async function dropChange(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, dropCorrection, { id: typed(values, 'id') }));
  if (!done.ok) return await show(c, meeting, { refusal: done.refusal });
  return seeOther(c, pathOf(meeting.code), captureText(c.var.locale).dropped);
}
