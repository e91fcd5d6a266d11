import type { Context, Hono } from 'hono';
import { papersOf } from '#src/council/papers/index.ts';
import { foundMeeting } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  approveMinutes,
  circulateMinutes,
  decideRemark,
  drawMinutes,
  MINUTES_KIND,
  remarkOnMinutes,
} from '../commands/minutes.ts';
import { conclusionFailure } from '../failures.ts';
import { minutesText } from '../messages/minutes.ts';
import { MinutesPage } from '../pages/minutes-page.tsx';
import { mayNotReadMinutes } from '../policy.ts';
import { minutesOf, remarksOf, wasCalled } from '../queries/minutes.ts';

export const minutesPathOf = (code: string): string => `/meetings/${code}/minutes`;
const AT = minutesPathOf(':code');

export function minutesRoutes(app: Hono): void {
  app.get(AT, async (c) => await show(c, await foundMeeting(c)));
  app.post(
    `${AT}/draw`,
    act((c, meetingId, values) => run(c, drawMinutes, { ...values, meetingId }), 'drawn'),
  );
  app.post(
    `${AT}/circulate`,
    act((c, meetingId, values) => run(c, circulateMinutes, { ...values, meetingId }), 'circulated'),
  );
  app.post(
    `${AT}/approve`,
    act((c, meetingId, values) => run(c, approveMinutes, { ...values, meetingId }), 'approved'),
  );
  app.post(
    `${AT}/remarks`,
    act((c, meetingId, values) => run(c, remarkOnMinutes, { ...values, meetingId }), 'remarked'),
  );
  app.post(
    `${AT}/remarks/decide`,
    act((c, _, values) => run(c, decideRemark, values), 'decided'),
  );
}

type Said = 'drawn' | 'circulated' | 'approved' | 'remarked' | 'decided';
type Change = (c: Context, meetingId: string, values: FormValues) => Promise<unknown>;

function act(change: Change, said: Said) {
  return async (c: Context): Promise<Response> => {
    const meeting = await foundMeeting(c);
    const values = await readForm(c);
    const done = await attempt(c, () => change(c, meeting.id, values));
    if (!done.ok) return await show(c, meeting, { values, refusal: done.refusal });
    return seeOther(c, minutesPathOf(meeting.code), minutesText(c.var.locale)[said]);
  };
}

interface Again {
  readonly values?: FormValues;
  readonly refusal?: Refusal;
}

async function show(c: Context, meeting: MeetingView, again: Again = {}): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db } = platform;
  const refused = mayNotReadMinutes(actor, meeting.council_id);
  if (refused && !(await wasCalled(db, actor, meeting.id)))
    throw conclusionFailure('Forbidden', refused);
  const minutes = await minutesOf(db, actor.tenantId, meeting.id);
  const [papers, remarks] = await Promise.all([
    papersOf(db, actor, MINUTES_KIND, meeting.id),
    minutes ? remarksOf(db, actor.tenantId, minutes.id) : [],
  ]);
  return await c.render(
    <MinutesPage
      {...{ actor, locale, meeting, minutes, papers, remarks }}
      now={platform.clock()}
      {...again}
    />,
    {
      title: minutesText(locale).of(meeting.title),
      section: '/meetings',
      status: again.refusal ? 422 : 200,
    },
  );
}
