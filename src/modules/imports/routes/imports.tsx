import type { Context, Hono } from 'hono';
import { fieldsOf } from '#src/modules/petitions/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { decideRows } from '../commands/decide.ts';
import { publishImport } from '../commands/publish.ts';
import { discardImport, readAgain } from '../commands/read-again.ts';
import { startImport } from '../commands/start-import.ts';
import { undoImport } from '../commands/undo.ts';
import { importFailure } from '../failures.ts';
import { importText } from '../messages/pages.ts';
import { ImportListPage } from '../pages/import-list-page.tsx';
import { FailedPage, GonePage, WorkDone, WorkingPage, hrefOf } from '../pages/import-page.tsx';
import { PreviewPage, queryOf } from '../pages/preview-page.tsx';
import { ResultPage } from '../pages/result-page.tsx';
import { mayNotImport } from '../policy.ts';
import { countsOf, importFor, importsOf, personOf } from '../queries/imports.ts';
import { markedOf, visibleAmong } from '../queries/marked.ts';
import { ROW_FILTERS, rowsPage } from '../queries/rows.ts';
import type { RowFilter } from '../queries/rows.ts';
import { isInWork } from '../rules.ts';
import type { Import } from '../store/imports.ts';
import { leftOutOf, leftOutReasons } from '../store/left-out.ts';
import { LIST_MB, readUpload } from './upload.ts';

const SECTION = '/petitions';
const ID = ':id{[0-9a-f-]{36}}';
const PAGE = 50;
const LISTED = 30;
const MARKED_SHOWN = 20;
const LEFT_OUT_SHOWN = 500;

export function importPages(app: Hono): void {
  app.get('/petitions/import', async (c) => await listPage(c, null, 200));

  app.post('/petitions/import', async (c) => {
    const done = await attempt(c, async () => await run(c, startImport, await readUpload(c)));
    if (!done.ok) return await listPage(c, atFile(done.refusal), 422);
    return seeOther(c, `/petitions/imports/${done.value.id}`);
  });

  app.get(`/petitions/imports/${ID}`, async (c) => await importPage(c));

  app.post(`/petitions/imports/${ID}/columns`, async (c) => {
    const id = c.req.param('id');
    await run(c, readAgain, { id, mapping: mappingOf(await readForm(c)) });
    return seeOther(c, `/petitions/imports/${id}`);
  });

  app.post(`/petitions/imports/${ID}/reading`, async (c) => {
    const id = c.req.param('id');
    await run(c, readAgain, { id });
    return seeOther(c, `/petitions/imports/${id}`);
  });

  app.post(`/petitions/imports/${ID}/decisions`, async (c) => {
    const id = c.req.param('id');
    const { whole = '', show, from } = c.req.query();
    const { changed } = await run(c, decideRows, { ...(await readForm(c)), id, whole });
    const query = queryOf(filterOf(show), from ? Number(from) : undefined);
    return seeOther(c, hrefOf({ id }, query), importText(c.var.locale).decided(changed));
  });

  app.post(`/petitions/imports/${ID}/publication`, async (c) => {
    const id = c.req.param('id');
    await run(c, publishImport, { id });
    return seeOther(c, `/petitions/imports/${id}`);
  });

  app.post(`/petitions/imports/${ID}/undoing`, async (c) => {
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, undoImport, { id }));
    const said = done.ok ? importText(c.var.locale).undone(done.value.count) : done.refusal.message;
    return seeOther(c, `/petitions/imports/${id}`, said);
  });

  app.post(`/petitions/imports/${ID}/discard`, async (c) => {
    await run(c, discardImport, { id: c.req.param('id') });
    return seeOther(c, '/petitions/import');
  });
}

/** Whatever is wrong with the file is said at the field of the file. */
function atFile(refusal: Refusal): Refusal {
  return { ...refusal, fields: { file: refusal.message } };
}

async function listPage(c: Context, refusal: Refusal | null, status: 200 | 422) {
  const actor = actorOf(c);
  const refused = mayNotImport(actor);
  if (refused) throw importFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const before = c.req.query('before');
  const found = await importsOf(platform.db, actor, { before, limit: LISTED + 1 });
  const imports = found.slice(0, LISTED);
  const last = imports.at(-1);
  const page = (
    <ImportListPage
      locale={locale}
      imports={imports}
      refusal={refusal}
      limitMb={LIST_MB}
      requestKey={newId()}
      nextHref={found.length > LISTED && last ? `/petitions/import?before=${last.id}` : undefined}
    />
  );
  return await c.render(page, { title: importText(locale).title, section: SECTION, status });
}

function filterOf(word: string | undefined): RowFilter {
  return ROW_FILTERS.find((filter) => filter === word) ?? 'all';
}

async function importPage(c: Context): Promise<Response> {
  const { locale, platform } = c.var;
  const { db } = platform;
  const one = await importFor(db, actorOf(c), c.req.param('id') ?? '');
  const head = { title: one.file_name, section: SECTION };
  const isFrame = c.req.header('turbo-frame') === 'import-progress';
  if (isFrame && !isInWork(one.state)) return await c.render(<WorkDone one={one} />, head);
  const person = await personOf(db, one);
  if (isInWork(one.state)) {
    // Without scripts the browser itself looks again.
    if (!isFrame) c.header('refresh', '4');
    return await c.render(<WorkingPage view={{ locale, one, person }} />, head);
  }
  const view = { locale, one, person, counts: await countsOf(db, one) };
  if (one.state === 'failed') return await c.render(<FailedPage view={view} />, head);
  const asksRows = c.req.query('show') !== undefined || c.req.query('from') !== undefined;
  if (one.state === 'ready' || (one.state === 'published' && asksRows)) {
    return await c.render(<PreviewPage view={await previewOf(c, one, view)} />, head);
  }
  if (one.state !== 'published') return await c.render(<GonePage view={view} />, head);
  const marked = await markedOf(db, one, MARKED_SHOWN);
  const visible = await visibleAmong(db, actorOf(c), marked);
  return await c.render(<ResultPage view={{ ...view, marked, visible }} />, head);
}

async function previewOf<V extends object>(c: Context, one: Import, view: V) {
  const { db } = c.var.platform;
  const filter = filterOf(c.req.query('show'));
  const from = Math.max(0, Number(c.req.query('from') ?? 0) || 0);
  const page = await rowsPage(db, one, { filter, from, limit: PAGE });
  const fields = await fieldsOf(db, one.tenant_id, one.council_id, c.var.locale);
  const readings = page.rows.map(({ reading }) => reading);
  const visible = await visibleAmong(db, actorOf(c), readings);
  const leftOut = await leftOutOf(db, one, LEFT_OUT_SHOWN);
  const reasons = await leftOutReasons(db, one);
  return { ...view, ...page, filter, isPaged: from > 0, fields, visible, leftOut, reasons };
}

type Form = Awaited<ReturnType<typeof readForm>>;

/** What the form says of each sheet, by its name. */
function mappingOf(form: Form) {
  const rows = typedRows(form, 'sheets');
  const all = Array.isArray(form['sheets']) ? form['sheets'] : [];
  const columns = Object.fromEntries(
    rows.map((row, at) => [row['name'] ?? '', columnsOf(all[at] as Form | undefined)]),
  );
  const taken = rows.filter((row) => row['isTaken'] === 'on').map((row) => row['name'] ?? '');
  return { sheets: taken, columns };
}

function columnsOf(sheet: Form | undefined): Record<string, string> {
  const columns = sheet?.['columns'];
  if (typeof columns !== 'object' || columns instanceof File || Array.isArray(columns)) return {};
  return Object.fromEntries(
    Object.keys(columns).map((key) => [key.replace(/^c/, ''), typed(columns, key)]),
  );
}
