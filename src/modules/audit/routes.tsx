import type { Hono } from 'hono';
import { z } from 'zod';
import { isId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { PAGE_SIZE, chainState, eventsOfCouncil } from './queries.ts';
import { auditText } from './messages.ts';
import { EventsPage } from './pages/events-page.tsx';

const id = z.string().refine(isId).optional().catch(undefined);
const filterInput = z.object({
  name: z
    .string()
    .regex(/^[a-zA-Z_.]{1,60}$/)
    .optional()
    .catch(undefined),
  subject: id,
  before: id,
});

export function auditRoutes(app: Hono): void {
  app.get('/audit', async (c) => {
    const actor = actorOf(c);
    if (!actor.permissions.has('events.read'))
      throw platformFailure('Forbidden', 'platform.forbidden');
    const { name, subject, before } = filterInput.parse(c.req.query());
    const { db } = c.var.platform;
    const found = await eventsOfCouncil(db, actor.tenantId, actor.councilId, {
      name,
      subjectId: subject,
      before,
    });
    const events = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? events.at(-1) : undefined;
    const older = new URLSearchParams({
      ...(name && { name }),
      ...(subject && { subject }),
      ...(last && { before: last.id }),
    });
    return await c.render(
      <EventsPage
        locale={c.var.locale}
        events={events}
        chain={await chainState(db, actor.tenantId)}
        filter={{ name: name ?? '', subject: subject ?? '' }}
        olderHref={last && `/audit?${older}`}
        newestHref={before ? '/audit' : undefined}
      />,
      { title: auditText(c.var.locale).title, section: '/audit' },
    );
  });
}
