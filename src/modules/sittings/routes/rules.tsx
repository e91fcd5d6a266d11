import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { confirmMajorityRules, reviseMajorityRule } from '../commands/rules.ts';
import { writtenText } from '../messages/written.ts';
import { RulePage, RulesPage } from '../pages/rules-pages.tsx';
import { mayNotConfirmRules, mayNotReviseRules } from '../policy.ts';
import { sittingFailure } from '../failures.ts';
import { majorityRules } from '../queries/rules.ts';

const SECTION = '/majority-rules';

/** The table of quorums and majorities: confirmed by the leaders, revised by the office. */
export function ruleRoutes(app: Hono): void {
  app.get('/majority-rules', async (c) => await showRules(c, null));
  app.post('/majority-rules/confirm', async (c) => {
    const done = await attempt(
      c,
      async () => await run(c, confirmMajorityRules, await readForm(c)),
    );
    if (!done.ok) return await showRules(c, done.refusal);
    return seeOther(c, SECTION, writtenText(c.var.locale).confirmed(done.value.confirmed));
  });
  app.get('/majority-rules/:id', async (c) => await showRule(c, {}, null));
  app.post('/majority-rules/:id', async (c) => {
    const values = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, async () => await run(c, reviseMajorityRule, { ...values, id }));
    if (!done.ok) return await showRule(c, values, done.refusal);
    return seeOther(c, SECTION, writtenText(c.var.locale).revised);
  });
}

function refuseOutsiders(c: Context): void {
  const { permissions } = actorOf(c);
  if (permissions.has('meetings.read') || permissions.has('calendar.manage')) return;
  throw platformFailure('Forbidden', 'platform.forbidden');
}

async function showRules(c: Context, refusal: Refusal | null): Promise<Response> {
  refuseOutsiders(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const today = dayAt(clock());
  const rules = await majorityRules(db, actor.tenantId, actor.councilId);
  const page = (
    <RulesPage
      locale={c.var.locale}
      rules={rules.filter(({ valid_to }) => valid_to === null || valid_to >= today)}
      mayConfirm={mayNotConfirmRules(actor) === null}
      mayRevise={mayNotReviseRules(actor) === null}
      refusal={refusal}
    />
  );
  const title = writtenText(c.var.locale).rulesTitle;
  return await c.render(page, {
    title,
    section: SECTION,
    ...(refusal && { status: 422 as const }),
  });
}

async function showRule(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotReviseRules(actor);
  if (refused) throw sittingFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  const rules = await majorityRules(db, actor.tenantId, actor.councilId);
  const rule = rules.find(({ id }) => id === c.req.param('id'));
  if (!rule) throw platformFailure('NotFound', 'platform.not_found');
  const page = (
    <RulePage
      locale={c.var.locale}
      rule={rule}
      versions={rules.filter(({ code }) => code === rule.code)}
      today={dayAt(clock())}
      values={values}
      refusal={refusal}
    />
  );
  const title = writtenText(c.var.locale).revise;
  return await c.render(page, {
    title,
    section: SECTION,
    ...(refusal && { status: 422 as const }),
  });
}
