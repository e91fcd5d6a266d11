import type { Context, Hono } from 'hono';
import { holdersOf, titled } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typedList } from '#src/platform/web/typed.ts';
import {
  approvePublication,
  approveWaiting,
  holdBack,
  proposePublication,
  releaseHeld,
  returnDraft,
  withdrawPublication,
} from './commands/index.ts';
import { publicationFailure } from './failures.ts';
import { publicationText } from './messages.ts';
import { PublicationListPage } from './pages/list-page.tsx';
import { PublicationPage } from './pages/publication-page.tsx';
import { mayNotStep } from './policy.ts';
import { answersToPublish, petitionOf, stepsOf } from './queries/petition.ts';
import type { PetitionToPublish } from './queries/petition.ts';
import { PUBLICATION_STEPS } from './schema.ts';
import type { PublicationStep } from './schema.ts';
import { hasPublished, LIST_TABS, publicationList } from './queries/waiting.ts';

const SECTION = '/publications';

export function publicationRoutes(app: Hono): void {
  app.get(SECTION, listPage);
  app.post(`${SECTION}/approve`, approveChosen);
  app.get(`${SECTION}/:code`, async (c) => await show(c, await found(c)));
  app.post(`${SECTION}/:code/:step`, takeStep);
}

async function listPage(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const refused = mayNotStep(actor, 'propose');
  if (refused) throw publicationFailure('Forbidden', refused);
  const tab = LIST_TABS.find((name) => name === c.req.query('tab')) ?? 'waiting';
  const before = c.req.query('before') ?? '';
  const page = (
    <PublicationListPage
      locale={locale}
      tab={tab}
      list={await publicationList(platform.db, actor, tab, isId(before) ? before : null)}
      mayApprove={mayNotStep(actor, 'approve') === null}
      emptySite={(await hasPublished(platform.db, actor)) ? null : actor.councilUnitCode}
    />
  );
  return await c.render(page, { title: publicationText(locale).title, section: SECTION });
}

/** Each chosen text is approved by itself: one that cannot be is left for the reader to open. */
async function approveChosen(c: Context): Promise<Response> {
  const chosen = typedList(await readForm(c), 'chosen');
  let done = 0;
  for (const one of chosen.slice(0, 200)) {
    const [petitionId, version] = one.split('.');
    const outcome = await attempt(c, () => run(c, approveWaiting, { petitionId, version }));
    if (outcome.ok) done += 1;
  }
  const words = publicationText(c.var.locale).approvedMany(done, chosen.length - done);
  return seeOther(c, SECTION, words);
}

async function found(c: Context): Promise<PetitionToPublish> {
  const petition = await petitionOf(c.var.platform.db, actorOf(c), c.req.param('code') ?? '');
  if (!petition) throw publicationFailure('NotFound', 'publication.not_found');
  return petition;
}

async function show(
  c: Context,
  petition: PetitionToPublish,
  again: { readonly values?: FormValues; readonly refusal?: Refusal } = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const refused = mayNotStep(actor, 'propose');
  if (refused) throw publicationFailure('Forbidden', refused);
  const approvers = await holdersOf(platform.db, actor.tenantId, actor.councilId, {
    permission: 'petitions.publish',
    on: dayAt(platform.clock()),
  });
  const page = (
    <PublicationPage
      locale={locale}
      petition={petition}
      answers={await answersToPublish(platform.db, actor.tenantId, petition.id)}
      steps={await stepsOf(platform.db, actor.tenantId, petition.id)}
      mayApprove={mayNotStep(actor, 'approve') === null}
      approvers={approvers.map(titled)}
      {...again}
    />
  );
  return await c.render(page, {
    title: publicationText(locale).recordTitle(petition.code),
    section: SECTION,
    status: again.refusal ? 422 : 200,
  });
}

type Take = (c: Context, values: FormValues) => Promise<unknown>;
const STEPS: Readonly<Record<PublicationStep, { readonly take: Take; readonly said: Said }>> = {
  propose: {
    take: async (c, values) => await run(c, proposePublication, values),
    said: 'proposed',
  },
  approve: {
    take: async (c, values) => await run(c, approvePublication, values),
    said: 'approved',
  },
  return: { take: async (c, values) => await run(c, returnDraft, values), said: 'returned' },
  hold: { take: async (c, values) => await run(c, holdBack, values), said: 'heldDone' },
  release: { take: async (c, values) => await run(c, releaseHeld, values), said: 'releasedDone' },
  withdraw: {
    take: async (c, values) => await run(c, withdrawPublication, values),
    said: 'withdrawnDone',
  },
};
type Said = 'proposed' | 'approved' | 'returned' | 'heldDone' | 'releasedDone' | 'withdrawnDone';

async function takeStep(c: Context): Promise<Response> {
  const petition = await found(c);
  const name = PUBLICATION_STEPS.find((step) => step === c.req.param('step'));
  if (!name) throw publicationFailure('NotFound', 'publication.not_found');
  const { take, said } = STEPS[name];
  const values = await readForm(c);
  const outcome = await attempt(c, () => take(c, { ...values, petitionId: petition.id }));
  if (!outcome.ok) return await show(c, await found(c), { values, refusal: outcome.refusal });
  return seeOther(c, `${SECTION}/${petition.code}`, publicationText(c.var.locale)[said]);
}
