import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { fullMeetingShape, toItem, toMeeting, toPaper } from './shapes.ts';
import { meetingFailure } from '../failures.ts';
import { agendaFor } from '../queries/agenda.ts';
import { meetingById } from '../queries/meeting.ts';
import { papersFor } from '../queries/papers.ts';

export async function readMeeting(
  c: Context,
  id: string,
): Promise<z.output<typeof fullMeetingShape>> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const meeting = isId(id) ? await meetingById(db, actor, id) : null;
  if (!meeting) throw meetingFailure('NotFound', 'meetings.not_found');
  const agenda = await agendaFor(db, meeting);
  const papers = await papersFor(db, actor, meeting, dayAt(clock()));
  return {
    ...toMeeting(meeting),
    agenda: agenda.map(toItem),
    papers: papers.map((paper) => toPaper(paper, meeting.code)),
  };
}
