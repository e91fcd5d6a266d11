import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { publicPathOfCode } from '#src/modules/publication/index.ts';
import { houseSite } from '#src/modules/portal/index.ts';
import { execute } from '#src/platform/command.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { attempt, readForm } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { publicPage } from '#src/platform/web/public-page.ts';
import { typed } from '#src/platform/web/typed.ts';
import { inTurn, LARGEST_FORM, LARGEST_QUESTION, notTooOften, upTo } from '../anonymous.ts';
import { beginningOf } from '../beginning.ts';
import { rateAnswer, reportNotDone } from '../commands/voter-says.ts';
import { lookUpText } from '../messages/look-up.ts';
import { photosText } from '../messages/photos.ts';
import { LookUpPage } from '../pages/look-up-page.tsx';
import type { LookUpPageProps } from '../pages/look-up-page.tsx';
import { StandingPage } from '../pages/standing-page.tsx';
import type { StandingPageProps } from '../pages/standing-page.tsx';
import { standingOf } from '../queries/standing.ts';
import { readReceiptCode } from '../receipt-code.ts';
import { RATINGS } from '../schema.ts';
import { receiptOf } from '../store/receipts.ts';
import type { Receipt } from '../store/receipts.ts';
import { voterActor } from '../voter.ts';

const SCRIPT = 'src/client/voter.ts';

/** The code comes in the body of a form and nowhere else. */
export function lookUpRoutes(app: Hono): void {
  app.get('/tra-cuu', async (c) => await ask(c, '', null));
  const often = notTooOften({ perMinute: 12, burst: 20 });
  app.post('/tra-cuu', often, upTo(LARGEST_QUESTION), async (c) => {
    const form = await readForm(c);
    return await withReceipt(c, form, async (receipt, code) => await show(c, receipt, { code }));
  });
  app.post('/tra-cuu/danh-gia', often, upTo(LARGEST_QUESTION), rate);
  app.post('/tra-cuu/chua-xong', often, upTo(LARGEST_FORM, tooLarge), async (c) => {
    return await inTurn(c, async () => await notDone(c));
  });
}

async function ask(
  c: Context,
  shown: string,
  error: string | null,
  meant: LookUpPageProps['meant'] = null,
): Promise<Response> {
  const { locale } = c.var;
  const t = lookUpText(locale);
  return await publicPage(c, <LookUpPage {...{ locale, error, meant }} typed={shown} />, {
    title: t.title,
    description: t.description,
    canonical: '/tra-cuu',
    site: houseSite(locale),
    ...(error !== null && { status: 422 as const, isPersonal: true }),
  });
}

/** A typo shows in the code itself; whether a code exists is told only to who holds it. */
async function withReceipt(
  c: Context,
  form: FormValues,
  then: (receipt: Receipt, code: string) => Promise<Response>,
): Promise<Response> {
  const { locale, platform } = c.var;
  const shown = typed(form, 'code').slice(0, 60);
  const code = readReceiptCode(shown);
  if (code === null) return await askAgain(c, shown);
  const receipt = await receiptOf(platform.db, code);
  if (receipt) return await then(receipt, code);
  return await ask(c, shown, failureSentence(locale, 'submissions.code_unknown', {}));
}

/** A code of something else says so; the address of a petition is named only where everybody may read it. */
async function askAgain(c: Context, shown: string): Promise<Response> {
  const { locale, platform } = c.var;
  const t = lookUpText(locale);
  const code = readCode(shown);
  if (code?.startsWith('TX-')) return await ask(c, shown, t.isContactCode);
  if (!code?.startsWith('KN-')) {
    const looksLike = /^\s*KN\b/i.test(shown);
    return await ask(c, shown, looksLike ? t.isPetitionCode : t.typo);
  }
  const path = await publicPathOfCode(platform.db, code);
  return await ask(c, shown, t.isPetitionCode, { code, path });
}

type Shown = Pick<StandingPageProps, 'code'> &
  Partial<Pick<StandingPageProps, 'said' | 'justSaid' | 'refused'>> & { readonly status?: 413 };

async function show(c: Context, receipt: Receipt, shown: Shown): Promise<Response> {
  const { locale, platform } = c.var;
  const t = lookUpText(locale);
  const standing = await standingOf(platform.db, receipt);
  const today = dayAt(platform.clock());
  const none = { said: null, justSaid: null, refused: null };
  const page = <StandingPage {...{ locale, standing, today }} {...none} {...shown} />;
  return await publicPage(c, page, {
    title: t.found,
    description: t.found,
    canonical: '/tra-cuu',
    site: houseSite(locale),
    isPersonal: true,
    isIndexed: false,
    status: shown.status ?? (shown.refused ? 422 : 200),
    script: SCRIPT,
  });
}

async function rate(c: Context): Promise<Response> {
  const form = await readForm(c);
  return await withReceipt(c, form, async (receipt, code) => {
    const { locale, platform } = c.var;
    const actor = voterActor(receipt.tenantId, locale);
    const done = await attempt(c, () => execute(platform, actor, rateAnswer, { ...form, code }));
    if (!done.ok) {
      const refused = { form: 'rate' as const, refusal: done.refusal, values: form };
      return await show(c, receipt, { code, refused });
    }
    const t = lookUpText(locale);
    const rating = RATINGS.find((one) => one === typed(form, 'rating')) ?? 'not';
    return await show(c, receipt, { code, said: t.rated(t.ratings[rating]) });
  });
}

/** The receipt again, with the words that could be read of the form. */
async function tooLarge(c: Context): Promise<Response> {
  const form = await beginningOf(c);
  return await withReceipt(c, form, async (receipt, code) => {
    const message = photosText(c.var.locale).tooLarge;
    const refusal = { code: 'platform.too_large', message, fields: { 'files[]': message } };
    const refused = { form: 'not-done' as const, refusal, values: form };
    return await show(c, receipt, { code, refused, status: 413 });
  });
}

/** Names of the photos a form brought. */
function photoNames(form: FormValues): readonly string[] {
  const sent: unknown = form['files'];
  return [sent].flat().flatMap((one) => (one instanceof File && one.size > 0 ? [one.name] : []));
}

async function notDone(c: Context): Promise<Response> {
  const form = await readForm(c);
  return await withReceipt(c, form, async (receipt, code) => {
    const { locale, platform } = c.var;
    const actor = voterActor(receipt.tenantId, locale);
    const done = await attempt(c, () => execute(platform, actor, reportNotDone, { ...form, code }));
    if (done.ok) {
      const justSaid = { note: typed(form, 'note'), photos: photoNames(form) };
      const since = (await receiptOf(platform.db, code)) ?? receipt;
      return await show(c, since, { code, justSaid, said: lookUpText(locale).notDoneSaid });
    }
    const refused = { form: 'not-done' as const, refusal: done.refusal, values: form };
    return await show(c, receipt, { code, refused });
  });
}
