import type { Context, Hono } from 'hono';
import { bodiesOf } from '#src/council/bodies/index.ts';
import { dayAt, yearOf } from '#src/council/calendar/index.ts';
import { agendaFor, meetingByCode } from '#src/modules/meetings/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typedList } from '#src/platform/web/typed.ts';
import { chooseItems } from '../commands/choose.ts';
import { changeItem, closeItem } from '../commands/items.ts';
import { addItem, approveProgramme, openProgramme, pasteItems } from '../commands/programmes.ts';
import { programmeFailure } from '../failures.ts';
import { programmesText } from '../messages/pages.ts';
import { ChoosePage } from '../pages/choose-page.tsx';
import { ItemPage } from '../pages/item-page.tsx';
import type { ItemPageProps } from '../pages/item-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { ProgrammePage } from '../pages/programme-page.tsx';
import type { ProgrammePageProps } from '../pages/programme-page.tsx';
import { ProgrammesPage } from '../pages/programmes-page.tsx';
import { mayNotApprove, mayNotChoose, mayNotManage, mayNotRead } from '../policy.ts';
import {
  itemById,
  itemsOf,
  meetingsInPreparation,
  programmeById,
  programmesOf,
} from '../queries/programmes.ts';
import { suggestionsFor } from '../queries/suggestions.ts';
import { monthOfDay } from '../rules.ts';

export function programmeRoutes(app: Hono): void {
  app.get('/programmes', async (c) => await showAll(c));
  app.post('/programmes', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, openProgramme, typed));
    if (!done.ok) return await showAll(c, { typed, refusal: done.refusal });
    return seeOther(c, `/programmes/${done.value.id}`, programmesText(c.var.locale).opened);
  });
  chooseRoutes(app);
  itemRoutes(app);
  app.get('/programmes/:id', async (c) => await showOne(c, c.req.param('id')));
  app.post('/programmes/:id/approve', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, approveProgramme, { ...typed, id }));
    const words = programmesText(c.var.locale);
    return seeOther(c, `/programmes/${id}`, done.ok ? words.approved : done.refusal.message);
  });
  app.post('/programmes/:id/items', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, addItem, { ...typed, programmeId: id }));
    if (!done.ok) return await showOne(c, id, { typed, refusal: done.refusal, answered: 'item' });
    return seeOther(c, `/programmes/${id}`, programmesText(c.var.locale).added);
  });
  app.post('/programmes/:id/paste', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, pasteItems, { ...typed, programmeId: id }));
    if (!done.ok) return await showOne(c, id, { typed, refusal: done.refusal, answered: 'paste' });
    const { addedMany } = programmesText(c.var.locale);
    return seeOther(c, `/programmes/${id}`, addedMany(done.value.ids.length));
  });
}

function itemRoutes(app: Hono): void {
  app.get('/programmes/items/:id', async (c) => await showItem(c, c.req.param('id')));
  app.post('/programmes/items/:id', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, changeItem, { ...typed, id }));
    if (!done.ok) return await showItem(c, id, { typed, refusal: done.refusal, answered: 'edit' });
    return await backToProgramme(c, id);
  });
  app.post('/programmes/items/:id/close', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, closeItem, { ...typed, id }));
    if (!done.ok) return await showItem(c, id, { typed, refusal: done.refusal, answered: 'close' });
    return await backToProgramme(c, id);
  });
}

async function backToProgramme(c: Context, itemId: string): Promise<Response> {
  const item = await itemById(c.var.platform.db, actorOf(c), itemId);
  const to = item ? `/programmes/${item.programme_id}` : '/programmes';
  return seeOther(c, to, programmesText(c.var.locale).saved);
}

function chooseRoutes(app: Hono): void {
  app.get('/programmes/choose', async (c) => await showChoice(c, c.req.query('meeting') ?? ''));
  app.post('/programmes/choose', async (c) => {
    const typed = await readForm(c);
    const code = typeof typed['meetingCode'] === 'string' ? typed['meetingCode'] : '';
    const done = await attempt(c, () => run(c, chooseItems, typed));
    if (!done.ok) return await showChoice(c, code, { typed, refusal: done.refusal });
    const { chosen } = programmesText(c.var.locale);
    return seeOther(c, `/meetings/${code}`, chosen(done.value.count));
  });
}

function refuseOthers(c: Context): void {
  const refused = mayNotRead(actorOf(c));
  if (refused) throw programmeFailure('Forbidden', refused);
}

async function showAll(c: Context, answer: Answer = {}): Promise<Response> {
  refuseOthers(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  return await c.render(
    <ProgrammesPage
      locale={c.var.locale}
      programmes={await programmesOf(db, actor)}
      mayManage={mayNotManage(actor) === null}
      mayChoose={mayNotChoose(actor) === null}
      thisYear={yearOf(dayAt(clock()))}
      {...answer}
    />,
    {
      title: programmesText(c.var.locale).title,
      section: '/programmes',
      status: answer.refusal ? 422 : 200,
    },
  );
}

const SHOWN = ['all', 'planned', 'delivered', 'dropped'] as const;

async function showOne(
  c: Context,
  id: string,
  answer: Pick<ProgrammePageProps, 'typed' | 'refusal' | 'answered'> = {},
): Promise<Response> {
  refuseOthers(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const programme = await programmeById(db, actor, known(id));
  if (!programme) throw programmeFailure('NotFound', 'programmes.not_found');
  return await c.render(
    <ProgrammePage
      locale={c.var.locale}
      programme={programme}
      items={await itemsOf(db, actor.tenantId, programme.id)}
      shown={SHOWN.find((one) => one === c.req.query('show')) ?? 'all'}
      bodies={await bodiesOf(db, actor.tenantId, actor.councilId)}
      mayManage={mayNotManage(actor) === null}
      mayApprove={mayNotApprove(actor) === null}
      month={monthOfDay(dayAt(clock()))}
      {...answer}
    />,
    { title: programme.title, section: '/programmes', status: answer.refusal ? 422 : 200 },
  );
}

async function showItem(
  c: Context,
  id: string,
  answer: Pick<ItemPageProps, 'typed' | 'refusal' | 'answered'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotManage(actor);
  if (refused) throw programmeFailure('Forbidden', refused);
  const { db } = c.var.platform;
  const item = await itemById(db, actor, known(id));
  const programme = item && (await programmeById(db, actor, item.programme_id));
  if (!item || !programme) throw programmeFailure('NotFound', 'programmes.not_found');
  return await c.render(
    <ItemPage
      locale={c.var.locale}
      programme={programme}
      item={item}
      bodies={await bodiesOf(db, actor.tenantId, actor.councilId)}
      {...answer}
    />,
    { title: item.title, section: '/programmes', status: answer.refusal ? 422 : 200 },
  );
}

async function showChoice(c: Context, code: string, answer: Answer = {}): Promise<Response> {
  refuseOthers(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const meetings = await meetingsInPreparation(db, actor);
  const current = meetings.find((one) => one.code === code) ?? meetings[0] ?? null;
  const meeting = current && (await meetingByCode(db, actor, current.code));
  const ask = current && {
    month: monthOfDay(dayAt(current.starts_at)),
    today: dayAt(clock()),
    meetingId: current.id,
  };
  return await c.render(
    <ChoosePage
      locale={c.var.locale}
      meetings={meetings}
      current={current}
      suggestions={ask ? await suggestionsFor(db, actor, ask) : []}
      ticked={typedList(answer.typed ?? {}, 'chosen')}
      mayChoose={mayNotChoose(actor) === null}
      agenda={meeting ? await agendaFor(db, meeting) : []}
      {...answer}
    />,
    {
      title: programmesText(c.var.locale).choose,
      section: '/programmes',
      status: answer.refusal ? 422 : 200,
    },
  );
}

const known = (id: string): string => {
  if (!isId(id)) throw programmeFailure('NotFound', 'programmes.not_found');
  return id;
};
