import type { Context, Hono } from 'hono';
import { councilSetting } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { setIntake } from '../commands/set-intake.ts';
import { markVoterTold } from '../commands/tell.ts';
import { consentOn } from '../consent.ts';
import { submissionFailure } from '../failures.ts';
import { inboxText } from '../messages/inbox.ts';
import { tellingText } from '../messages/telling.ts';
import { CallsPage } from '../pages/calls-page.tsx';
import { IntakePage } from '../pages/intake-page.tsx';
import { mayNotReceive, mayNotSetIntake } from '../policy.ts';
import { callsWaiting } from '../queries/telling.ts';

const SECTION = '/submissions';
const CALLS = `${SECTION}/calls`;
const SETTINGS = `${SECTION}/settings`;
const MOST_CALLS = 100;

/** Whom to call, and how submissions come in. */
export function officeRoutes(app: Hono): void {
  app.get(CALLS, calls);
  app.post(`${CALLS}/:id{[0-9a-f-]{36}}`, told);
  app.get(SETTINGS, async (c) => await settings(c, null, null));
  app.post(SETTINGS, save);
}

async function calls(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotReceive(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
  const { locale, origin, platform } = c.var;
  const waiting = await callsWaiting(platform.db, actor, MOST_CALLS);
  const page = <CallsPage locale={locale} calls={waiting} lookUp={`${origin}/tra-cuu`} />;
  return await c.render(page, { title: tellingText(locale).title, section: SECTION });
}

async function told(c: Context): Promise<Response> {
  const outcome = await attempt(c, () => run(c, markVoterTold, { id: c.req.param('id') }));
  const words = outcome.ok ? tellingText(c.var.locale).doneSaid : outcome.refusal.message;
  return seeOther(c, CALLS, words);
}

async function settings(
  c: Context,
  typedValues: FormValues | null,
  refusal: Refusal | null,
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotSetIntake(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const { tenantId, councilId } = actor;
  const [isOpen, keepDays, consents] = await Promise.all([
    councilSetting(platform.db, tenantId, councilId, 'submissions.isOpen'),
    councilSetting(platform.db, tenantId, councilId, 'submissions.keepDays'),
    councilSetting(platform.db, tenantId, councilId, 'submissions.consents'),
  ]);
  const values = typedValues ?? { isOpen: isOpen ? 'on' : '', keepDays: String(keepDays) };
  const consent = consentOn(consents, dayAt(platform.clock()), keepDays);
  const page = <IntakePage {...{ locale, values, refusal, consent }} />;
  return await c.render(page, {
    title: inboxText(locale).settings,
    section: SECTION,
    ...(refusal && { status: 422 as const }),
  });
}

async function save(c: Context): Promise<Response> {
  const form = await readForm(c);
  const outcome = await attempt(c, () => run(c, setIntake, form));
  if (!outcome.ok) return await settings(c, form, outcome.refusal);
  return seeOther(c, SETTINGS, inboxText(c.var.locale).saved);
}
