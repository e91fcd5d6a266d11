import type { Context, Hono } from 'hono';
import { councilSetting } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { setIntake } from '../commands/set-intake.ts';
import { correctVoterEmail, markVoterTold } from '../commands/tell.ts';
import { consentOn } from '../consent.ts';
import { submissionFailure } from '../failures.ts';
import { inboxText } from '../messages/inbox.ts';
import { tellingText } from '../messages/telling.ts';
import { CallsPage } from '../pages/calls-page.tsx';
import type { CallsPageProps } from '../pages/calls-page.tsx';
import { IntakePage } from '../pages/intake-page.tsx';
import { mayNotReceive, mayNotSetIntake } from '../policy.ts';
import { callsWaiting } from '../queries/calls.ts';
import { ownPetition } from '../queries/published.ts';

const SECTION = '/submissions';
const CALLS = `${SECTION}/calls`;
const SETTINGS = `${SECTION}/settings`;
const MOST_CALLS = 100;

/** Whom to call, and how submissions come in. */
export function officeRoutes(app: Hono): void {
  app.get(CALLS, async (c) => await calls(c, null));
  app.post(`${CALLS}/:id{[0-9a-f-]{36}}/address`, correctAddress);
  app.post(`${CALLS}/:id{[0-9a-f-]{36}}`, told);
  app.get(SETTINGS, async (c) => await settings(c, null, null));
  app.post(SETTINGS, save);
}

async function calls(c: Context, again: CallsPageProps['again']): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotReceive(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
  const { locale, origin, platform } = c.var;
  const { db } = platform;
  const asked = c.req.query('petition') ?? '';
  const petitionId = asked === '' ? null : await ownPetition(db, actor, asked);
  const waiting = await callsWaiting(db, actor, {
    now: platform.clock(),
    limit: MOST_CALLS,
    ...(petitionId !== null && { petitionId }),
  });
  const page = (
    <CallsPage
      locale={locale}
      calls={waiting}
      lookUp={`${origin}/tra-cuu`}
      petitionCode={petitionId === null ? null : readCode(asked)}
      again={again}
    />
  );
  return await c.render(page, {
    title: tellingText(locale).title,
    section: SECTION,
    ...(again && { status: 422 as const }),
  });
}

async function told(c: Context): Promise<Response> {
  const raw = { ...(await readForm(c)), id: c.req.param('id') };
  const outcome = await attempt(c, () => run(c, markVoterTold, raw));
  const words = outcome.ok ? tellingText(c.var.locale).doneSaid : outcome.refusal.message;
  return seeOther(c, CALLS, words);
}

async function correctAddress(c: Context): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param('id') ?? '';
  const spec = correctVoterEmail(c.var.platform.address ?? c.var.origin);
  const outcome = await attempt(c, () => run(c, spec, { ...form, id }));
  if (outcome.ok) return seeOther(c, CALLS, tellingText(c.var.locale).correctSaid);
  const { fields, message } = outcome.refusal;
  if (fields['email'] === undefined) return seeOther(c, CALLS, message);
  return await calls(c, { id, email: typed(form, 'email'), errors: fields });
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
