import type { Context, Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, refusalOf, seeOther } from '#src/platform/web/forms.ts';
import { confirmDeadlines, reviseDeadline } from '../commands/deadlines.ts';
import { DAY_FAILURE_SENTENCES, readDay } from '../day-input.ts';
import { dayAt } from '../day.ts';
import { explainDeadline } from '../explain.ts';
import { calendarFailure } from '../failures.ts';
import { calendarText } from '../messages.ts';
import { DeadlinePage } from '../pages/deadline-page.tsx';
import { DeadlinesPage } from '../pages/deadlines-page.tsx';
import type { DeadlinesPageProps } from '../pages/deadlines-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { shown } from '../pages/parts.tsx';
import { mayNotConfirmDeadline, mayNotManageCalendar } from '../policy.ts';
import { dueDateFor, rulesOf } from '../queries.ts';

export function deadlineRoutes(app: Hono): void {
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
