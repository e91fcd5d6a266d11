import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { FILE_KINDS } from '#src/platform/files/kinds.ts';
import { contentDisposition } from '#src/platform/files/name.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { restoreStock, setOwnTemplate } from '../commands/templates.ts';
import { stockTemplate } from '../drawing/stock.ts';
import { paperFailure } from '../failures.ts';
import { isPaperKind, paperKind } from '../kinds.ts';
import { templateText } from '../messages/templates.ts';
import { TemplatesPage } from '../pages/templates-page.tsx';
import { mayNotSetTemplate, worksOnPapers } from '../policy.ts';
import { templateContent, templatesOf } from '../queries/templates.ts';
import { SECTION } from './papers.tsx';

const HERE = `${SECTION}/templates`;

export function templateRoutes(app: Hono): void {
  app.get(HERE, async (c) => await show(c));
  app.post(HERE, upload);
  app.get(`${HERE}/:file{[A-Za-z]+\\.docx}`, download);
  app.post(`${HERE}/:kind/restore`, restore);
}

/** Who works on papers, or administers the council, looks at its templates. */
function readerOf(c: Context) {
  const actor = actorOf(c);
  const may = worksOnPapers(actor, actor.councilId) || mayNotSetTemplate(actor) === null;
  if (!may) throw paperFailure('Forbidden', 'papers.may_not_set_template');
  return actor;
}

async function show(
  c: Context,
  again: { readonly values?: FormValues; readonly refusal?: Refusal } = {},
): Promise<Response> {
  const actor = readerOf(c);
  const { locale, platform } = c.var;
  const page = (
    <TemplatesPage
      locale={locale}
      today={dayAt(platform.clock())}
      templates={await templatesOf(platform.db, actor.tenantId, actor.councilId)}
      maySet={mayNotSetTemplate(actor) === null}
      {...again}
    />
  );
  return await c.render(page, {
    title: templateText(locale).title,
    section: SECTION,
    status: again.refusal ? 422 : 200,
  });
}

async function upload(c: Context): Promise<Response> {
  readerOf(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, setOwnTemplate, values));
  if (!done.ok) return await show(c, { values, refusal: done.refusal });
  return seeOther(c, HERE, templateText(c.var.locale).saved);
}

async function restore(c: Context): Promise<Response> {
  readerOf(c);
  const done = await attempt(c, () => run(c, restoreStock, { kind: c.req.param('kind') }));
  const words = done.ok ? templateText(c.var.locale).restored : done.refusal.message;
  return seeOther(c, HERE, words);
}

/** The template in force for a kind: the office's own, else the stock one. */
async function download(c: Context): Promise<Response> {
  const actor = readerOf(c);
  const kind = (c.req.param('file') ?? '').replace(/\.docx$/, '');
  if (!isPaperKind(kind)) throw paperFailure('NotFound', 'papers.not_found');
  const { db, clock } = c.var.platform;
  const place = { tenant_id: actor.tenantId, council_id: actor.councilId, kind, dated_on: null };
  const spec = paperKind(kind);
  const bytes = (await templateContent(db, place, clock())) ?? (await stockTemplate(spec.layout));
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': FILE_KINDS.docx.mediaType,
    'content-disposition': contentDisposition('attachment', `Mẫu ${spec.labels.vi}.docx`),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}
