import type { Context, Hono } from 'hono';
import { formatDay } from '#src/council/calendar/index.ts';
import { Failure, failureSentence } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { typed } from '#src/platform/web/typed.ts';
import { verifyPetition } from '#src/modules/petitions/index.ts';
import { crosscheckFailure } from '../failures.ts';
import { checksText } from '../messages/checks.ts';
import { ChecksPage, checksHref } from '../pages/checks-page.tsx';
import { ChecksPrint } from '../pages/paper-pages.tsx';
import {
  PAPER_ROWS,
  checker,
  checksFilter,
  checksView,
  petitionsToCheck,
  today,
} from './reading.ts';

const SECTION = '/checks';

/** The list of a place, its paper, and one finding at a time. */
export function listRoutes(app: Hono): void {
  app.get('/checks', async (c) => {
    const view = await checksView(c, null);
    const head = { title: checksText(c.var.locale).title, section: SECTION };
    return await c.render(<ChecksPage {...view} />, head);
  });

  app.get('/checks/print', async (c) => {
    const { locale } = c.var;
    const { page, answers } = await petitionsToCheck(c, checker(c), PAPER_ROWS);
    return await c.render(
      <ChecksPrint
        locale={locale}
        rows={page.items}
        answers={answers}
        backHref={checksHref(checksFilter(c))}
        printedOn={formatDay(today(c))}
      />,
      { title: checksText(locale).title, section: SECTION },
    );
  });

  app.post('/checks/:id', async (c) => {
    const asksJson = (c.req.header('accept') ?? '').includes('application/json');
    return asksJson ? await takeFromPhone(c) : await takeFromForm(c);
  });
}

/** The finding goes in as the act `verify` of the petition, under the seat it was made in. */
async function check(c: Context, values: FormValues) {
  const actor = actorOf(c);
  if (typed(values, 'seat') !== (actor.seatId ?? ''))
    throw crosscheckFailure('Conflict', 'crosschecks.other_seat');
  return await run(c, verifyPetition, { ...values, petitionIds: [c.req.param('id')] });
}

async function takeFromForm(c: Context): Promise<Response> {
  const values = await readForm(c);
  const result = await attempt(c, async () => await check(c, values));
  const t = checksText(c.var.locale);
  if (!result.ok) {
    const refused = { id: c.req.param('id') ?? '', values, refusal: result.refusal };
    const view = await checksView(c, refused);
    const head = { title: t.title, section: SECTION, status: 422 as const };
    return await c.render(<ChecksPage {...view} />, head);
  }
  const finding = typed(values, 'finding') as keyof typeof t.findings;
  const code = result.value.done[0]?.code ?? '';
  return seeOther(c, '/checks', t.saved(code, t.findings[finding]));
}

/** What waited in a phone is told in words why it was refused, so that its person can decide. */
async function takeFromPhone(c: Context): Promise<Response> {
  try {
    const { done } = await check(c, await readForm(c));
    return c.json({ code: done[0]?.code ?? '' });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, facts, fields } = error;
    const sentence = Object.values(fields)[0] ?? failureSentence(c.var.locale, code, facts);
    return c.json({ reason: code, sentence }, statusOf(error));
  }
}
