import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { councilSetting, holdersOf, titled } from '#src/council/bodies/index.ts';
import type { Permission } from '#src/council/bodies/index.ts';
import { differsFromTemplate } from '#src/council/numbering/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { idsOf } from './acts.tsx';
import { petitionFailure } from '../failures.ts';
import { isBatchStep, isForwardingStep, sendsTheLetter } from '../batch-rules.ts';
import { passBatchStep, returnBatch, submitBatch } from '../commands/batch-steps.ts';
import { changeDraft, prepareBatch } from '../commands/batches.ts';
import { batchText } from '../messages/batches.ts';
import { AnnexPage } from '../pages/annex-page.tsx';
import { BatchListPage } from '../pages/batch-list-page.tsx';
import { BatchPage } from '../pages/batch-page.tsx';
import { NewBatchPage } from '../pages/new-batch-page.tsx';
import { mayNotPassStep, mayNotPrepareBatch, signsHere, STEP_PERMISSION } from '../policy.ts';
import { petitionsByIds, receiverOptions } from '../queries/act-form.ts';
import { actRule } from '../rules.ts';
import { othersToForward } from '../store/groups.ts';
import type { Batch } from '../store/batches.ts';
import { suggestText } from '../messages/suggestions.ts';
import { suggestionsForAll } from '../queries/suggestions.ts';
import { batchCounts, batchesOf, batchView } from '../queries/batches.ts';

const SECTION = '/batches';
const PAGE = 50;
const MOST_READ = 100;

/** Lists of petitions on their way to one body, each the annex of a letter. */
export function batchRoutes(app: Hono): void {
  app.get('/batches', async (c) => await showList(c));
  app.get('/batches/new', async (c) => await showNew(c, {}, null));
  app.post('/batches/new', async (c) => {
    const ids = idsOf(await readForm(c)).join(',');
    return seeOther(c, `/batches/new?ids=${encodeURIComponent(ids)}`);
  });
  app.post('/batches', async (c) => await postNew(c));
  app.get('/batches/:id', async (c) => await showBatch(c, {}, null));
  app.get('/batches/:id/annex', async (c) => {
    const batch = await batchView(c.var.platform.db, actorOf(c), idOf(c));
    const title = batchText(c.var.locale).annex;
    return await c.render(<AnnexPage locale={c.var.locale} batch={batch} />, {
      title,
      section: SECTION,
    });
  });
  app.get('/batches/:id/:act{submit|pass|return|remove}', (c) => c.redirect(`/batches/${idOf(c)}`));
  app.post('/batches/:id/submit', async (c) => await step(c, 'doneSubmit', submitBatch));
  app.post('/batches/:id/pass', async (c) => await step(c, 'donePass', passBatchStep));
  app.post('/batches/:id/return', async (c) => await step(c, 'doneReturn', returnBatch));
  app.post('/batches/:id/remove', async (c) => await step(c, 'doneRemove', changeDraft));
}

function idOf(c: Context): string {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) throw petitionFailure('NotFound', 'petitions.batch_not_found');
  return id;
}

async function showList(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const asked = c.req.query('step') ?? '';
  const wanted = asked === 'waiting' || isBatchStep(asked) ? asked : undefined;
  const before = c.req.query('before');
  const found = await batchesOf(db, actor, {
    step: wanted,
    before: before && isId(before) ? before : undefined,
    limit: PAGE + 1,
  });
  const batches = found.slice(0, PAGE);
  const next = new URLSearchParams({
    ...(wanted && { step: wanted }),
    before: batches.at(-1)?.id ?? '',
  });
  return await c.render(
    <BatchListPage
      locale={c.var.locale}
      batches={batches}
      counts={await batchCounts(db, actor)}
      step={wanted}
      nextHref={found.length > PAGE ? `/batches?${next}` : undefined}
    />,
    { title: batchText(c.var.locale).title, section: SECTION },
  );
}

async function showNew(c: Context, values: FormValues, refusal: Refusal | null): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const ids = idsOf(refusal ? values : { ids: c.req.query('ids') ?? '' });
  const petitions = await petitionsByIds(db, actor, ids);
  const { ofMany } = suggestText(c.var.locale);
  const on = dayAt(c.var.platform.clock());
  const together = await othersToForward(db, actor.tenantId, ids, actRule('propose').from);
  const others = await petitionsByIds(db, actor, together);
  return await c.render(
    <NewBatchPage
      locale={c.var.locale}
      petitions={petitions}
      receivers={await receiverOptions(db, actor, on)}
      suggested={await suggestionsForAll(db, actor, petitions.slice(0, MOST_READ), { on, ofMany })}
      values={values}
      refusal={refusal}
      others={others.map(({ code }) => code)}
    />,
    {
      title: batchText(c.var.locale).newTitle,
      section: SECTION,
      ...(refusal ? { status: 422 as const } : {}),
    },
  );
}

async function postNew(c: Context): Promise<Response> {
  const values = await readForm(c);
  const input = { ...values, petitionIds: idsOf(values) };
  const result = await attempt(c, async () => await run(c, prepareBatch, input));
  if (!result.ok) return await showNew(c, values, result.refusal);
  const t = batchText(c.var.locale);
  const { batchId, done, refused } = result.value;
  const said = refused.length > 0 ? t.partlyDone(done.length, refused.length) : t.donePrepare;
  return seeOther(c, `/batches/${batchId}`, said);
}

type Said = 'doneSubmit' | 'donePass' | 'doneReturn' | 'doneRemove';

async function step(
  c: Context,
  said: Said,
  spec: typeof submitBatch | typeof returnBatch | typeof changeDraft,
): Promise<Response> {
  const values = await readForm(c);
  const id = idOf(c);
  const input = { ...values, batchId: id };
  const result = await attempt(c, async () => await run(c, spec as typeof submitBatch, input));
  if (!result.ok) return await showBatch(c, values, result.refusal);
  const t = batchText(c.var.locale);
  const isSent = 'step' in result.value && result.value.step === 'issued';
  return seeOther(c, `/batches/${id}`, isSent ? await sentWords(c, result.value) : t[said]);
}

/** A number from the office's own system stands as typed; the clerk is told where it differs. */
async function sentWords(c: Context, batch: Batch): Promise<string> {
  const t = batchText(c.var.locale);
  const {
    tenant_id: tenantId,
    council_id: councilId,
    letter_number: number,
    letter_on: on,
  } = batch;
  if (number === null || on === null) return t.doneSend;
  const paper = { tenantId, councilId, kind: 'letter', on };
  const usual = await differsFromTemplate(c.var.platform.db, paper, number);
  return usual === null ? t.doneSend : `${t.doneSend} ${t.numberDiffers(number, usual)}`;
}

async function showBatch(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const batch = await batchView(db, actor, idOf(c));
  const { councilId } = batch;
  const switchedOn = await councilSetting(
    db,
    actor.tenantId,
    councilId,
    'petitions.forwardingSteps',
  );
  const at = isForwardingStep(batch.step) ? batch.step : null;
  const on = dayAt(c.var.platform.clock());
  const able = async (permission: Permission) =>
    await holdersOf(db, actor.tenantId, councilId, { permission, on });
  const isSigned = signsHere(actor, batch.step) || batch.signer !== null;
  const stepRefused =
    at && mayNotPassStep(actor, { councilId }, at, sendsTheLetter(switchedOn, at));
  return await c.render(
    <BatchPage
      locale={c.var.locale}
      batch={batch}
      switchedOn={switchedOn}
      stepRefused={stepRefused}
      mayPrepare={mayNotPrepareBatch(actor, { councilId }) === null}
      waitsFor={at ? (await able(STEP_PERMISSION[at])).map(titled) : []}
      signers={
        isSigned
          ? null
          : (await able('petitions.sign')).map((one) => ({
              value: one.seatId,
              label: titled(one),
            }))
      }
      values={values}
      refusal={refusal}
    />,
    { title: batch.title, section: SECTION, ...(refusal ? { status: 422 as const } : {}) },
  );
}
