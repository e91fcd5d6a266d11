import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { giveHandover, prepareHandover, sidesOn, takeHandover } from '../commands/handovers.ts';
import { bodyFailure } from '../failures.ts';
import { handoverText } from '../messages/handovers.ts';
import { handoverById, handoversOf } from '../store/handovers.ts';
import type { OpenFiles } from '../open-files.ts';
import { HandoverPage, HandoverPrintPage } from '../pages/handover-page.tsx';
import type { HandoverPageProps } from '../pages/handover-page.tsx';
import { HandoverFormPage, HandoversPage } from '../pages/handovers-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { seatsInForce, seatsOfCouncil } from '../queries/people.ts';
import { mayNotGive, mayNotPrepareHandover, mayNotTake } from '../policy.ts';

export function handoverRoutes(app: Hono, openFiles: readonly OpenFiles[]): void {
  const prepare = prepareHandover(openFiles);

  app.get('/handovers', async (c) => {
    const actor = allowed(c);
    const { db } = c.var.platform;
    const handovers = await handoversOf(db, actor.tenantId, actor.councilId);
    return await c.render(<HandoversPage locale={c.var.locale} handovers={handovers} />, {
      title: handoverText(c.var.locale).title,
      section: '/handovers',
    });
  });
  app.get('/handovers/new', async (c) => await showForm(c));
  app.post('/handovers/new', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, prepare, typed));
    if (!done.ok) return await showForm(c, { typed, refusal: done.refusal });
    return seeOther(c, `/handovers/${done.value.id}`, handoverText(c.var.locale).prepared);
  });
  app.get('/handovers/:id', async (c) => await show(c, openFiles, c.req.param('id')));
  app.get('/handovers/:id/print', async (c) => {
    const view = await viewOf(c, openFiles, c.req.param('id'));
    return await c.render(<HandoverPrintPage {...view} />, {
      title: handoverText(c.var.locale).minutes,
      frame: 'centred',
    });
  });
  app.post('/handovers/:id/give', async (c) => {
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, giveHandover, { id }));
    if (!done.ok) return await show(c, openFiles, id, done.refusal);
    return seeOther(c, `/handovers/${id}`, handoverText(c.var.locale).given);
  });
  app.post('/handovers/:id/take', async (c) => {
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, takeHandover, { id }));
    if (!done.ok) return await show(c, openFiles, id, done.refusal);
    return seeOther(c, `/handovers/${id}`, handoverText(c.var.locale).taken);
  });
}

function allowed(c: Context) {
  const actor = actorOf(c);
  const refused = mayNotPrepareHandover(actor);
  if (refused) throw bodyFailure('Forbidden', refused);
  return actor;
}

async function showForm(c: Context, answer: Answer = {}): Promise<Response> {
  const actor = allowed(c);
  const { db, clock } = c.var.platform;
  const page = (
    <HandoverFormPage
      locale={c.var.locale}
      seats={await seatsInForce(db, actor.tenantId, actor.councilId, dayAt(clock()))}
      givers={await seatsOfCouncil(db, actor.tenantId, actor.councilId)}
      {...answer}
    />
  );
  return await c.render(page, {
    title: handoverText(c.var.locale).add,
    section: '/handovers',
    status: answer.refusal ? 422 : 200,
  });
}

async function viewOf(
  c: Context,
  openFiles: readonly OpenFiles[],
  id: string,
): Promise<HandoverPageProps> {
  const actor = allowed(c);
  const { db, clock } = c.var.platform;
  const { tenantId, councilId } = actor;
  const handover = isId(id) ? await handoverById(db, tenantId, councilId, id) : null;
  if (!handover) throw platformFailure('NotFound', 'platform.not_found');
  const files = async (kind: OpenFiles['kind'], ids: readonly string[]) => {
    const room = openFiles.find((one) => one.kind === kind);
    return room && ids.length > 0 ? await room.byIds(db, tenantId, ids) : [];
  };
  const sides = sidesOn(handover, dayAt(clock()));
  return {
    locale: c.var.locale,
    handover,
    petitions: await files('petition', handover.listed.petitionIds),
    duties: await files('duty', handover.listed.dutyIds),
    mayGive: mayNotGive(actor, sides) === null,
    signsForGiver: actor.seatId !== handover.from_seat_id,
    mayTake: mayNotTake(actor, sides) === null,
  };
}

async function show(
  c: Context,
  openFiles: readonly OpenFiles[],
  id: string,
  refusal?: Refusal,
): Promise<Response> {
  const view = await viewOf(c, openFiles, id);
  return await c.render(<HandoverPage {...view} refusal={refusal} />, {
    title: handoverText(c.var.locale).title,
    section: '/handovers',
    status: refusal ? 422 : 200,
  });
}
