import type { Context, Hono } from 'hono';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { csvHead, csvLine } from '#src/platform/text/csv.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { registerChoices } from '#src/modules/petitions/index.ts';
import { crosscheckFailure } from '../failures.ts';
import { figuresText } from '../messages/figures.ts';
import { ByBodyPage } from '../pages/by-body-page.tsx';
import type { ByBodyView } from '../pages/by-body-page.tsx';
import { mayNotCompare } from '../policy.ts';
import { differingPetitions, talliesByBody } from '../queries/by-body.ts';
import { filterOf } from '../queries/figures.ts';
import { askedScope } from './period.ts';
import { today } from './reading.ts';

const SHOWN = 100;
const EXPORTED = 5_000;

/** Trả lời chưa khớp, theo cơ quan: page, paper, table. */
export function byBodyRoutes(app: Hono): void {
  app.get('/checks/discrepancies', async (c) => await show(c, null));
  app.get('/checks/discrepancies/print', async (c) => await show(c, formatDay(today(c))));
  app.get('/checks/discrepancies/export.csv', async (c) => {
    const t = figuresText(c.var.locale);
    const rows = await differingPetitions(c.var.platform.db, tallyAsk(c), EXPORTED);
    const findings: Readonly<Record<string, string>> = t.findings;
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="chua-khop-${today(c)}.csv"`);
    c.header('cache-control', 'private, no-store');
    const head = csvHead([t.code, t.petition, t.body, t.found, t.by, t.on, t.note]);
    const lines = rows.map((row) =>
      csvLine([
        row.code,
        row.title,
        row.bodyName,
        row.checkedBy === null ? t.voter : (findings[row.finding] ?? row.finding),
        row.checkedBy ?? t.byVoter,
        formatDay(day(row.checkedOn)),
        row.note,
      ]),
    );
    return c.body(head + lines.join(''));
  });
}

function tallyAsk(c: Context) {
  const actor = actorOf(c);
  const refused = mayNotCompare(actor);
  if (refused) throw crosscheckFailure('Forbidden', refused);
  const { scope: _own, ...filter } = filterOf(askedScope(c));
  return { actor, filter, today: today(c) };
}

async function show(c: Context, printedOn: string | null): Promise<Response> {
  const ask = tallyAsk(c);
  const { locale, platform } = c.var;
  const [tallies, rows, choices] = await Promise.all([
    talliesByBody(platform.db, ask),
    differingPetitions(platform.db, ask, SHOWN),
    registerChoices(platform.db, ask.actor, locale),
  ]);
  const view: ByBodyView = {
    locale,
    scope: askedScope(c),
    tallies,
    rows,
    sessions: choices.sessions,
    fields: choices.fields.map(({ code, label }) => ({ value: code, label })),
    bodies: choices.bodies,
    printedOn,
  };
  const title = figuresText(locale).discrepancies;
  return await c.render(<ByBodyPage {...view} />, { title, section: '/checks' });
}
