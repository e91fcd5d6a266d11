import type { Context, Hono } from 'hono';
import { writeCsv, writeWorkbook } from '#src/platform/sheets/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { importFor } from '../queries/imports.ts';
import { rejectedSheets } from '../work/rejected.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = ':id{[0-9a-f-]{36}}';

/** The rejected rows as files to correct and send again. */
export function rejectedRoutes(app: Hono): void {
  app.get(`/petitions/imports/${ID}/rejected.xlsx`, async (c) => {
    const sheets = await sheetsOf(c);
    const workbook = await writeWorkbook(sheets);
    return c.body(new Uint8Array(workbook), 200, attachment('dong-bi-loai.xlsx', XLSX));
  });

  app.get(`/petitions/imports/${ID}/rejected.csv`, async (c) => {
    const sheets = await sheetsOf(c);
    const [first] = sheets;
    const text = first
      ? writeCsv({ head: first.head, rows: sheets.flatMap(({ rows }) => rows) })
      : '';
    return c.body(text, 200, attachment('dong-bi-loai.csv', 'text/csv; charset=utf-8'));
  });
}

async function sheetsOf(c: Context) {
  const { db } = c.var.platform;
  const one = await importFor(db, actorOf(c), c.req.param('id') ?? '');
  return await rejectedSheets(db, one, c.var.locale);
}

function attachment(name: string, type: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };
}
