import type { Context, Hono } from 'hono';
import { actorOf, run } from '#src/platform/web/context.ts';
import { isId } from '#src/platform/db/ids.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { chooseNotices, decideOnMail, readNotices } from './commands.ts';
import { noticeFailure } from './failures.ts';
import { noticeText } from './messages.ts';
import { ChoicesPage } from './pages/choices-page.tsx';
import { NoticesPage } from './pages/notices-page.tsx';
import { OutboxPage } from './pages/outbox-page.tsx';
import { mayNotReadOutbox } from './policy.ts';
import { choiceOf, noticeTarget, noticesOf } from './queries/bell.ts';
import { outboxOf } from './queries/outbox.ts';
import { OUTBOX_STATES } from './schema.ts';

export function noticeRoutes(app: Hono): void {
  app.get('/notices', listPage);
  app.get('/notices/choices', async (c) => await choicesPage(c));
  app.post('/notices/choices', saveChoices);
  app.post('/notices/read', async (c) => {
    await run(c, readNotices, { id: 'all' });
    return seeOther(c, '/notices', noticeText(c.var.locale).allRead);
  });
  app.get('/notices/:id', openNotice);
  app.get('/outbox', outboxPage);
  app.post('/outbox/:id', decide);
}

const beforeOf = (c: Context): string | null => {
  const before = c.req.query('before') ?? '';
  return isId(before) ? before : null;
};

async function listPage(c: Context): Promise<Response> {
  const { locale, platform } = c.var;
  const list = await noticesOf(platform.db, actorOf(c), beforeOf(c));
  const page = <NoticesPage locale={locale} list={list} />;
  return await c.render(page, { title: noticeText(locale).title, section: '/notices' });
}

/** Opening a notice leads to the thing and marks it read. */
async function openNotice(c: Context): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const href = isId(id) ? await noticeTarget(c.var.platform.db, actorOf(c), id) : null;
  if (href === null) throw noticeFailure('NotFound', 'notices.not_found');
  await run(c, readNotices, { id });
  return c.redirect(href, 303);
}

async function choicesPage(c: Context, refusal?: Refusal): Promise<Response> {
  const { locale, platform } = c.var;
  const choice = await choiceOf(platform.db, actorOf(c));
  const page = <ChoicesPage locale={locale} choice={choice} refusal={refusal} />;
  return await c.render(page, {
    title: noticeText(locale).choices,
    section: '/notices',
    status: refusal ? 422 : 200,
  });
}

async function saveChoices(c: Context): Promise<Response> {
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, chooseNotices, values));
  if (!done.ok) return await choicesPage(c, done.refusal);
  return seeOther(c, '/notices/choices', noticeText(c.var.locale).saved);
}

async function outboxPage(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotReadOutbox(actor);
  if (refused) throw noticeFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const state = OUTBOX_STATES.find((one) => one === c.req.query('state')) ?? 'waiting';
  const page = (
    <OutboxPage
      locale={locale}
      state={state}
      isMailOn={platform.mailer?.isOn ?? false}
      outbox={await outboxOf(platform.db, actor, state, beforeOf(c))}
    />
  );
  return await c.render(page, { title: noticeText(locale).outbox, section: '/outbox' });
}

async function decide(c: Context): Promise<Response> {
  const values = await readForm(c);
  const text = noticeText(c.var.locale);
  const done = await attempt(c, () => run(c, decideOnMail, { ...values, id: c.req.param('id') }));
  if (!done.ok) return seeOther(c, '/outbox', done.refusal.message);
  const said = values['decision'] === 'again' ? text.queued : text.dropped;
  return seeOther(c, '/outbox', said);
}
