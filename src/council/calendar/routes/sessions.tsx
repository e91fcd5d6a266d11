import type { Context, Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { closeSession, saveSession, saveTerm } from '../commands/sessions.ts';
import { dayAt } from '../day.ts';
import { calendarFailure } from '../failures.ts';
import { calendarText } from '../messages.ts';
import type { Answer } from '../pages/parts.tsx';
import { SessionPage } from '../pages/session-page.tsx';
import type { SessionPageProps } from '../pages/session-page.tsx';
import { SessionsPage } from '../pages/sessions-page.tsx';
import type { SessionsPageProps } from '../pages/sessions-page.tsx';
import { mayNotManageCalendar } from '../policy.ts';
import { sessionById, sessionsOf, termsOf } from '../queries.ts';

export function sessionRoutes(app: Hono): void {
  app.get('/sessions', async (c) => await showSessions(c));
  app.post('/sessions', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, saveSession, typed));
    if (!done.ok) {
      return await showSessions(c, { typed, refusal: done.refusal, answered: 'session' });
    }
    return seeOther(c, '/sessions', calendarText(c.var.locale).saved);
  });
  app.post('/sessions/terms', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, saveTerm, typed));
    if (!done.ok) {
      return await showSessions(c, { typed, refusal: done.refusal, answered: 'term' });
    }
    return seeOther(c, '/sessions', calendarText(c.var.locale).saved);
  });
  app.get('/sessions/:id', async (c) => await showSession(c, c.req.param('id')));
  app.post('/sessions/:id', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, saveSession, { ...typed, id }));
    if (!done.ok) {
      return await showSession(c, id, { typed, refusal: done.refusal, answered: 'edit' });
    }
    return seeOther(c, '/sessions', calendarText(c.var.locale).saved);
  });
  app.post('/sessions/:id/close', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, closeSession, { ...typed, id }));
    if (!done.ok) {
      return await showSession(c, id, { typed, refusal: done.refusal, answered: 'close' });
    }
    return seeOther(c, '/sessions', calendarText(c.var.locale).sessionClosed);
  });
}

async function showSessions(
  c: Context,
  answer: Answer & Pick<SessionsPageProps, 'answered'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const page = (
    <SessionsPage
      locale={c.var.locale}
      terms={await termsOf(db, actor.tenantId, actor.councilId)}
      sessions={await sessionsOf(db, actor.tenantId, actor.councilId)}
      mayManage={mayNotManageCalendar(actor) === null}
      {...answer}
    />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, {
    title: calendarText(c.var.locale).sessions,
    section: '/sessions',
    status,
  });
}

async function showSession(
  c: Context,
  id: string,
  answer: Answer & Pick<SessionPageProps, 'answered'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotManageCalendar(actor);
  if (refused) throw calendarFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  const session = await sessionById(db, actor.tenantId, actor.councilId, id);
  if (!session) throw platformFailure('NotFound', 'platform.not_found');
  const page = (
    <SessionPage locale={c.var.locale} session={session} today={dayAt(clock())} {...answer} />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, { title: session.name, section: '/sessions', status });
}
