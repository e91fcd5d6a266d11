import type { Context, Hono } from 'hono';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { fileHref } from '#src/platform/files/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { DateField } from '#src/ui/index.ts';
import {
  acceptPaper,
  admitPaper,
  askPaper,
  givePaper,
  readPaper,
  returnPaper,
  withdrawPaper,
} from '../commands/papers.ts';
import { meetingFailure } from '../failures.ts';
import { papersText } from '../messages/papers.ts';
import { AskForm } from '../pages/ask-form.tsx';
import { MeetingFrame } from '../pages/meeting-frame.tsx';
import { PaperPage } from '../pages/paper-page.tsx';
import { PapersPage } from '../pages/papers-page.tsx';
import { ReasonForm } from '../pages/parts.tsx';
import type { Answer } from '../pages/parts.tsx';
import { paperAbilities } from '../paper-abilities.ts';
import { mayNotPrepare } from '../policy.ts';
import { askableBodies } from '../queries/choices.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { paperFor, papersFor, versionsOf } from '../queries/papers.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import { foundItem } from './agenda.tsx';
import { foundMeeting, SECTION } from './meeting.tsx';

export function paperRoutes(app: Hono): void {
  app.get('/meetings/:code/papers', async (c) => {
    const actor = actorOf(c);
    const { locale, platform } = c.var;
    const meeting = await foundMeeting(c);
    const all = await papersFor(platform.db, actor, meeting, dayAt(platform.clock()));
    const body = c.req.query('body');
    const papers = body ? all.filter(({ body_id }) => body_id === body) : all;
    return await c.render(<PapersPage {...{ actor, locale, meeting, papers }} />, {
      title: `${papersText(locale).title}: ${meeting.title}`,
      section: SECTION,
    });
  });
  askRoutes(app);

  app.get('/meetings/:code/papers/:paper', async (c) => {
    return await paperPage(c, await foundPaper(c), UNTOUCHED);
  });
  app.post('/meetings/:code/papers/:paper', async (c) => {
    const found = await foundPaper(c);
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, givePaper, { ...values, id: found.paper.id }));
    if (!done.ok) return await paperPage(c, found, { values, refusal: done.refusal });
    return seeOther(c, hrefOf(found), papersText(c.var.locale).given(done.value.number));
  });
  app.get('/meetings/:code/papers/:paper/open', async (c) => {
    const { paper } = await foundPaper(c);
    const { fileId } = await run(c, readPaper, { id: paper.id });
    return c.redirect(fileHref(fileId), 303);
  });
  decisionRoutes(app);
}

function askRoutes(app: Hono): void {
  app.get('/meetings/:code/items/:item/papers', async (c) => {
    return await askPage(c, { values: {}, refusal: null });
  });
  app.post('/meetings/:code/items/:item/papers', async (c) => {
    const { meeting, item } = await foundItem(c);
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, askPaper, { ...values, itemId: item.id }));
    if (!done.ok) return await askPage(c, { values, refusal: done.refusal });
    const message = papersText(c.var.locale).asked(done.value.ids.length);
    return seeOther(c, `/meetings/${meeting.code}#item-${item.id}`, message);
  });
}

async function askPage(c: Context, answer: Answer): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { meeting, item } = await foundItem(c);
  const refused = mayNotPrepare(actor, meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
  const bodies = await askableBodies(platform.db, actor);
  const isOnTheDay = dayAt(platform.clock()) >= dayAt(meeting.starts_at);
  return await c.render(
    <MeetingFrame {...{ actor, locale, meeting }} current="papers">
      <AskForm {...{ locale, meeting, item, bodies, answer, isOnTheDay }} />
    </MeetingFrame>,
    { title: meeting.title, section: SECTION, status: answer.refusal ? 422 : 200 },
  );
}

interface Found {
  readonly meeting: MeetingView;
  readonly paper: MeetingPaper;
}

async function foundPaper(c: Context): Promise<Found> {
  const id = c.req.param('paper') ?? '';
  const { db, clock } = c.var.platform;
  const found = isId(id) ? await paperFor(db, actorOf(c), id, dayAt(clock())) : null;
  if (!found || found.meeting.code !== c.req.param('code')) {
    throw meetingFailure('NotFound', 'meetings.paper_not_found');
  }
  return found;
}

function hrefOf({ meeting, paper }: Found): string {
  return `/meetings/${meeting.code}/papers/${paper.id}`;
}

const UNTOUCHED: Answer = { values: {}, refusal: null };

async function paperPage(
  c: Context,
  found: Found,
  answer: Answer,
  notAccepted: Refusal | null = null,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { meeting, paper } = found;
  const versions = paper.isReadable ? await versionsOf(platform.db, actor.tenantId, paper.id) : [];
  const abilities = paperAbilities(actor, paper, meeting, dayAt(platform.clock()));
  return await c.render(
    <PaperPage {...{ actor, locale, meeting, paper, versions, abilities, answer, notAccepted }} />,
    { title: paper.title, section: SECTION, status: answer.refusal || notAccepted ? 422 : 200 },
  );
}

const DECISIONS = {
  admit: {
    command: admitPaper,
    title: 'admitTitle',
    lead: 'admitLead',
    submit: 'admit',
    said: 'admitted',
  },
  return: {
    command: returnPaper,
    title: 'returnTitle',
    lead: 'returnLead',
    submit: 'sendBack',
    said: 'returned',
  },
  withdraw: {
    command: withdrawPaper,
    title: 'withdraw',
    lead: 'withdrawLead',
    submit: 'withdraw',
    said: 'withdrawn',
  },
} as const;
type Decision = keyof typeof DECISIONS;

function decisionRoutes(app: Hono): void {
  app.post('/meetings/:code/papers/:paper/accept', async (c) => {
    const found = await foundPaper(c);
    const done = await attempt(c, () => run(c, acceptPaper, { id: found.paper.id }));
    if (!done.ok) return await paperPage(c, found, UNTOUCHED, done.refusal);
    return seeOther(c, hrefOf(found), papersText(c.var.locale).accepted);
  });
  for (const name of Object.keys(DECISIONS) as Decision[]) {
    app.get(`/meetings/:code/papers/:paper/${name}`, async (c) => {
      return await decisionPage(c, await foundPaper(c), name, { values: {}, refusal: null });
    });
    app.post(`/meetings/:code/papers/:paper/${name}`, async (c) => {
      const found = await foundPaper(c);
      const values = await readForm(c);
      const raw = { ...values, id: found.paper.id };
      const done = await attempt(c, async () => await run(c, DECISIONS[name].command, raw));
      if (!done.ok) return await decisionPage(c, found, name, { values, refusal: done.refusal });
      return seeOther(c, hrefOf(found), papersText(c.var.locale)[DECISIONS[name].said]);
    });
  }
}

async function decisionPage(
  c: Context,
  found: Found,
  name: Decision,
  answer: Answer,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { meeting, paper } = found;
  const today = dayAt(platform.clock());
  const refused = paperAbilities(actor, paper, meeting, today)[name];
  if (refused?.kind === 'person') {
    throw meetingFailure('Forbidden', refused.code as Parameters<typeof meetingFailure>[1]);
  }
  const t = papersText(locale);
  const { title, lead, submit } = DECISIONS[name];
  return await c.render(
    <MeetingFrame {...{ actor, locale, meeting }} current="papers">
      <ReasonForm
        locale={locale}
        title={`${t[title]}: ${paper.title}`}
        lead={t[lead]}
        label={t.reason}
        action={`${hrefOf(found)}/${name}`}
        backHref={hrefOf(found)}
        submit={t[submit]}
        answer={answer}
      >
        {name === 'return' && (
          <DateField
            name="dueOn"
            label={t.newDue}
            value={typed(answer.values, 'dueOn') || formatDay(dayAt(meeting.starts_at))}
            required
          />
        )}
      </ReasonForm>
    </MeetingFrame>,
    { title: paper.title, section: SECTION, status: answer.refusal ? 422 : 200 },
  );
}
