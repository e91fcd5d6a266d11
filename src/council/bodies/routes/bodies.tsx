import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { searchUnits, unitByCode } from '#src/council/tenants/index.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { addBody, editBody, endBody } from '../commands/bodies.ts';
import { addCouncil } from '../commands/councils.ts';
import { bodyFailure } from '../failures.ts';
import { bodyText } from '../messages/bodies.ts';
import type { OpenFiles } from '../open-files.ts';
import { BodiesPage } from '../pages/bodies-page.tsx';
import { BodyFormPage } from '../pages/body-form-page.tsx';
import { BodyPage } from '../pages/body-page.tsx';
import { CouncilFormPage } from '../pages/council-form-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { councilsOf, seatsInForce, seatsOfBody } from '../queries/people.ts';
import { mayNotAddCouncil, mayNotManageBody } from '../policy.ts';
import { bodiesOf, bodyById, findBodies, outsideBodies } from '../queries/bodies.ts';
import type { Body } from '../queries/bodies.ts';
import { BODY_KINDS } from '../schema.ts';
import { showPasswordsOnce } from './passwords.tsx';

export function bodyRoutes(app: Hono, openFiles: readonly OpenFiles[]): void {
  app.get('/bodies', async (c) => await showBodies(c, openFiles));
  app.get('/bodies/search', async (c) => {
    const actor = actorOf(c);
    const { db, clock } = c.var.platform;
    const q = (c.req.query('q') ?? '').slice(0, 100);
    const bodies = await findBodies(db, actor, { q, on: dayAt(clock()), limit: 20 });
    const items = bodies.map((body) => ({
      value: body.id,
      label: body.short_name,
      detail: body.name,
    }));
    return c.json({ items });
  });
  app.get('/bodies/new', async (c) => await showForm(c, null));
  app.post('/bodies/new', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, addBody, typed));
    if (!done.ok) return await showForm(c, null, { typed, refusal: done.refusal });
    return seeOther(c, `/bodies/${done.value.id}`, bodyText(c.var.locale).saved);
  });
  councilRoutes(app);
  app.get('/bodies/:id', async (c) => await showBody(c, openFiles, c.req.param('id')));
  app.get('/bodies/:id/edit', async (c) => await showForm(c, await found(c, c.req.param('id'))));
  app.post('/bodies/:id/edit', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, editBody, { ...typed, id }));
    if (!done.ok) return await showForm(c, await found(c, id), { typed, refusal: done.refusal });
    return seeOther(c, `/bodies/${id}`, bodyText(c.var.locale).saved);
  });
  app.post('/bodies/:id/end', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, endBody, { ...typed, id }));
    if (!done.ok) return await showBody(c, openFiles, id, { typed, refusal: done.refusal });
    return seeOther(c, `/bodies/${id}`, bodyText(c.var.locale).bodyEnded);
  });
}

function councilRoutes(app: Hono): void {
  app.get('/bodies/councils/new', async (c) => await showCouncilForm(c));
  app.post('/bodies/councils/new', async (c) => {
    const typed = await readForm(c);
    const raw = { ...typed, unitCode: await unitCodeOf(c, typed) };
    const done = await attempt(c, () => run(c, addCouncil, raw));
    if (!done.ok) return await showCouncilForm(c, { typed, refusal: done.refusal });
    return showPasswordsOnce(c, [done.value.account]);
  });
}

/** Without JavaScript the unit comes as words: one match within the province will do. */
async function unitCodeOf(c: Context, typed: FormValues): Promise<string> {
  const code = typed['unitCode'];
  if (typeof code === 'string' && code !== '') return code;
  const words = typed['unitText'];
  if (typeof words !== 'string' || words.trim() === '') return '';
  const parent = actorOf(c).councilUnitCode;
  const units = await searchUnits(c.var.platform.db, { q: words.slice(0, 100), parent, limit: 2 });
  return units.length === 1 ? (units[0]?.code ?? '') : '';
}

async function showCouncilForm(c: Context, answer: Answer = {}): Promise<Response> {
  const refused = mayNotAddCouncil(actorOf(c));
  if (refused) throw bodyFailure('Forbidden', refused);
  return await c.render(<CouncilFormPage locale={c.var.locale} {...answer} />, {
    title: bodyText(c.var.locale).addCouncil,
    section: '/bodies',
    status: answer.refusal ? 422 : 200,
  });
}

async function found(c: Context, id: string): Promise<Body> {
  const body = await bodyById(c.var.platform.db, actorOf(c).tenantId, id).catch(() => null);
  if (!body) throw platformFailure('NotFound', 'platform.not_found');
  return body;
}

async function countsOf(
  c: Context,
  openFiles: readonly OpenFiles[],
  bodyIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const duties = openFiles.find(({ kind }) => kind === 'duty');
  if (!duties?.countOpen) return new Map();
  return await duties.countOpen(c.var.platform.db, actorOf(c).tenantId, bodyIds);
}

async function showBodies(c: Context, openFiles: readonly OpenFiles[]): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const councils = await councilsOf(db, actor.tenantId);
  const wanted = c.req.query('council') || actor.councilId;
  const council = councils.find(({ id }) => id === wanted) ?? councils[0];
  if (!council) throw platformFailure('NotFound', 'platform.not_found');
  const filter = { q: (c.req.query('q') ?? '').slice(0, 100), kind: c.req.query('kind') ?? '' };
  const kinds = BODY_KINDS.filter((kind) => kind === filter.kind);
  const all = [
    ...(await bodiesOf(db, actor.tenantId, council.id)),
    ...(await outsideBodies(db, actor.tenantId)),
  ];
  const matching = filter.q
    ? new Set((await findBodies(db, actor, { q: filter.q, limit: 500 })).map((body) => body.id))
    : null;
  const bodies = all.filter(
    (body) =>
      (kinds.length === 0 || kinds.includes(body.kind)) && (!matching || matching.has(body.id)),
  );
  const today = dayAt(clock());
  const page = (
    <BodiesPage
      locale={c.var.locale}
      {...{ today, councils, council, filter, bodies }}
      seats={await seatsInForce(db, actor.tenantId, council.id, today)}
      openDuties={await countsOf(
        c,
        openFiles,
        bodies.map((body) => body.id),
      )}
      mayManage={mayNotManageBody(actor, { council_id: council.id }) === null}
      mayAddCouncil={mayNotAddCouncil(actor) === null}
    />
  );
  return await c.render(page, { title: bodyText(c.var.locale).bodies, section: '/bodies' });
}

async function showBody(
  c: Context,
  openFiles: readonly OpenFiles[],
  id: string,
  answer: Answer = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const body = await found(c, id);
  const unit = body.unit_code ? await unitByCode(db, body.unit_code) : null;
  const counts = await countsOf(c, openFiles, [id]);
  const page = (
    <BodyPage
      locale={c.var.locale}
      today={dayAt(clock())}
      body={body}
      parent={body.parent_id ? await bodyById(db, actor.tenantId, body.parent_id) : null}
      unitName={unit?.name ?? null}
      seats={await seatsOfBody(db, actor.tenantId, id)}
      openDuties={openFiles.some((one) => one.countOpen) ? (counts.get(id) ?? 0) : undefined}
      mayManage={mayNotManageBody(actor, body) === null}
      mayOpenPeople={body.council_id === actor.councilId}
      {...answer}
    />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, { title: body.short_name, section: '/bodies', status });
}

async function showForm(c: Context, body: Body | null, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotManageBody(actor, body ?? { council_id: actor.councilId });
  if (refused) throw bodyFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  const text = bodyText(c.var.locale);
  const parents = body ? [] : await bodiesOf(db, actor.tenantId, actor.councilId);
  const page = (
    <BodyFormPage locale={c.var.locale} today={dayAt(clock())} {...{ body, parents }} {...answer} />
  );
  return await c.render(page, {
    title: body ? text.editBody : text.addBody,
    section: '/bodies',
    status: answer.refusal ? 422 : 200,
  });
}
