import type { Context, Hono } from 'hono';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { drawMap, houseSite, outlinesOf } from '#src/modules/portal/index.ts';
import { councilsNamed, councilSite, unitsOfCouncil } from '#src/modules/portal/index.ts';
import type { OpenCouncil } from '#src/modules/portal/index.ts';
import { execute } from '#src/platform/command.ts';
import { failureSentence } from '#src/platform/errors.ts';
import type { ProofRefusal, Proven } from '#src/platform/proof/index.ts';
import { attempt, readForm } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { typed } from '#src/platform/web/typed.ts';
import { EmptyState, renderFragment } from '#src/ui/index.ts';
import { inTurn, LARGEST_FORM, LARGEST_QUESTION, notTooOften, upTo } from '../anonymous.ts';
import { beginningOf } from '../beginning.ts';
import { submitPetition } from '../commands/submit.ts';
import { submissionFailure } from '../failures.ts';
import { submitText } from '../messages/submit.ts';
import { photosText } from '../messages/photos.ts';
import { AlikeAnswer } from '../pages/alike.tsx';
import { ChoosePage, submitPath } from '../pages/choose-page.tsx';
import { ReceiptPage } from '../pages/receipt-page.tsx';
import { SubmitPage } from '../pages/submit-page.tsx';
import type { SubmitPageProps } from '../pages/submit-page.tsx';
import { newProof, newTask, proofIn, secondsToAnswer } from '../proving.ts';
import { publishedAlike } from '../published-alike.ts';
import type { Alike } from '../published-alike.ts';
import { consentFor, councilIn, keyFor, marksOf, takesSubmissions } from '../reading.ts';
import { newRequestKey } from '../receipt-code.ts';
import { voterActor } from '../voter.ts';

const SCRIPT = 'src/client/voter.ts';
const MOST_COUNCILS = 300;
export function submitRoutes(app: Hono): void {
  const looks = notTooOften({ perMinute: 60, burst: 60 });
  const posts = notTooOften({ perMinute: 12, burst: 30 });
  const forms = notTooOften({ perMinute: 30, burst: 60 });
  app.get('/gui-kien-nghi', choose);
  app.get('/gui-kien-nghi/:unit', forms, open);
  app.post('/gui-kien-nghi/:unit', posts, upTo(LARGEST_FORM, tooLarge), async (c) => {
    return await inTurn(c, async () => await receive(c));
  });
  app.get('/gui-kien-nghi/:unit/viec', looks, task);
  app.post('/gui-kien-nghi/:unit/giong', looks, upTo(LARGEST_QUESTION), alikeWhileTyping);
}

async function choose(c: Context): Promise<Response> {
  const { locale, platform } = c.var;
  const asked = (c.req.query('q') ?? '').trim().slice(0, 100);
  const councils = await councilsNamed(platform.db, asked, MOST_COUNCILS);
  const [only] = councils;
  if (asked === '' && councils.length === 1 && only)
    return c.redirect(publicHref(locale, submitPath(only)), 302);
  const t = submitText(locale);
  return await publicPage(c, <ChoosePage {...{ locale, asked, councils }} />, {
    title: t.title,
    description: t.chooseLead,
    canonical: '/gui-kien-nghi',
    site: houseSite(locale),
    isIndexed: asked === '',
  });
}

interface Shown {
  readonly values: FormValues;
  readonly refusal?: Refusal | null;
  readonly alike?: readonly Alike[] | null;
  readonly isAskedFirst?: boolean;
  readonly status?: 200 | 413 | 422 | 429;
}

async function open(c: Context): Promise<Response> {
  const council = await councilIn(c);
  const unitCode = (c.req.query('xa') ?? '').slice(0, 5);
  const supports = (c.req.query('cung') ?? '').slice(0, 40);
  return await show(c, council, { values: { unitCode, supports } });
}

async function show(c: Context, council: OpenCouncil, shown: Shown): Promise<Response> {
  const { locale, platform } = c.var;
  const t = submitText(locale);
  const head = {
    title: t.titleTo(council.name),
    description: t.description(council.name),
    canonical: submitPath(council),
    site: councilSite(council, locale, 'submit'),
    isPersonal: true,
  };
  if (!(await takesSubmissions(c, council))) {
    const closed = (
      <EmptyState title={t.closed} icon="phone" wholePage>
        {t.closedWords}
      </EmptyState>
    );
    return await publicPage(c, closed, { ...head, isPersonal: false });
  }
  const { values, refusal = null, alike = null, isAskedFirst = false } = shown;
  const units = await unitsOfCouncil(platform.db, council);
  const props: SubmitPageProps = {
    locale,
    council,
    units,
    values,
    refusal,
    alike,
    isAskedFirst,
    consent: await consentFor(c, council),
    proof: await newProof(c, council),
    requestKey: typed(values, 'requestKey') || newRequestKey(),
    hadPhotos: Array.isArray(values['files']),
    map: await mapOf(council, units),
  };
  const status = shown.status ?? 200;
  return await publicPage(c, <SubmitPage {...props} />, { ...head, status, script: SCRIPT });
}

/** Each commune leads to the form with itself chosen. */
async function mapOf(
  council: OpenCouncil,
  units: SubmitPageProps['units'],
): Promise<string | null> {
  if (council.tier !== 'province') return null;
  const outlines = outlinesOf(council.unitCode);
  if (!outlines) return null;
  const places = units.map(({ code, name }) => {
    return { code, name, count: 0, href: `${submitPath(council)}?xa=${code}` };
  });
  return await drawMap(council.unitCode, outlines, places);
}

async function task(c: Context): Promise<Response> {
  const council = await councilIn(c);
  c.header('cache-control', 'no-store');
  return c.json({ task: await newTask(c, council) });
}

async function alikeWhileTyping(c: Context): Promise<Response> {
  const council = await councilIn(c);
  const form = await readForm(c);
  const found = await alikeTo(c, council, form);
  c.header('cache-control', 'no-store');
  const { locale } = c.var;
  const chosen = typed(form, 'supports');
  return c.html(renderFragment(<AlikeAnswer {...{ locale, council, found, chosen }} />));
}

async function alikeTo(c: Context, council: OpenCouncil, form: FormValues) {
  const { db, clock } = c.var.platform;
  const units = await unitsOfCouncil(db, council);
  const unit = units.find(({ code }) => code === typed(form, 'unitCode'));
  const place = [typed(form, 'place'), unit?.name ?? council.unitName].filter(Boolean).join(', ');
  return await publishedAlike(db, council, { text: typed(form, 'text'), place }, clock());
}

/** The form again, with the words that could be read of it; the photos are chosen anew. */
async function tooLarge(c: Context): Promise<Response> {
  const council = await councilIn(c);
  const values = await beginningOf(c);
  const message = photosText(c.var.locale).tooLarge;
  const refusal = { code: 'platform.too_large', message, fields: { 'files[]': message } };
  return await show(c, council, { values, refusal, status: 413 });
}

async function receive(c: Context): Promise<Response> {
  const council = await councilIn(c);
  if (!(await takesSubmissions(c, council)))
    throw submissionFailure('RuleBroken', 'submissions.closed');
  const form = await readForm(c);
  if (typed(form, 'more') === 'similar')
    return await show(c, council, { values: form, alike: await alikeTo(c, council, form) });
  const sent = await send(c, council, form);
  if (!sent.ok) {
    const status = sent.refusal.code === 'platform.too_many' ? 429 : 422;
    return await show(c, council, { values: form, refusal: sent.refusal, status });
  }
  if (sent.value === 'look_first') {
    const alike = await alikeTo(c, council, form);
    return await show(c, council, { values: form, alike, isAskedFirst: true });
  }
  const { locale, origin, platform } = c.var;
  const on = formatDay(dayAt(platform.clock()));
  const t = submitText(locale);
  return await publicPage(c, <ReceiptPage {...{ locale, council, on, origin }} {...sent.value} />, {
    title: t.got,
    description: t.got,
    canonical: submitPath(council),
    site: councilSite(council, locale, 'submit'),
    isPersonal: true,
    isIndexed: false,
    script: SCRIPT,
  });
}

async function send(c: Context, council: OpenCouncil, form: FormValues) {
  const { locale, platform } = c.var;
  const { proven: proof, kind } = await proofIn(c, form);
  const command = submitPetition({
    councilId: council.councilId,
    ...(await marksOf(c)),
    proof: isProven(proof) ? proof : null,
    proofKind: kind,
    receiptSecret: await keyFor(c, 'receipt'),
    isLookedAt:
      typed(form, 'seen') === '1' ||
      !isProven(proof) ||
      (await alikeTo(c, council, form)).length === 0,
  });
  const raw = { ...form, ...(await served(c, council, form)) };
  const actor = voterActor(council.tenantId, locale);
  const sent = await attempt(c, () =>
    execute(platform, actor, command, raw, { requestId: c.var.requestId }),
  );
  if (sent.ok) return sent;
  const refusal = atPhotos(sent.refusal);
  return {
    ...sent,
    refusal: isProven(proof) ? refusal : await askedAgain(c, council, refusal, proof),
  };
}

/** What the form may not choose freely: a place of this council, the words that were agreed to. */
async function served(c: Context, council: OpenCouncil, form: FormValues) {
  const units = await unitsOfCouncil(c.var.platform.db, council);
  const unitCode = units.find(({ code }) => code === typed(form, 'unitCode'))?.code ?? '';
  const { text, basis, from } = await consentFor(c, council);
  // The text changed while the form was open: it has to be agreed to anew.
  const consent = typed(form, 'consentFrom') === from ? typed(form, 'consent') : '';
  return { unitCode, consent, consentText: `${basis} (${from})\n${text}` };
}

/** What is wrong with the photos as a whole is said where they are chosen. */
function atPhotos(refusal: Refusal): Refusal {
  const { files, ...others } = refusal.fields;
  return files === undefined ? refusal : { ...refusal, fields: { ...others, 'files[]': files } };
}

const isProven = (proof: Proven | ProofRefusal): proof is Proven => typeof proof !== 'string';

/** The sentence stands at the question as well: without scripts that is where to go. */
async function askedAgain(
  c: Context,
  council: OpenCouncil,
  refusal: Refusal,
  proof: ProofRefusal,
): Promise<Refusal> {
  const { locale } = c.var;
  const t = submitText(locale);
  const isEarly = proof === 'proof.too_soon';
  const code = isEarly ? 'submissions.too_soon' : 'submissions.not_proven';
  const facts = { seconds: isEarly ? await secondsToAnswer(c, council) : 0 };
  const sentence = failureSentence(locale, code, facts);
  const other = proof === 'proof.wrong' ? t.questionWrong : t.questionOld;
  const isOnlyThis = refusal.code === 'submissions.not_proven';
  return {
    code: isOnlyThis ? code : refusal.code,
    message: isOnlyThis ? sentence : refusal.message,
    fields: { ...refusal.fields, answer: isEarly ? sentence : other },
  };
}
