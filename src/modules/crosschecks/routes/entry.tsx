import type { Context, Hono } from 'hono';
import { formatDay } from '#src/council/calendar/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { verifyPetition } from '#src/modules/petitions/index.ts';
import { crosscheckFailure } from '../failures.ts';
import { checksText } from '../messages/checks.ts';
import { checksHref } from '../pages/checks-page.tsx';
import { EntryPage } from '../pages/paper-pages.tsx';
import { PAPER_ROWS, checker, checksFilter, petitionsToCheck, today } from './reading.ts';

/** Findings written on paper, typed in at the desk: each row is a check of its own. */
export function entryRoutes(app: Hono): void {
  app.get('/checks/entry', async (c) => await showEntry(c, {}, null, new Map()));

  app.post('/checks/entry', async (c) => {
    const values = await readForm(c);
    const t = checksText(c.var.locale);
    if (typed(values, 'seat') !== (actorOf(c).seatId ?? ''))
      throw crosscheckFailure('Conflict', 'crosschecks.other_seat');
    const rows = typedRows(values, 'rows')
      .slice(0, PAPER_ROWS)
      .filter((row) => row['finding']);
    const refusals = new Map<string, Refusal>();
    for (const row of rows) {
      const input = {
        petitionIds: [row['petitionId'] ?? ''],
        finding: row['finding'],
        note: row['note'] ?? '',
        verifiedOn: typed(values, 'verifiedOn'),
        requestKey: `${typed(values, 'requestKey')} ${row['petitionId'] ?? ''}`,
      };
      const result = await attempt(c, async () => await run(c, verifyPetition, input));
      if (!result.ok) refusals.set(row['petitionId'] ?? '', result.refusal);
    }
    const done = rows.length - refusals.size;
    if (rows.length > 0 && refusals.size === 0) return seeOther(c, '/checks', t.entered(done));
    const message = rows.length === 0 ? t.nothingChosen : t.someRefused(done, refusals.size);
    return await showEntry(c, values, message, refusals);
  });
}

async function showEntry(
  c: Context,
  values: FormValues,
  message: string | null,
  refusals: ReadonlyMap<string, Refusal>,
): Promise<Response> {
  const actor = checker(c);
  const { locale } = c.var;
  const { page, answers } = await petitionsToCheck(c, actor, PAPER_ROWS);
  const filter = checksFilter(c);
  return await c.render(
    <EntryPage
      locale={locale}
      rows={page.items}
      answers={answers}
      backHref={checksHref(filter)}
      action={checksHref(filter, {}, '/checks/entry')}
      seatId={actor.seatId ?? ''}
      requestKey={typed(values, 'requestKey') || newId()}
      values={{ verifiedOn: formatDay(today(c)), ...values }}
      message={message}
      refusals={refusals}
    />,
    {
      title: checksText(locale).enter,
      section: '/checks',
      ...(message === null ? {} : { status: 422 as const }),
    },
  );
}
