import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { decideUrgeDays } from '../commands/urge-days.ts';
import { dutyFailure } from '../failures.ts';
import { dutyKinds } from '../kinds.ts';
import { urgeDaysText } from '../messages/urge-days.ts';
import { UrgeDaysKindPage, UrgeDaysPage } from '../pages/urge-days-page.tsx';
import { mayNotSetUrgeDays } from '../policy.ts';
import { urgeDaysHistory } from '../queries/urge-days.ts';
import { followerOf } from './register.tsx';

const SECTION = '/duties/urging-days';

export function urgeDaysRoutes(app: Hono): void {
  app.get(SECTION, list);
  app.get(`${SECTION}/:kind`, async (c) => await show(c));
  app.post(`${SECTION}/:kind`, decide);
}

async function list(c: Context): Promise<Response> {
  const actor = followerOf(c);
  const { locale, platform } = c.var;
  const page = (
    <UrgeDaysPage
      locale={locale}
      today={dayAt(platform.clock())}
      kinds={dutyKinds()}
      lines={await urgeDaysHistory(platform.db, actor.tenantId, actor.councilId)}
      mayDecide={mayNotSetUrgeDays(actor) === null}
    />
  );
  return await c.render(page, { title: urgeDaysText(locale).title, section: SECTION });
}

async function show(
  c: Context,
  values: FormValues = {},
  refusal: Refusal | null = null,
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotSetUrgeDays(actor);
  if (refused) throw dutyFailure('Forbidden', refused);
  const kind = dutyKinds().find((one) => one.kind === c.req.param('kind'));
  if (!kind) throw dutyFailure('NotFound', 'duties.not_found');
  const { locale, platform } = c.var;
  const lines = await urgeDaysHistory(platform.db, actor.tenantId, actor.councilId);
  const page = (
    <UrgeDaysKindPage
      {...{ locale, kind, values, refusal }}
      today={dayAt(platform.clock())}
      lines={lines.filter((line) => line.kind === kind.kind)}
    />
  );
  return await c.render(page, {
    title: kind.labels[locale],
    section: SECTION,
    status: refusal ? 422 : 200,
  });
}

async function decide(c: Context): Promise<Response> {
  const values = await readForm(c);
  const kind = c.req.param('kind') ?? '';
  const done = await attempt(c, () => run(c, decideUrgeDays, { ...values, kind }));
  if (!done.ok) return await show(c, values, done.refusal);
  return seeOther(c, `${SECTION}/${kind}`, urgeDaysText(c.var.locale).saved);
}
