import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { dayAt } from '#src/council/calendar/index.ts';
import { dutiesOfRecord } from '#src/council/duties/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { agendaOf, meetingByCode } from '#src/modules/meetings/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { leaveOutConclusion } from '../commands/confirm.ts';
import { correctConclusion, withdrawConclusion } from '../commands/correct.ts';
import { editConclusion, removeConclusion } from '../commands/edit.ts';
import { conclusionFailure } from '../failures.ts';
import { captureText } from '../messages/capture.ts';
import { recordText } from '../messages/record.ts';
import { valuesOf } from '../pages/conclusion-fields.tsx';
import { ConclusionPage } from '../pages/conclusion-page.tsx';
import { CorrectPage, EditPage, LeaveOutPage, WithdrawPage } from '../pages/form-pages.tsx';
import type { FormPageProps } from '../pages/form-pages.tsx';
import { mayNotConfirm, mayNotReadMinutes, mayNotRecord, readsRestricted } from '../policy.ts';
import { dutyLinks, evidenceOf, laterConclusions, reviewsOf } from '../queries/chain.ts';
import { changesOf } from '../queries/changes.ts';
import { conclusionByCode } from '../queries/conclusions.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { pathOf } from './meeting.tsx';

const AT = '/conclusions/:code';
const SECTION = '/conclusions';

export function recordRoutes(app: Hono): void {
  app.get(AT, record);
  app.get(`${AT}/edit`, async (c) => await showForm(c, EditPage));
  app.get(`${AT}/correct`, async (c) => await showForm(c, CorrectPage));
  app.get(`${AT}/withdraw`, async (c) => await showForm(c, WithdrawPage));
  app.get(`${AT}/leave-out`, async (c) => await showForm(c, LeaveOutPage, {}, mayNotConfirm));
  app.post(`${AT}/leave-out`, leaveOut);
  app.post(`${AT}/edit`, edit);
  app.post(`${AT}/remove`, remove);
  app.post(`${AT}/correct`, correct);
  app.post(`${AT}/withdraw`, withdraw);
}

async function found(c: Context): Promise<ConclusionView> {
  const code = readCode(c.req.param('code') ?? '') ?? '';
  const conclusion = await conclusionByCode(c.var.platform.db, actorOf(c), code);
  if (!conclusion) throw conclusionFailure('NotFound', 'conclusions.not_found');
  return conclusion;
}

async function record(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db } = platform;
  const conclusion = await found(c);
  const today = dayAt(platform.clock());
  const { id } = conclusion;
  const { tenantId } = actor;
  const [duties, changes, links, evidence, reviews, later] = await Promise.all([
    dutiesOfRecord(db, tenantId, 'conclusion', id, today),
    changesOf(db, actor, id),
    dutyLinks(db, tenantId, id),
    evidenceOf(db, tenantId, id),
    reviewsOf(db, tenantId, id),
    laterConclusions(db, actor, id),
  ]);
  const isInside = readsRestricted(actor, conclusion.council_id);
  const readsReviews = mayNotReadMinutes(actor, conclusion.council_id) === null;
  const told = readsReviews ? reviews : reviews.filter(({ state }) => state === 'decided');
  const open = await openMeetings(c, [conclusion, ...told]);
  return await c.render(
    <ConclusionPage
      {...{ actor, locale, today, conclusion, duties }}
      changes={isInside ? changes : changes.filter(({ state }) => state === 'applied')}
      chain={{ duties: links, evidence, reviews: told, later, open, readsReviews }}
    />,
    { title: `${conclusion.code} · ${recordText(locale).title}`, section: SECTION },
  );
}

/** A body named in a conclusion reads it without having been at the meeting. */
async function openMeetings(
  c: Context,
  places: readonly { readonly meetingCode: string }[],
): Promise<ReadonlySet<string>> {
  const codes = [...new Set(places.map(({ meetingCode }) => meetingCode))];
  const read = async (code: string) => await meetingByCode(c.var.platform.db, actorOf(c), code);
  const meetings = await Promise.all(codes.map(read));
  return new Set(meetings.flatMap((meeting) => (meeting ? [meeting.code] : [])));
}

type Page = (props: FormPageProps) => VNode;

async function showForm(
  c: Context,
  Shown: Page,
  again: { readonly values?: FormValues; readonly refusal?: Refusal } = {},
  policy: typeof mayNotRecord = mayNotRecord,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const conclusion = await found(c);
  const refused = policy(actor, conclusion.council_id);
  if (refused) throw conclusionFailure('Forbidden', refused);
  const agenda = await agendaOf(platform.db, actor, conclusion.meeting_id);
  const { refusal } = again;
  const isMeanwhile = refusal?.code === 'conclusions.changed_meanwhile';
  return await c.render(
    <Shown
      {...{ locale, conclusion, agenda, refusal }}
      values={again.values ?? valuesOf(conclusion)}
    />,
    {
      title: `${conclusion.code} · ${recordText(locale).title}`,
      section: SECTION,
      status: refusal ? (isMeanwhile ? 409 : 422) : 200,
    },
  );
}

async function edit(c: Context): Promise<Response> {
  const { id, code, meetingCode } = await found(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, editConclusion, { ...values, id }));
  if (!done.ok) return await showForm(c, EditPage, { values, refusal: done.refusal });
  const t = captureText(c.var.locale);
  return seeOther(c, `${pathOf(meetingCode)}?saved=${code}`, t.edited);
}

async function leaveOut(c: Context): Promise<Response> {
  const { id, meetingCode } = await found(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, leaveOutConclusion, { ...values, id }));
  if (!done.ok)
    return await showForm(c, LeaveOutPage, { values, refusal: done.refusal }, mayNotConfirm);
  return seeOther(c, pathOf(meetingCode), captureText(c.var.locale).leftOut);
}

async function remove(c: Context): Promise<Response> {
  const { id, meetingCode } = await found(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, removeConclusion, { ...values, id }));
  if (!done.ok) return await showForm(c, EditPage, { refusal: done.refusal });
  return seeOther(c, pathOf(meetingCode), captureText(c.var.locale).removed);
}

async function correct(c: Context): Promise<Response> {
  const { id, code } = await found(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, correctConclusion, { ...values, id }));
  if (!done.ok) return await showForm(c, CorrectPage, { values, refusal: done.refusal });
  return seeOther(c, `${SECTION}/${code}`, recordText(c.var.locale).proposed);
}

async function withdraw(c: Context): Promise<Response> {
  const { id, code } = await found(c);
  const values = await readForm(c);
  const done = await attempt(c, () => run(c, withdrawConclusion, { ...values, id }));
  if (!done.ok) return await showForm(c, WithdrawPage, { values, refusal: done.refusal });
  return seeOther(c, `${SECTION}/${code}`, recordText(c.var.locale).proposed);
}
