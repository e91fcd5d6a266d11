import type { Context, Hono } from 'hono';
import { actorOf } from '#src/platform/web/context.ts';
import { meetingFailure } from '../failures.ts';
import { MeetingPage } from '../pages/meeting-page.tsx';
import { agendaFor } from '../queries/agenda.ts';
import { meetingByCode } from '../queries/meeting.ts';
import type { MeetingView } from '../queries/meeting.ts';

export function meetingRoutes(app: Hono): void {
  app.get('/meetings/:code', async (c) => {
    const meeting = await foundMeeting(c);
    const agenda = await agendaFor(c.var.platform.db, meeting);
    return await c.render(
      <MeetingPage actor={actorOf(c)} locale={c.var.locale} meeting={meeting} agenda={agenda} />,
      { title: meeting.title, section: '/meetings' },
    );
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
