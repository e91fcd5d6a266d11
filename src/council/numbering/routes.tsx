import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { cancelNumber, setNumberTemplate } from './commands.ts';
import { numberingText } from './messages.ts';
import { NumberingPage } from './pages/numbering-page.tsx';
import type { NumberingPageProps } from './pages/numbering-page.tsx';
import { mayNotNumber } from './policy.ts';
import { numbersTaken, templatesOf } from './store.ts';

export function numberingRoutes(app: Hono): void {
  app.get('/numbering', async (c) => await show(c));

  app.post('/numbering', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, setNumberTemplate, typed));
    if (!done.ok) return await show(c, { typed, refusal: done.refusal });
    return seeOther(c, '/numbering', numberingText(c.var.locale).saved);
  });

  app.post('/numbering/numbers/:id/cancel', async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, cancelNumber, { ...form, id }));
    const text = numberingText(c.var.locale);
    const message = done.ok
      ? text.done(done.value.symbol)
      : (done.refusal.fields['reason'] ?? done.refusal.message);
    return seeOther(c, '/numbering', message);
  });
}

async function show(
  c: Context,
  answer: Pick<NumberingPageProps, 'typed' | 'refusal'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const page = (
    <NumberingPage
      locale={locale}
      today={dayAt(platform.clock())}
      templates={await templatesOf(platform.db, actor.tenantId, actor.councilId)}
      numbers={await numbersTaken(platform.db, actor.tenantId, actor.councilId)}
      mayChange={mayNotNumber(actor) === null}
      {...answer}
    />
  );
  return await c.render(page, {
    title: numberingText(locale).title,
    section: '/numbering',
    status: answer.refusal ? 422 : 200,
  });
}
