import type { Hono } from 'hono';
import { actorOf } from '#src/platform/web/context.ts';
import { dutyText } from '../messages.ts';
import { InboxPage } from '../pages/inbox-page.tsx';
import { bodiesActedFor } from '../queries/choices.ts';
import { openDutiesBeside, openDutiesOfBody } from '../queries/inbox.ts';
import { todayOf } from './register.tsx';

export function inboxRoutes(app: Hono): void {
  app.get('/inbox', async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const asked = c.req.query('body') ?? '';
    const bodyId = actor.bodyIds.includes(asked) ? asked : actor.bodyId;
    const [bodies, owed, given, watched] = await Promise.all([
      bodiesActedFor(db, actor),
      openDutiesOfBody(db, actor, bodyId),
      openDutiesBeside(db, actor, 'given'),
      openDutiesBeside(db, actor, 'watched'),
    ]);
    const isFront = actor.bodyKind === 'front';
    const text = dutyText(c.var.locale);
    return await c.render(
      <InboxPage
        locale={c.var.locale}
        today={todayOf(c)}
        {...{ isFront, bodyId, bodies, owed, given, watched }}
      />,
      { title: isFront ? text.inboxTitleFront : text.inboxTitle, section: '/inbox' },
    );
  });
}
