import type { Hono } from 'hono';
import { threadText } from '../messages/thread.ts';
import { ThreadPage } from '../pages/thread-page.tsx';
import { mayNotRecord } from '../policy.ts';
import { readScreen } from './reading.ts';

/** Everything in order of time, for the screen and for paper. */
export function threadRoutes(app: Hono): void {
  app.get('/meetings/:code/sitting/thread', async (c) => {
    const view = await readScreen(c);
    const mayCorrect = mayNotRecord(view.actor, view.meeting) === null;
    return await c.render(<ThreadPage {...view} mayCorrect={mayCorrect} />, {
      title: `${threadText(c.var.locale).title}: ${view.meeting.title}`,
      section: '/meetings',
    });
  });
}
