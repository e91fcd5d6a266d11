import type { Context, Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { addDayOff, confirmDayOff, editDayOff, removeDayOff } from '../commands/days-off.ts';
import { dayAt, isDay, yearOf } from '../day.ts';
import { calendarFailure } from '../failures.ts';
import { calendarText } from '../messages.ts';
import { DayOffPage } from '../pages/day-off-page.tsx';
import { DaysOffPage } from '../pages/days-off-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { mayNotManageCalendar } from '../policy.ts';
import { daysOffOf, workCalendar } from '../queries.ts';

export function dayOffRoutes(app: Hono): void {
  app.get('/days-off', async (c) => await showDaysOff(c));
  app.post('/days-off', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, addDayOff, typed));
    if (!done.ok) return await showDaysOff(c, { typed, refusal: done.refusal });
    const { year } = done.value;
    return seeOther(c, `/days-off?year=${year}`, calendarText(c.var.locale).dayAdded);
  });
  app.get('/days-off/:day', async (c) => await showDayOff(c, c.req.param('day')));
  app.post('/days-off/:day', async (c) => {
    const typed = await readForm(c);
    const day = c.req.param('day');
    const done = await attempt(c, () => run(c, editDayOff, { ...typed, day }));
    if (!done.ok) return await showDayOff(c, day, { typed, refusal: done.refusal });
    const { year } = done.value;
    return seeOther(c, `/days-off?year=${year}`, calendarText(c.var.locale).dayEdited);
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

async function showDayOff(c: Context, day: string, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotManageCalendar(actor);
  if (refused) throw calendarFailure('Forbidden', refused);
  const known = isDay(day) ? await daysOffOf(c.var.platform.db, actor.tenantId, yearOf(day)) : [];
  const row = known.find((one) => one.day === day);
  if (!row) throw platformFailure('NotFound', 'platform.not_found');
  return await c.render(<DayOffPage locale={c.var.locale} row={row} {...answer} />, {
    title: row.name,
    section: '/days-off',
    status: answer.refusal ? 422 : 200,
  });
}
