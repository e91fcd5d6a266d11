import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { dutiesToCopy } from '#src/council/duties/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { chooseNotices, readNotices } from '../commands.ts';
import { noticeFailure } from '../failures.ts';
import { headlineOf } from '../headline.ts';
import { noticeText } from '../messages/notices.ts';
import { ChoicesPage } from '../pages/choices-page.tsx';
import { GatheredPage } from '../pages/gathered-page.tsx';
import { NoticesPage } from '../pages/notices-page.tsx';
import { OtherSeatPage } from '../pages/other-seat-page.tsx';
import { noticeOf, noticesOf, unreadNotices } from '../queries/bell.ts';
import type { OpenNotice } from '../queries/bell.ts';
import { choiceOf } from '../queries/choice.ts';
import { LISTED_AT } from '../rules.ts';
import { beforeOf } from './before.ts';

export function noticePageRoutes(app: Hono): void {
  app.get('/notices', listPage);
  app.get('/notices/unread', unread);
  app.get('/notices/choices', async (c) => await choicesPage(c));
  app.post('/notices/choices', saveChoices);
  app.post('/notices/read', async (c) => {
    await run(c, readNotices, { id: 'all' });
    return seeOther(c, '/notices', noticeText(c.var.locale).allRead);
  });
  app.get('/notices/:id', openNotice);
}

const todayOf = (c: Context): string => dayAt(c.var.platform.clock());

/** For the bell, which asks by itself. */
async function unread(c: Context): Promise<Response> {
  const count = await unreadNotices(c.var.platform.db, actorOf(c), todayOf(c));
  c.header('Cache-Control', 'no-store');
  return c.json({ count, label: noticeText(c.var.locale).bell(count) });
}

async function listPage(c: Context): Promise<Response> {
  const { locale, platform } = c.var;
  const today = todayOf(c);
  const list = await noticesOf(platform.db, actorOf(c), today, beforeOf(c));
  const page = <NoticesPage {...{ locale, today, list }} />;
  return await c.render(page, { title: noticeText(locale).title, section: '/notices' });
}

/** Opening a notice leads to the thing, from the seat it concerns, and marks it read. */
async function openNotice(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const id = c.req.param('id') ?? '';
  const open = isId(id) ? await noticeOf(c.var.platform.db, actor, todayOf(c), id) : null;
  if (open === null) throw noticeFailure('NotFound', 'notices.not_found');
  const { notice, seatId } = open;
  if (seatId !== null && seatId !== actor.seatId) {
    const page = <OtherSeatPage {...{ notice, seatId }} locale={c.var.locale} />;
    return await c.render(page, { title: noticeText(c.var.locale).title, section: '/notices' });
  }
  await run(c, readNotices, { id });
  const list = notice.count === 1 ? notice.href : LISTED_AT[notice.kind];
  return list === undefined ? await gatheredPage(c, open) : c.redirect(list, 303);
}

async function gatheredPage(c: Context, open: OpenNotice): Promise<Response> {
  const { locale, platform } = c.var;
  const ids = open.subjects.map(({ id }) => id);
  const copy = await dutiesToCopy(platform, actorOf(c), ids);
  const page = <GatheredPage {...{ locale, open, copy }} />;
  return await c.render(page, { title: headlineOf(locale, open.notice), section: '/notices' });
}

async function choicesPage(c: Context, typed?: FormValues, refusal?: Refusal): Promise<Response> {
  const { locale, platform } = c.var;
  const choice = await choiceOf(platform.db, actorOf(c));
  return await c.render(<ChoicesPage {...{ locale, choice, typed, refusal }} />, {
    title: noticeText(locale).choices,
    section: '/notices',
    status: refusal ? 422 : 200,
  });
}

async function saveChoices(c: Context): Promise<Response> {
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, chooseNotices, values));
  if (!done.ok) return await choicesPage(c, values, done.refusal);
  return seeOther(c, '/notices/choices', noticeText(c.var.locale).saved);
}
