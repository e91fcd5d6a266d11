import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { addDays, dayAt, formatDay } from '#src/council/calendar/index.ts';
import { mailLeaves } from '#src/platform/mail/mailer.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  callTheMeeting,
  cancelTheMeeting,
  cloneTheAgenda,
  editMeeting,
  moveTheMeeting,
  planMeeting,
  reinstateTheMeeting,
} from '../commands/meetings.ts';
import { meetingFailure } from '../failures.ts';
import { whoHears } from '../hooks.ts';
import { formsText } from '../messages/forms.ts';
import { hearersText } from '../messages/hearers.ts';
import { meetingName } from '../messages/words.ts';
import {
  CallForm,
  CancelForm,
  CloneForm,
  EditForm,
  MoveForm,
  ReinstateForm,
} from '../pages/meeting-acts.tsx';
import { PlanPage } from '../pages/meeting-form-page.tsx';
import { MeetingFrame } from '../pages/meeting-frame.tsx';
import { hour } from '../pages/moments.ts';
import type { Answer } from '../pages/parts.tsx';
import { mayNotChoose, mayNotPlan, mayNotPrepare } from '../policy.ts';
import { meetingChoices } from '../queries/choices.ts';
import { meetingByCode } from '../queries/meeting.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { owedAgain } from '../queries/owed-again.ts';
import { checkAgendaOpen, checkMeeting } from '../rules.ts';
import { foundMeeting, SECTION } from './meeting.tsx';

export function planningRoutes(app: Hono): void {
  app.get('/meetings/new', async (c) => {
    const day = formatDay(addDays(dayAt(c.var.platform.clock()), 14));
    const from = await cancelledFrom(c);
    if (from) return await planPage(c, { values: againValues(from, day), refusal: null });
    const kind = c.req.query('kind') ?? 'standingSession';
    const contact = c.req.query('contact') ?? '';
    const values = { kind, contact, day, startsTime: '08:00', endsTime: '11:30' };
    return await planPage(c, { values, refusal: null });
  });

  app.post('/meetings', async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, planMeeting, values));
    if (!done.ok) return await planPage(c, { values, refusal: done.refusal });
    return seeOther(c, `/meetings/${done.value.code}`, formsText(c.var.locale).planned);
  });

  actRoutes(app);
}

const ACTS = {
  edit: {
    run: async (c: Context, raw: object): Promise<object> => await run(c, editMeeting, raw),
    start: editValues,
    form: editForm,
    said: 'saved',
  },
  move: {
    run: async (c: Context, raw: object): Promise<object> => await run(c, moveTheMeeting, raw),
    start: moveValues,
    form: moveForm,
    said: 'moved',
  },
  call: {
    run: async (c: Context, raw: object): Promise<object> => await run(c, callTheMeeting, raw),
    start: () => ({}),
    form: (_: Context, view: ActView) => <CallForm {...view} />,
    said: 'called',
  },
  clone: {
    run: async (c: Context, raw: object): Promise<object> => await run(c, cloneTheAgenda, raw),
    start: () => ({}),
    form: (_: Context, view: ActView) => <CloneForm {...view} />,
    said: 'clonedAgenda',
  },
  reinstate: {
    run: async (c: Context, raw: object): Promise<object> => await run(c, reinstateTheMeeting, raw),
    start: () => ({}),
    form: reinstateForm,
    said: 'reinstated',
  },
  cancel: {
    run: async (c: Context, raw: object): Promise<object> => await run(c, cancelTheMeeting, raw),
    start: () => ({}),
    form: cancelForm,
    said: 'cancelled',
  },
} as const;
type ActName = keyof typeof ACTS;

interface ActView {
  readonly locale: 'vi' | 'en';
  readonly meeting: MeetingView;
  readonly answer: Answer;
}

function actRoutes(app: Hono): void {
  for (const name of Object.keys(ACTS) as ActName[]) {
    app.get(`/meetings/:code/${name}`, async (c) => {
      const meeting = await foundMeeting(c);
      refuseReader(c, meeting, name);
      refuseState(meeting, name);
      return await actPage(c, meeting, name, { values: ACTS[name].start(meeting), refusal: null });
    });
    app.post(`/meetings/:code/${name}`, async (c) => {
      const meeting = await foundMeeting(c);
      const values = await readForm(c);
      const raw = { ...values, id: meeting.id };
      const done = await attempt(c, () => ACTS[name].run(c, raw));
      if (!done.ok) {
        // Saving again means: I have read what the other did.
        const version = String(done.failure.facts['version'] ?? typed(values, 'version'));
        return await actPage(c, await foundMeeting(c), name, {
          values: { ...values, version },
          refusal: done.refusal,
        });
      }
      const otherwise = await otherwiseWords(c, meeting, name);
      const message = said(c, meeting, name, done.value) + otherwise;
      return seeOther(c, `/meetings/${meeting.code}`, message);
    });
  }
}

function refuseReader(c: Context, meeting: MeetingView, name: ActName): void {
  const policy = name === 'cancel' || name === 'reinstate' ? mayNotChoose : mayNotPrepare;
  const refused = policy(actorOf(c), meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
}

/** A form that leads nowhere any more says why at once. */
function refuseState({ state }: MeetingView, name: ActName): void {
  const refused = name === 'clone' ? checkAgendaOpen(state) : checkMeeting(state, name);
  if (refused) throw meetingFailure('RuleBroken', refused);
}

/** A change of what people know: whom the office still has to ring. */
async function otherwiseWords(c: Context, meeting: MeetingView, name: ActName): Promise<string> {
  if (name !== 'move' && name !== 'cancel' && name !== 'reinstate') return '';
  const left = (await hearersOf(c, meeting)).filter(({ way }) => way === 'none').length;
  return left === 0 ? '' : hearersText(c.var.locale).tellThem(left);
}

function said(c: Context, meeting: MeetingView, name: ActName, done: object): string {
  const t = formsText(c.var.locale);
  if (name === 'call') {
    const number = 'number' in done ? Number(done.number) : null;
    return t.called(meetingName({ kind: meeting.kind, number }, c.var.locale));
  }
  if (name === 'clone') {
    const { items = 0, papers = 0 } = done as { items?: number; papers?: number };
    return t.clonedAgenda(items, papers);
  }
  if (name === 'reinstate') {
    return t.reinstated('papers' in done ? Number(done.papers) : 0);
  }
  return { edit: t.saved, move: t.moved, cancel: t.cancelled }[name];
}

async function actPage(
  c: Context,
  meeting: MeetingView,
  name: ActName,
  answer: Answer,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale } = c.var;
  const form = await ACTS[name].form(c, { locale, meeting, answer });
  return await c.render(
    <MeetingFrame {...{ actor, locale, meeting }} current="agenda" isActing>
      {form}
    </MeetingFrame>,
    { title: meeting.title, section: SECTION, status: answer.refusal ? 422 : 200 },
  );
}

function editValues(meeting: MeetingView): FormValues {
  return {
    title: meeting.title,
    onlineLink: meeting.online_link,
    chairSeatId: meeting.chair_seat_id ?? '',
    secretarySeatId: meeting.secretary_seat_id ?? '',
    sessionId: meeting.session_id ?? '',
    contact: meeting.contactCode ?? '',
    isRestricted: meeting.is_restricted ? 'true' : '',
  };
}

function moveValues(meeting: MeetingView): FormValues {
  const [first, last] = [dayAt(meeting.starts_at), dayAt(meeting.ends_at)];
  return {
    day: formatDay(first),
    startsTime: hour(meeting.starts_at),
    endsTime: hour(meeting.ends_at),
    endsDay: first === last ? '' : formatDay(last),
    place: meeting.place,
    onlineLink: meeting.online_link,
  };
}

async function editForm(c: Context, view: ActView): Promise<VNode> {
  return <EditForm {...view} choices={await choicesOf(c)} />;
}

async function reinstateForm(c: Context, view: ActView): Promise<VNode> {
  const { db, clock } = c.var.platform;
  const owed = await owedAgain(db, view.meeting, dayAt(clock()));
  return <ReinstateForm {...view} owed={owed} hearers={await hearersOf(c, view.meeting)} />;
}

async function moveForm(c: Context, view: ActView): Promise<VNode> {
  return <MoveForm {...view} hearers={await hearersOf(c, view.meeting)} />;
}

async function cancelForm(c: Context, view: ActView): Promise<VNode> {
  return <CancelForm {...view} hearers={await hearersOf(c, view.meeting)} />;
}

async function hearersOf(c: Context, meeting: MeetingView) {
  const { platform } = c.var;
  return await whoHears(platform.db, meeting, platform.clock(), mailLeaves(platform));
}

async function choicesOf(c: Context) {
  const { db, clock } = c.var.platform;
  return await meetingChoices(db, actorOf(c), dayAt(clock()), c.var.locale);
}

/** The cancelled meeting a new one is planned from. */
async function cancelledFrom(c: Context): Promise<MeetingView | null> {
  const code = c.req.query('from');
  if (!code) return null;
  const meeting = await meetingByCode(c.var.platform.db, actorOf(c), code);
  return meeting?.state === 'cancelled' ? meeting : null;
}

/** All of it but the day. */
function againValues(meeting: MeetingView, day: string): FormValues {
  const isOfCommittee = meeting.kind === 'committeeMeeting';
  return {
    ...editValues(meeting),
    ...moveValues(meeting),
    kind: meeting.kind,
    bodyId: isOfCommittee ? meeting.body_id : '',
    day,
    endsDay: '',
    clone: 'true',
    from: meeting.code,
  };
}

async function planPage(c: Context, answer: Answer): Promise<Response> {
  const refused = mayNotPlan(actorOf(c));
  if (refused) throw meetingFailure('Forbidden', refused);
  const { locale } = c.var;
  const page = <PlanPage locale={locale} {...answer} choices={await choicesOf(c)} />;
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, { title: formsText(locale).planTitle, section: SECTION, status });
}
