import type { Hono } from 'hono';
import { dayAt, isDay } from '#src/council/calendar/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { programmeFailure } from '../failures.ts';
import { programmesText } from '../messages/pages.ts';
import { MondayPage } from '../pages/monday-page.tsx';
import { WeekPage } from '../pages/week-page.tsx';
import { mayNotRead } from '../policy.ts';
import { waitingForCommittee } from '../queries/monday.ts';
import { weekOf } from '../queries/week.ts';

export function weekRoutes(app: Hono): void {
  app.get('/week', async (c) => {
    const actor = actorOf(c);
    const { db, clock } = c.var.platform;
    const today = dayAt(clock());
    const asked = c.req.query('from') ?? '';
    const week = await weekOf(db, actor, isDay(asked) ? asked : today);
    return await c.render(
      <WeekPage
        locale={c.var.locale}
        week={week}
        today={today}
        maySeeMonday={mayNotRead(actor) === null}
      />,
      { title: programmesText(c.var.locale).week, section: '/week' },
    );
  });
  app.get('/week/monday', async (c) => {
    const actor = actorOf(c);
    const refused = mayNotRead(actor);
    if (refused) throw programmeFailure('Forbidden', refused);
    const { db, clock } = c.var.platform;
    const groups = await waitingForCommittee(db, actor, dayAt(clock()));
    return await c.render(<MondayPage locale={c.var.locale} groups={groups} />, {
      title: programmesText(c.var.locale).monday,
      section: '/week/monday',
    });
  });
}
