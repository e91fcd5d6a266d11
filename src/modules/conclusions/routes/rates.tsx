import type { Context, Hono } from 'hono';
import { dayAt, readDay } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { drawRates } from '../chart.ts';
import { approveFigures, withdrawFigures } from '../commands/figures.ts';
import { conclusionFailure } from '../failures.ts';
import { figuresText } from '../messages/figures.ts';
import { RatesPage } from '../pages/rates-page.tsx';
import { mayNotApproveFigures, mayNotReadMinutes } from '../policy.ts';
import { approvedFigures } from '../queries/approved.ts';
import { conclusionFigures } from '../queries/rates.ts';

const AT = '/conclusions/rates';

export function ratesRoutes(app: Hono): void {
  app.get(AT, async (c) => await show(c));
  app.post(`${AT}/approve`, async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, approveFigures, values));
    if (!done.ok) return await show(c, done.refusal);
    return seeOther(c, AT, figuresText(c.var.locale).approved);
  });
  app.post(`${AT}/withdraw`, async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, withdrawFigures, values));
    if (!done.ok) return await show(c, done.refusal);
    return seeOther(c, AT, figuresText(c.var.locale).withdrawn);
  });
}

async function show(c: Context, refusal?: Refusal): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { tenantId, councilId } = actor;
  const refused = mayNotReadMinutes(actor, councilId);
  if (refused) throw conclusionFailure('Forbidden', refused);
  const today = dayAt(platform.clock());
  const [from, to] = periodOf(c, today);
  const figures = await conclusionFigures(platform.db, { tenantId, councilId, from, to, today });
  const approved = await approvedFigures(platform.db, { tenantId, councilId });
  const t = figuresText(locale);
  const words = { onTime: t.columns.onTime, late: t.columns.late };
  return await c.render(
    <RatesPage
      {...{ locale, from, to, figures, approved, refusal }}
      chart={await drawRates(figures.byBody, words)}
      mayApprove={mayNotApproveFigures(actor, councilId) === null}
      publicHref={`/cong-khai/${actor.councilUnitCode}/ket-luan`}
    />,
    { title: t.title, section: '/conclusions', status: refusal ? 422 : 200 },
  );
}

/** The year so far unless asked. */
function periodOf(c: Context, today: string): readonly [string, string] {
  const asked = (name: string): string | null => {
    const read = readDay(c.req.query(name) ?? '');
    return read.ok ? read.day : null;
  };
  const from = asked('from') ?? `${today.slice(0, 4)}-01-01`;
  const to = asked('to') ?? today;
  return from <= to ? [from, to] : [to, from];
}
