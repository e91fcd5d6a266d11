import type { Context, Hono } from 'hono';
import { dayAt, sessionsOf } from '#src/council/calendar/index.ts';
import { writeCsv, writeWorkbook } from '#src/platform/sheets/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { reportToSession } from '../commands/reporting.ts';
import { opinionFailure } from '../failures.ts';
import { opinionText } from '../messages/pages.ts';
import { ReportPage, ReportSheet } from '../pages/report-page.tsx';
import type { ReportPageProps } from '../pages/report-page.tsx';
import { mayNot } from '../policy.ts';
import { reportLines } from '../queries/report.ts';
import { seesAll } from '../queries/visible.ts';
import { reportSheet } from '../report-sheet.ts';
import { chosenWindow, reportWindows } from '../report-window.ts';
import { SECTION } from './list.tsx';

const REPORT = `${SECTION}/report`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function reportRoutes(app: Hono): void {
  app.get(REPORT, async (c) => await showReport(c));
  app.get(`${REPORT}/print`, async (c) => {
    const props = await reportOf(c);
    return await c.render(<ReportSheet {...props} />, {
      title: opinionText(c.var.locale).reportTitle,
      section: SECTION,
    });
  });
  app.get(`${REPORT}.csv`, async (c) => {
    const sheet = reportSheet((await reportOf(c)).lines, c.var.locale);
    return c.body(writeCsv(sheet), 200, attachment('cho-y-kien.csv', 'text/csv; charset=utf-8'));
  });
  app.get(`${REPORT}.xlsx`, async (c) => {
    const workbook = await writeWorkbook([reportSheet((await reportOf(c)).lines, c.var.locale)]);
    return c.body(new Uint8Array(workbook), 200, attachment('cho-y-kien.xlsx', XLSX));
  });
  app.post(`${REPORT}/:session`, async (c) => {
    const sessionId = c.req.param('session');
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, reportToSession, { ...values, sessionId }));
    if (!done.ok) return await showReport(c, done.refusal.message);
    const said = opinionText(c.var.locale).marked(done.value.count);
    return seeOther(c, `${REPORT}?session=${sessionId}`, said);
  });
}

function attachment(name: string, type: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };
}

async function reportOf(c: Context): Promise<ReportPageProps> {
  const actor = actorOf(c);
  if (!seesAll(actor)) throw opinionFailure('Forbidden', 'opinions.may_not_read');
  const { locale, platform } = c.var;
  const today = dayAt(platform.clock());
  const sessions = await sessionsOf(platform.db, actor.tenantId, actor.councilId);
  const windows = reportWindows(sessions, today);
  const asked = c.req.query('session') ?? c.req.param('session');
  const window = chosenWindow(windows, asked, today);
  if (!window) throw opinionFailure('NotFound', 'opinions.not_found');
  const owned = { council_id: actor.councilId, body_id: '' };
  return {
    locale,
    today,
    windows,
    window,
    lines: await reportLines(platform.db, actor, window),
    mayReport: mayNot('report', actor, owned) === null,
  };
}

async function showReport(c: Context, refusal?: string): Promise<Response> {
  const props = await reportOf(c);
  return await c.render(<ReportPage {...props} refusal={refusal} />, {
    title: opinionText(c.var.locale).reportTitle,
    section: SECTION,
    status: refusal ? 422 : 200,
  });
}
