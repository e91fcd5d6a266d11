import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Suggestions } from '#src/council/suggestions/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { failureSentence, platformFailure } from '#src/platform/errors.ts';
import { filesOf } from '#src/platform/files/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { petitionAbilities } from '../abilities.ts';
import { othersInGroups } from '../acting/group-acts.ts';
import type { ActReport } from '../acting/each-petition.ts';
import { dutyOf, facts } from '../acting/row.ts';
import type { FormAct } from '../commands/act-commands.ts';
import { ACT_COMMANDS, isFormAct } from '../commands/act-commands.ts';
import { actText } from '../messages/acts.ts';
import { formText } from '../messages/act-forms.ts';
import { suggestText } from '../messages/suggestions.ts';
import type { FieldsProps } from '../pages/act-field-parts.tsx';
import { ActPage, ReportPage } from '../pages/act-page.tsx';
import type { ShownCheck } from '../pages/check-card.tsx';
import { linkTo } from '../pages/petition-view.ts';
import type { Owed } from '../policy.ts';
import {
  bodiesToAssign,
  bodyName,
  bodyOption,
  fieldOptions,
  newestAnswer,
  petitionForAct,
  petitionsByIds,
  receiverOptions,
  watcherOptions,
} from '../queries/act-form.ts';
import { heldContactChoices } from '../queries/contacts.ts';
import { verificationsOf } from '../queries/petition.ts';
import type { Petition } from '../store/petitions.ts';
import { suggestionsForAll } from '../queries/suggestions.ts';
import { owedFor } from '../store/duties.ts';

const SECTION = '/petitions';

/** One form page for every act, on one petition or many. */
export function actRoutes(app: Hono): void {
  app.get('/petitions/acts/:act', async (c) => await showMany(c, {}, null));
  app.post('/petitions/acts/:act', async (c) => await postMany(c));
  app.get('/petitions/:id/acts/:act', async (c) => await showOne(c, {}, null));
  app.post('/petitions/:id/acts/:act', async (c) => await postOne(c));
}

function actOf(c: Context): FormAct {
  const act = c.req.param('act') ?? '';
  if (!isFormAct(act)) throw platformFailure('NotFound', 'platform.not_found');
  return act;
}

async function postOne(c: Context): Promise<Response> {
  const act = actOf(c);
  const id = c.req.param('id') ?? '';
  const values = await readForm(c);
  const result = await attempt(
    c,
    async () => await runAct(c, act, { ...values, petitionIds: [id] }),
  );
  if (!result.ok) return await showOne(c, values, result.refusal);
  const label = actText(c.var.locale).acts[act];
  const { done, refused } = result.value;
  if (refused.length > 0) return await showReport(c, label, result.value);
  const said = formText(c.var.locale);
  const message = done.length > 1 ? said.doneMany(label, done.length, 0) : said.done(label);
  return seeOther(c, `/petitions/${id}`, message);
}

async function showReport(c: Context, title: string, report: ActReport): Promise<Response> {
  const ids = [...report.done, ...report.refused].map(({ id }) => id);
  const petitions = await petitionsByIds(c.var.platform.db, actorOf(c), ids);
  const codes = new Map(petitions.map(({ id, code }) => [id, code]));
  return await c.render(
    <ReportPage locale={c.var.locale} title={title} report={report} codes={codes} />,
    { title, section: SECTION, status: 422 },
  );
}

/** A register posts what is ticked; only the act's own form says `submitted`. */
async function postMany(c: Context): Promise<Response> {
  const values = await readForm(c);
  const ids = idsOf(values);
  const act = c.req.param('act') ?? '';
  const list = encodeURIComponent(ids.join(','));
  if (act === 'propose' || act === 'forward') return seeOther(c, `/batches/new?ids=${list}`);
  if (act === 'merge' || act === 'together') return seeOther(c, `/petitions/${act}?ids=${list}`);
  if (values['submitted'] === undefined) return seeOther(c, `/petitions/acts/${act}?ids=${list}`);
  const known = actOf(c);
  const input = { ...values, petitionIds: ids };
  const result = await attempt(c, async () => await runAct(c, known, input));
  if (!result.ok) return await showMany(c, values, result.refusal);
  const title = actText(c.var.locale).acts[known];
  const { done, refused } = result.value;
  if (refused.length === 0) {
    return seeOther(c, SECTION, formText(c.var.locale).doneMany(title, done.length, 0));
  }
  return await showReport(c, title, result.value);
}

async function runAct(c: Context, act: FormAct, input: unknown): Promise<ActReport> {
  const spec = ACT_COMMANDS[act];
  return await run(c, spec as (typeof ACT_COMMANDS)['accept'], input);
}

export function idsOf(values: Readonly<Record<string, unknown>>): string[] {
  const given = values['petitionIds'] ?? values['ids'] ?? [];
  const all = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
  return all.filter((id): id is string => typeof id === 'string' && isId(id));
}

async function showOne(c: Context, values: FormValues, refusal: Refusal | null): Promise<Response> {
  const act = actOf(c);
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const id = c.req.param('id') ?? '';
  const petition = isId(id) ? await petitionForAct(db, actor, id) : null;
  if (!petition) throw platformFailure('NotFound', 'platform.not_found');
  const duties = await owedFor(db, actor.tenantId, id);
  const all = petitionAbilities(actor, { ...facts(petition), id }, duties);
  const ability = all.find((one) => one.act === act);
  const duty = dutyOf({ actor }, duties, act);
  const reason = refusal ? null : (ability?.reason ?? null);
  return await draw(c, act, {
    action: `/petitions/${id}/acts/${act}`,
    petitions: [petition],
    values: refusal ? values : { ...valuesOf(petition), ...values },
    refusal,
    blocked: reason && failureSentence(actor.locale, reason, {}),
    behalfOf:
      ability?.onBehalf && duty ? await bodyName(db, actor.tenantId, duty.debtorBodyId) : null,
    duty,
  });
}

function valuesOf(petition: Petition): FormValues {
  return {
    fieldCode: petition.field_code ?? '',
    kind: petition.kind,
    competentTier: petition.competent_tier ?? '',
    responsibleBodyId: petition.responsible_body_id ?? '',
  };
}

async function showMany(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const act = actOf(c);
  const actor = actorOf(c);
  const ids = refusal
    ? idsOf(values)
    : idsOf({ ids: c.req.query('ids') ?? c.req.queries('ids[]') });
  const petitions = await petitionsByIds(c.var.platform.db, actor, ids);
  const [first] = petitions;
  if (!first)
    return seeOther(c, '/petitions', failureSentence(actor.locale, 'petitions.batch_empty', {}));
  const duties = await owedFor(c.var.platform.db, actor.tenantId, first.id);
  const duty = dutyOf({ actor }, duties, act);
  const isForThem = duty !== null && !actor.bodyIds.includes(duty.debtorBodyId);
  const isDebtorAct = act === 'accept' || act === 'decline' || act === 'assign';
  const behalfOf =
    isDebtorAct && isForThem
      ? await bodyName(c.var.platform.db, actor.tenantId, duty.debtorBodyId)
      : null;
  return await draw(c, act, {
    action: `/petitions/acts/${act}`,
    petitions,
    values,
    refusal,
    blocked: null,
    behalfOf,
    duty,
  });
}

interface Drawing {
  readonly action: string;
  readonly petitions: readonly Petition[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly blocked: string | null;
  readonly behalfOf: string | null;
  readonly duty: Owed | null;
}

async function draw(c: Context, act: FormAct, { duty, ...drawing }: Drawing): Promise<Response> {
  const [only] = drawing.petitions;
  const { db } = c.var.platform;
  const answer = only ? await newestAnswer(db, actorOf(c).tenantId, only.id) : null;
  const checks = only ? await checksOf(db, only) : [];
  const options = await optionsFor(c, act, duty);
  const petitionIds = drawing.petitions.map(({ id }) => id);
  const others = await othersInGroups(db, actorOf(c), act, { petitionIds });
  const reached = await petitionsByIds(db, actorOf(c), others);
  const suggested = await suggestedFor(c, act, drawing.petitions, options);
  return await c.render(
    <ActPage
      locale={c.var.locale}
      act={act}
      {...drawing}
      answer={answer}
      checks={checks}
      options={options}
      others={reached.map(({ code }) => code)}
      suggested={suggested}
    />,
    {
      title: actText(c.var.locale).acts[act],
      section: SECTION,
      ...(drawing.refusal ? { status: 422 as const } : {}),
    },
  );
}

async function checksOf(db: Db, petition: Petition): Promise<readonly ShownCheck[]> {
  const verifications = await verificationsOf(db, petition);
  const ids = verifications.map(({ id }) => id);
  const files = await filesOf(db, petition.tenant_id, 'petition_verification', ids);
  return verifications.map((verification) => ({
    verification,
    files: files.filter(({ subjectId }) => subjectId === verification.id).map(linkTo),
  }));
}

const MOST_READ = 100;

/** What the words suggest where an act decides it; only bodies that the form offers. */
async function suggestedFor(
  c: Context,
  act: FormAct,
  petitions: readonly Petition[],
  options: FieldsProps['options'],
): Promise<Suggestions | null> {
  if (act !== 'classify' && act !== 'assign') return null;
  const { locale, platform } = c.var;
  const found = await suggestionsForAll(platform.db, actorOf(c), petitions.slice(0, MOST_READ), {
    on: dayAt(platform.clock()),
    ofMany: suggestText(locale).ofMany,
  });
  const offered = new Set(
    [...(options.receivers ?? []), ...(options.parts ?? [])].map(({ value }) => value),
  );
  return found && { ...found, body: found.body.filter(({ value }) => offered.has(value)) };
}

/** The lists an act's form chooses from. */
export async function optionsFor(
  c: Context,
  act: FormAct,
  duty: Owed | null,
): Promise<FieldsProps['options']> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const on = dayAt(c.var.platform.clock());
  if (act === 'classify') {
    return {
      fields: await fieldOptions(db, actor),
      receivers: await receiverOptions(db, actor, on),
    };
  }
  if (act === 'refer') return { receivers: await receiverOptions(db, actor, on) };
  if (act === 'assign' && duty) {
    const { debtorBodyId } = duty;
    const bodies = await bodiesToAssign(db, { tenantId: actor.tenantId, debtorBodyId, on });
    return { parts: bodies.map(bodyOption) };
  }
  if (act === 'verify' && actor.permissions.has('petitions.on_behalf')) {
    return { watchers: await watcherOptions(db, actor) };
  }
  if (act === 'tell') return { contacts: await heldContactChoices(db, actor) };
  return {};
}
