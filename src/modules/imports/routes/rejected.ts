import { ReadableStream } from 'node:stream/web';
import type { Context, Hono } from 'hono';
import { writeWorkbook } from '#src/platform/sheets/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { importFor } from '../queries/imports.ts';
import type { Import } from '../store/imports.ts';
import { rejectedCsv, rejectedSheets } from '../work/rejected.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = ':id{[0-9a-f-]{36}}';

/** The rejected rows as files to correct and send again. */
export function rejectedRoutes(app: Hono): void {
  app.get(`/petitions/imports/${ID}/rejected.xlsx`, async (c) => {
    const sheets = await rejectedSheets(c.var.platform.db, await importOf(c), c.var.locale);
    const workbook = await writeWorkbook(sheets);
    return c.body(new Uint8Array(workbook), 200, attachment('dong-bi-loai.xlsx', XLSX));
  });

  app.get(`/petitions/imports/${ID}/rejected.csv`, async (c) => {
    const lines = rejectedCsv(c.var.platform.db, await importOf(c), c.var.locale);
    const body = ReadableStream.from(encoded(lines));
    return c.body(
      body as globalThis.ReadableStream,
      200,
      attachment('dong-bi-loai.csv', 'text/csv; charset=utf-8'),
    );
  });
}

async function importOf(c: Context): Promise<Import> {
  return await importFor(c.var.platform.db, actorOf(c), c.req.param('id') ?? '');
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

function attachment(name: string, type: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };
}
