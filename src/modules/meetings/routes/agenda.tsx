import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  addItem,
  arrangeAgenda,
  changeItemState,
  editItem,
  removeTheItem,
  stepItem,
} from '../commands/agenda.ts';
import { unlinkRecord } from '../commands/sources.ts';
import { meetingFailure } from '../failures.ts';
import { writeMoment } from '../inputs/moment.ts';
import { agendaText } from '../messages/agenda.ts';
import { formsText } from '../messages/forms.ts';
import { Stack } from '#src/ui/index.ts';
import { ItemForm } from '../pages/item-form.tsx';
import { ItemSources } from '../pages/item-sources.tsx';
import { MeetingFrame } from '../pages/meeting-frame.tsx';
import { hour } from '../pages/moments.ts';
import { ReasonForm } from '../pages/parts.tsx';
import type { Answer } from '../pages/parts.tsx';
import { mayNotChoose } from '../policy.ts';
import { agendaFor } from '../queries/agenda.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import { askableBodies, unitChoices } from '../queries/choices.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { sourcesOf } from '../queries/sources.ts';
import { foundMeeting, SECTION } from './meeting.tsx';

export function agendaRoutes(app: Hono): void {
  app.get('/meetings/:code/items/new', async (c) => {
    return await itemPage(c, await foundMeeting(c), null, { values: {}, refusal: null });
  });
  app.get('/meetings/:code/items/:item/parts', async (c) => {
    const values = { parentId: c.req.param('item') };
    return await itemPage(c, await foundMeeting(c), null, { values, refusal: null });
  });
  app.post('/meetings/:code/items', async (c) => {
    const meeting = await foundMeeting(c);
    const values = await readForm(c);
    const raw = { ...values, meetingId: meeting.id };
    const done = await attempt(c, () => run(c, addItem, raw));
    if (!done.ok) return await itemPage(c, meeting, null, { values, refusal: done.refusal });
    return back(c, meeting, done.value.id, agendaText(c.var.locale).added);
  });

  app.get('/meetings/:code/items/:item', async (c) => {
    const { meeting, item } = await foundItem(c);
    return await itemPage(c, meeting, item, { values: valuesOf(meeting, item), refusal: null });
  });
  app.post('/meetings/:code/items/:item', async (c) => {
    const { meeting, item } = await foundItem(c);
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, editItem, { ...values, id: item.id }));
    if (done.ok) return back(c, meeting, item.id, agendaText(c.var.locale).edited);
    const version = String(done.failure.facts['version'] ?? typed(values, 'version'));
    const answer = { values: { ...values, version }, refusal: done.refusal };
    return await itemPage(c, meeting, item, answer);
  });

  stateRoutes(app);
  orderRoutes(app);
}

function stateRoutes(app: Hono): void {
  for (const state of ['withdrawn', 'deferred'] as const) {
    app.get(`/meetings/:code/items/:item/${state}`, async (c) => {
      const { meeting, item } = await foundItem(c);
      return await reasonPage(c, meeting, item, state, { values: {}, refusal: null });
    });
  }
  app.post('/meetings/:code/items/:item/state', async (c) => {
    const { meeting, item } = await foundItem(c);
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, changeItemState, { ...values, id: item.id }));
    if (done.ok) return back(c, meeting, item.id, agendaText(c.var.locale).stateSaved);
    const state = typed(values, 'state') === 'deferred' ? 'deferred' : 'withdrawn';
    return await reasonPage(c, meeting, item, state, { values, refusal: done.refusal });
  });
  app.post('/meetings/:code/items/:item/remove', async (c) => {
    const { meeting, item } = await foundItem(c);
    const done = await attempt(c, () => run(c, removeTheItem, { id: item.id }));
    const message = done.ok ? agendaText(c.var.locale).removed : done.refusal.message;
    return seeOther(c, `/meetings/${meeting.code}`, message);
  });
  app.post('/meetings/:code/items/:item/unlink', async (c) => {
    const { meeting, item } = await foundItem(c);
    await run(c, unlinkRecord, { ...(await readForm(c)), itemId: item.id });
    return back(c, meeting, item.id, agendaText(c.var.locale).unlinked);
  });
}

/** A step or a drag that comes too late leaves the agenda as the other editor put it, and says so. */
function orderRoutes(app: Hono): void {
  app.post('/meetings/:code/items/:item/step', async (c) => {
    const { meeting, item } = await foundItem(c);
    const raw = { ...(await readForm(c)), id: item.id };
    const done = await attempt(c, () => run(c, stepItem, raw));
    return back(c, meeting, item.id, done.ok ? undefined : done.refusal.message);
  });
  app.post('/meetings/:code/order', async (c) => {
    const meeting = await foundMeeting(c);
    const raw = { ...(await readForm(c)), meetingId: meeting.id };
    const done = await attempt(c, () => run(c, arrangeAgenda, raw));
    const message = done.ok ? agendaText(c.var.locale).arranged : done.refusal.message;
    return seeOther(c, `/meetings/${meeting.code}`, message);
  });
}

function back(c: Context, meeting: MeetingView, itemId: string, message?: string): Response {
  return seeOther(c, `/meetings/${meeting.code}#item-${itemId}`, message);
}

/** An item of this meeting that the reader may see. */
export async function foundItem(c: Context): Promise<{
  meeting: MeetingView;
  agenda: readonly AgendaLine[];
  item: AgendaLine;
}> {
  const meeting = await foundMeeting(c);
  const agenda = await agendaFor(c.var.platform.db, meeting);
  const item = agenda.find(({ id }) => id === c.req.param('item'));
  if (!item) throw meetingFailure('NotFound', 'meetings.item_not_found');
  return { meeting, agenda, item };
}

function refuseReader(c: Context, meeting: MeetingView): void {
  const refused = mayNotChoose(actorOf(c), meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
}

function valuesOf(meeting: MeetingView, item: AgendaLine): FormValues {
  const time = item.fixedStart ? hour(item.fixedStart) : '';
  return {
    title: item.title,
    kind: item.kind,
    note: item.note,
    presenterBodyId: item.presenterBodyId ?? '',
    presenterName: item.presenterName,
    minutes: item.minutes === null ? '' : String(item.minutes),
    startsAt: writeMoment(item.fixedStart, dayAt(meeting.starts_at), time),
    unitCode: item.unitCode ?? '',
    place: item.place,
    isRestricted: item.isRestricted ? 'true' : '',
  };
}

async function itemPage(
  c: Context,
  meeting: MeetingView,
  item: AgendaLine | null,
  answer: Answer,
): Promise<Response> {
  refuseReader(c, meeting);
  const { locale, platform } = c.var;
  const actor = actorOf(c);
  const [agenda, bodies, units, sources] = await Promise.all([
    agendaFor(platform.db, meeting),
    askableBodies(platform.db, actor),
    meeting.kind === 'workingVisit' ? unitChoices(platform.db, actor) : [],
    item ? sourcesOf(platform.db, actor, [item], locale) : [],
  ]);
  return await framed(
    c,
    meeting,
    answer,
    <Stack>
      <ItemForm {...{ locale, meeting, item, agenda, bodies, units, answer }} />
      <ItemSources {...{ locale, meeting, sources }} />
    </Stack>,
  );
}

async function reasonPage(
  c: Context,
  meeting: MeetingView,
  item: AgendaLine,
  state: 'withdrawn' | 'deferred',
  answer: Answer,
): Promise<Response> {
  refuseReader(c, meeting);
  const { locale } = c.var;
  const t = agendaText(locale);
  const title = state === 'withdrawn' ? t.withdraw : t.defer;
  return await framed(
    c,
    meeting,
    answer,
    <ReasonForm
      locale={locale}
      title={`${title}: ${item.title}`}
      lead={state === 'withdrawn' ? t.withdrawLead : t.deferLead}
      label={formsText(locale).reason}
      action={`/meetings/${meeting.code}/items/${item.id}/state`}
      backHref={`/meetings/${meeting.code}`}
      submit={title}
      fields={{ state }}
      answer={answer}
    />,
  );
}

async function framed(
  c: Context,
  meeting: MeetingView,
  answer: Answer,
  content: VNode,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale } = c.var;
  return await c.render(
    <MeetingFrame {...{ actor, locale, meeting }} current="agenda">
      {content}
    </MeetingFrame>,
    { title: meeting.title, section: SECTION, status: answer.refusal ? 422 : 200 },
  );
}
