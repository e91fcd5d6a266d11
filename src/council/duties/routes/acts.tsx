import type { Context, Hono } from 'hono';
import { bodiesOf, findBodies, outsideBodies } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import type { Option } from '#src/ui/index.ts';
import { actRule, DEBTOR_ACTS, isDutyAct } from '../acts.ts';
import type { DutyAct } from '../acts.ts';
import { act as actCommand } from '../commands/act.ts';
import { dutyFailure } from '../failures.ts';
import { dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import { ActPage } from '../pages/act-page.tsx';
import { actorFacts, partiesOf } from '../policy.ts';
import { actsSince } from '../queries/acts.ts';
import { watchersOf } from '../queries/duty-page.ts';
import type { DutyView } from '../queries/duty-view.ts';
import { followsCouncil } from '../queries/visible-to.ts';
import { checkAct } from '../rules.ts';
import { namesFor, readDuty } from './duties.tsx';
import { todayOf } from './register.tsx';

export function actRoutes(app: Hono): void {
  app.get('/duties/:id/acts/:act', async (c) => {
    const duty = await readDuty(c, actorOf(c));
    const elsewhere = dutyKind(duty.kind).actHref?.(duty, actNamed(c));
    return elsewhere ? c.redirect(elsewhere, 303) : await showForm(c, {});
  });

  app.post('/duties/:id/acts/:act', async (c) => {
    const id = c.req.param('id');
    const name = actNamed(c);
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, actCommand, { ...values, id, act: name }));
    if (done.ok) return seeOther(c, `/duties/${id}`, dutyText(c.var.locale).acted);
    return await showForm(c, values, done.refusal);
  });
}

function actNamed(c: Context): DutyAct {
  const name = c.req.param('act') ?? '';
  if (!isDutyAct(name)) throw dutyFailure('NotFound', 'duties.unknown_act');
  return name;
}

async function showForm(c: Context, values: FormValues, refusal?: Refusal) {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const [name, duty] = [actNamed(c), await readDuty(c, actor)];
  const seen = Number(values['version']);
  const missed = refusal && Number.isInteger(seen) ? duty.version - seen : 0;
  const since = await actsSince(platform.db, actor.tenantId, duty.id, missed);
  const reason = checkAct(duty, name, actorFacts(actor, duty, duty.standing));
  const watchers = await watchersOf(platform.db, actor, duty.id);
  const page = (
    <ActPage
      locale={locale}
      act={name}
      duty={duty}
      today={todayOf(c)}
      values={values}
      refusal={refusal}
      since={since}
      closed={reason === null ? undefined : failureSentence(locale, reason, {})}
      bodies={await bodyChoices(c, actor, duty, name)}
      isBehalf={DEBTOR_ACTS.includes(name) && !partiesOf(actor, duty, []).has('debtor')}
      watchers={watchers.map((body) => ({ value: body.id, label: body.name }))}
      names={await namesFor(c, actor, duty, since)}
    />
  );
  return await c.render(page, {
    title: `${dutyText(locale).acts[name]} · ${duty.code}`,
    section: followsCouncil(actor) ? '/duties' : '/inbox',
    status: refusal ? (refusal.code === 'duties.changed_meanwhile' ? 409 : 422) : 200,
  });
}

const EXECUTIVES = 400;

/** The bodies beside the debtor first, then those outside, then the other councils' executives. */
async function bodyChoices(
  c: Context,
  actor: Actor,
  duty: DutyView,
  name: DutyAct,
): Promise<Option[]> {
  const { needs } = actRule(name);
  if (!needs.includes('body') && !needs.includes('parts')) return [];
  const { db } = c.var.platform;
  const [own, outside, executives] = await Promise.all([
    bodiesOf(db, actor.tenantId, duty.council_id),
    outsideBodies(db, actor.tenantId),
    findBodies(db, actor, { kinds: ['executive'], limit: EXECUTIVES, on: todayOf(c) }),
  ]);
  const byId = new Map([...own, ...outside, ...executives].map((body) => [body.id, body]));
  byId.delete(duty.debtor_body_id);
  return [...byId.values()].map((body) => ({ value: body.id, label: body.name }));
}
