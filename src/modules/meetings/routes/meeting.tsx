import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { mailLeaves } from '#src/platform/mail/mailer.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { meetingFailure } from '../failures.ts';
import { nextStepOf, panelsOfMeeting } from '../hooks.ts';
import { agendaText } from '../messages/agenda.ts';
import { MeetingPage } from '../pages/meeting-page.tsx';
import { SheetPage } from '../pages/sheet-page.tsx';
import { agendaFor } from '../queries/agenda.ts';
import { meetingByCode } from '../queries/meeting.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { papersFor } from '../queries/papers.ts';
import { sourcesOf } from '../queries/sources.ts';

export const SECTION = '/meetings';

export function meetingRoutes(app: Hono): void {
  app.get('/meetings/:code', async (c) => {
    const actor = actorOf(c);
    const { locale, platform } = c.var;
    const meeting = await foundMeeting(c);
    const agenda = await agendaFor(platform.db, meeting);
    const now = platform.clock();
    const [papers, sources, next, panels] = await Promise.all([
      papersFor(platform.db, actor, meeting, dayAt(now)),
      sourcesOf(platform.db, actor, agenda, locale),
      nextStepOf(platform.db, actor, meeting, locale),
      panelsOfMeeting({
        db: platform.db,
        actor,
        meeting,
        locale,
        now,
        isMailOn: mailLeaves(platform),
      }),
    ]);
    return await c.render(
      <MeetingPage {...{ actor, locale, meeting, agenda, papers, sources, next, panels }} />,
      {
        title: meeting.title,
        section: SECTION,
      },
    );
  });

  app.get('/meetings/:code/sheet', async (c) => {
    const { locale, platform } = c.var;
    const meeting = await foundMeeting(c);
    const agenda = await agendaFor(platform.db, meeting);
    const papers = await papersFor(platform.db, actorOf(c), meeting, dayAt(platform.clock()));
    return await c.render(<SheetPage {...{ locale, meeting, agenda, papers }} />, {
      title: `${agendaText(locale).title}: ${meeting.title}`,
      section: SECTION,
    });
  });
}

/** The meeting of this address, if the reader may see it. */
export async function foundMeeting(c: Context): Promise<MeetingView> {
  const code = c.req.param('code') ?? '';
  const known = /^PH-[0-9A-Z-]+$/.test(code);
  const meeting = known ? await meetingByCode(c.var.platform.db, actorOf(c), code) : null;
  if (!meeting) throw meetingFailure('NotFound', 'meetings.not_found');
  return meeting;
}
