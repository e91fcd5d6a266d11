import type { Context, Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, refusalOf, seeOther } from '#src/platform/web/forms.ts';
import { confirmDeadlines, reviseDeadline } from './commands/deadlines.ts';
import { addDayOff, confirmDayOff, removeDayOff } from './commands/days-off.ts';
import { closeSession, saveSession, saveTerm } from './commands/sessions.ts';
import { DAY_FAILURE_SENTENCES, readDay } from './day-input.ts';
import { dayAt, yearOf } from './day.ts';
import { explainDeadline } from './explain.ts';
import { calendarFailure } from './failures.ts';
import { calendarText } from './messages.ts';
import { DaysOffPage } from './pages/days-off-page.tsx';
import { DeadlinePage } from './pages/deadline-page.tsx';
import { DeadlinesPage } from './pages/deadlines-page.tsx';
import type { DeadlinesPageProps } from './pages/deadlines-page.tsx';
import type { Answer } from './pages/parts.tsx';
import { shown } from './pages/parts.tsx';
import { SessionPage, SessionsPage } from './pages/sessions-page.tsx';
import type { SessionPageProps, SessionsPageProps } from './pages/sessions-page.tsx';
import { mayNotConfirmDeadline, mayNotManageCalendar } from './policy.ts';
import {
  daysOffOf,
  dueDateFor,
  rulesOf,
  sessionById,
  sessionsOf,
  termsOf,
  workCalendar,
} from './queries.ts';

export function calendarRoutes(app: Hono): void {
  sessionRoutes(app);
  dayOffRoutes(app);
  deadlineRoutes(app);
}

function sessionRoutes(app: Hono): void {
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

function dayOffRoutes(app: Hono): void {
  app.get('/days-off', async (c) => await showDaysOff(c));
  app.post('/days-off', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, addDayOff, typed));
    if (!done.ok) return await showDaysOff(c, { typed, refusal: done.refusal });
    const { year } = done.value;
    return seeOther(c, `/days-off?year=${year}`, calendarText(c.var.locale).dayAdded);
  });
  app.post('/days-off/:day/confirm', async (c) => {
    const { year } = await run(c, confirmDayOff, { day: c.req.param('day') });
    return seeOther(c, `/days-off?year=${year}`, calendarText(c.var.locale).dayConfirmed);
  });
  app.post('/days-off/:day/remove', async (c) => {
    const { year } = await run(c, removeDayOff, { day: c.req.param('day') });
    return seeOther(c, `/days-off?year=${year}`, calendarText(c.var.locale).dayRemoved);
  });
}

function deadlineRoutes(app: Hono): void {
  app.get('/deadlines', async (c) => await showDeadlines(c, await tryOut(c)));
  app.post('/deadlines/confirm', async (c) => {
    const done = await attempt(c, async () => await run(c, confirmDeadlines, await readForm(c)));
    if (!done.ok) return await showDeadlines(c, { refusal: done.refusal });
    const words = calendarText(c.var.locale).confirmedCount(done.value.confirmed);
    return seeOther(c, '/deadlines', words);
  });
  app.get('/deadlines/:id', async (c) => await showDeadline(c, c.req.param('id')));
  app.post('/deadlines/:id', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, reviseDeadline, { ...typed, id }));
    if (!done.ok) return await showDeadline(c, id, { typed, refusal: done.refusal });
    const words = calendarText(c.var.locale).revised;
    return seeOther(c, `/deadlines/${done.value.id}`, words);
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

async function showDaysOff(c: Context, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const now = yearOf(dayAt(clock()));
  const asked = Number(c.req.query('year') ?? now);
  const year = asked >= 2000 && asked <= 2100 ? asked : now;
  const calendar = await workCalendar(db, actor.tenantId);
  const years = [...new Set([...calendar.years, now, now + 1, year])].toSorted((a, b) => a - b);
  const page = (
    <DaysOffPage
      locale={c.var.locale}
      {...{ year, years }}
      missing={[now, now + 1].filter((one) => !calendar.years.has(one))}
      rows={await daysOffOf(db, actor.tenantId, year)}
      mayManage={mayNotManageCalendar(actor) === null}
      {...answer}
    />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, {
    title: calendarText(c.var.locale).daysOff,
    section: '/days-off',
    status,
  });
}

/** The try-out form is a GET: what it asked and what came of it. */
async function tryOut(
  c: Context,
): Promise<Pick<DeadlinesPageProps, 'tried' | 'typed' | 'refusal'>> {
  const { code, on } = c.req.query();
  if (!code) return {};
  const actor = actorOf(c);
  const { locale } = c.var;
  const typed = { code, on: on ?? '' };
  const read = readDay(typed.on);
  if (!read.ok) {
    const fields = { on: DAY_FAILURE_SENTENCES[read.code][locale] };
    const failure = platformFailure('InvalidInput', 'platform.invalid_input', {}, fields);
    return { typed, refusal: refusalOf(c, failure) };
  }
  const due = await dueDateFor(c.var.platform.db, {
    tenantId: actor.tenantId,
    councilId: actor.councilId,
    ruleCode: code,
    triggerOn: read.day,
  });
  if (due) return { typed, tried: { words: explainDeadline(due, locale) } };
  const failure = calendarFailure('RuleBroken', 'calendar.no_rule', { day: shown(read.day) });
  return { typed, refusal: refusalOf(c, failure) };
}

async function showDeadlines(
  c: Context,
  answer: Pick<DeadlinesPageProps, 'tried' | 'typed' | 'refusal'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const today = dayAt(clock());
  const rules = await rulesOf(db, actor.tenantId, actor.councilId);
  const page = (
    <DeadlinesPage
      locale={c.var.locale}
      rules={rules.filter((rule) => rule.valid_to === null || rule.valid_to >= today)}
      mayConfirm={mayNotConfirmDeadline(actor) === null}
      mayRevise={mayNotManageCalendar(actor) === null}
      {...answer}
    />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, {
    title: calendarText(c.var.locale).deadlines,
    section: '/deadlines',
    status,
  });
}

async function showDeadline(c: Context, id: string, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotManageCalendar(actor);
  if (refused) throw calendarFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  const rules = await rulesOf(db, actor.tenantId, actor.councilId);
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw platformFailure('NotFound', 'platform.not_found');
  const page = (
    <DeadlinePage
      locale={c.var.locale}
      today={dayAt(clock())}
      rule={rule}
      versions={rules.filter((one) => one.code === rule.code)}
      {...answer}
    />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, {
    title: calendarText(c.var.locale).ruleTitle,
    section: '/deadlines',
    status,
  });
}
