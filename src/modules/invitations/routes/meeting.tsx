import type { Context, Hono } from 'hono';
import { bodiesOf, outsideBodies } from '#src/council/bodies/index.ts';
import { papersOf } from '#src/council/papers/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import {
  agendaFor,
  foundMeeting,
  mayNotPrepare,
  meetingFailure,
  papersFor,
} from '#src/modules/meetings/index.ts';
import { mailLeaves } from '#src/platform/mail/mailer.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { noticePeriodOf } from '../acting/notice-period.ts';
import { AGENDA_PAPER, draftAgenda, draftInvitation, INVITATION_PAPER } from '../commands/paper.ts';
import { collect, handOut } from '../commands/handouts.ts';
import {
  inviteBody,
  inviteGuest,
  overrideNotice,
  renewMembers,
  sendInvitations,
} from '../commands/inviting.ts';
import { agendaPaperText } from '../messages/agenda.ts';
import { invitationsText } from '../messages/pages.ts';
import { HandoutsPage } from '../pages/handouts-page.tsx';
import { InvitationsPage } from '../pages/invitations-page.tsx';
import type { InvitationsPageProps } from '../pages/invitations-page.tsx';
import { PackPage } from '../pages/pack-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { clashesOf } from '../queries/clashes.ts';
import { handoutsOf, restrictedPapers } from '../queries/handouts.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { unsentMails } from '../queries/mails.ts';
import { timeMovesOf } from '../queries/moved.ts';
import { waysOf } from '../queries/ways.ts';
import { invitationFailure } from '../failures.ts';
import { SendPage } from '../pages/send-page.tsx';
import { seesList } from '../policy.ts';
import { waitsToBeSent } from '../rules.ts';

export function meetingRoutes(app: Hono): void {
  app.get('/meetings/:code/invitations', async (c) => await showPeople(c));
  app.post('/meetings/:code/invitations/members', async (c) => {
    const code = c.req.param('code');
    await run(c, renewMembers, { code });
    return seeOther(c, `/meetings/${code}/invitations`, invitationsText(c.var.locale).renewed);
  });
  app.get('/meetings/:code/invitations/send', async (c) => await showSending(c));
  app.post('/meetings/:code/invitations/send', async (c) => {
    const code = c.req.param('code');
    const sent = await run(c, sendInvitations, { code });
    return seeOther(c, `/meetings/${code}/invitations`, invitationsText(c.var.locale).sent(sent));
  });
  app.post('/meetings/:code/invitations/paper', async (c) => {
    const { id } = await run(c, draftInvitation, { code: c.req.param('code') });
    return seeOther(c, `/papers/${id}`, invitationsText(c.var.locale).letterDrafted);
  });
  app.post('/meetings/:code/invitations/agenda', async (c) => {
    const { id } = await run(c, draftAgenda, { code: c.req.param('code') });
    return seeOther(c, `/papers/${id}`, agendaPaperText(c.var.locale).drafted);
  });
  app.post('/meetings/:code/invitations/bodies', async (c) => {
    const typed = await readForm(c);
    const code = c.req.param('code');
    const done = await attempt(c, () => run(c, inviteBody, { ...typed, code }));
    if (!done.ok) return await showPeople(c, { typed, refusal: done.refusal, answered: 'body' });
    return seeOther(c, `/meetings/${code}/invitations`, invitationsText(c.var.locale).invited);
  });
  app.post('/meetings/:code/invitations/guests', async (c) => {
    const typed = await readForm(c);
    const code = c.req.param('code');
    const done = await attempt(c, () => run(c, inviteGuest, { ...typed, code }));
    if (!done.ok) return await showPeople(c, { typed, refusal: done.refusal, answered: 'guest' });
    return seeOther(c, `/meetings/${code}/invitations`, invitationsText(c.var.locale).invited);
  });
  app.post('/meetings/:code/invitations/override', async (c) => {
    const typed = await readForm(c);
    const code = c.req.param('code');
    const done = await attempt(c, () => run(c, overrideNotice, { ...typed, code }));
    if (!done.ok) {
      return await showPeople(c, { typed, refusal: done.refusal, answered: 'override' });
    }
    return seeOther(c, `/meetings/${code}/invitations`, invitationsText(c.var.locale).overrideDone);
  });
  paperRoutes(app);
}

function paperRoutes(app: Hono): void {
  app.get('/meetings/:code/pack', async (c) => await showPack(c));
  app.get('/meetings/:code/handouts', async (c) => await showHandouts(c));
  app.post('/meetings/:code/handouts', async (c) => {
    const typed = await readForm(c);
    const code = c.req.param('code');
    const done = await attempt(c, () => run(c, handOut, { ...typed, code }));
    if (!done.ok) return await showHandouts(c, { typed, refusal: done.refusal });
    const { handedOut } = invitationsText(c.var.locale);
    return seeOther(c, `/meetings/${code}/handouts`, handedOut(done.value.count));
  });
  app.post('/meetings/:code/handouts/collect', async (c) => {
    const typed = await readForm(c);
    const code = c.req.param('code');
    const { count } = await run(c, collect, { ...typed, code });
    const { collected } = invitationsText(c.var.locale);
    return seeOther(c, `/meetings/${code}/handouts`, collected(count));
  });
}

/** Nothing is sent by looking: who is reached, and how. */
async function showSending(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const isMailOn = mailLeaves(c.var.platform);
  const refused = mayNotPrepare(actor, meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
  if (meeting.state === 'preparing') {
    throw invitationFailure('RuleBroken', 'invitations.not_called');
  }
  const now = clock();
  const listed = await inviteesOf(db, actor.tenantId, meeting.id);
  const waiting = listed.filter((one) => waitsToBeSent(one, meeting.sequence, now));
  return await c.render(
    <SendPage
      actor={actor}
      locale={c.var.locale}
      meeting={meeting}
      waiting={waiting}
      ways={await waysOf(db, actor.tenantId, waiting, now, isMailOn)}
      isMailOn={isMailOn}
      letters={await papersOf(db, actor, INVITATION_PAPER, meeting.id)}
    />,
    { title: invitationsText(c.var.locale).preview, section: '/meetings' },
  );
}

async function showPeople(
  c: Context,
  answer: Pick<InvitationsPageProps, 'typed' | 'refusal' | 'answered'> = {},
): Promise<Response> {
  const meeting = await foundMeeting(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  if (!seesList(meeting)) throw meetingFailure('NotFound', 'meetings.not_found');
  const prepares = mayNotPrepare(actor, meeting) === null;
  return await c.render(
    <InvitationsPage
      actor={actor}
      locale={c.var.locale}
      meeting={meeting}
      invitees={await inviteesOf(db, actor.tenantId, meeting.id)}
      now={clock()}
      mails={await unsentMails(db, actor.tenantId, meeting.id, {
        at: clock(),
        isMailOn: mailLeaves(c.var.platform),
      })}
      movedAt={(await timeMovesOf(db, actor.tenantId, meeting.id)).at(-1)?.at ?? null}
      agenda={await agendaFor(db, meeting)}
      bodies={
        prepares
          ? [
              ...(await bodiesOf(db, actor.tenantId, actor.councilId)),
              ...(await outsideBodies(db, actor.tenantId)),
            ]
          : []
      }
      clashes={prepares ? await clashesOf(db, meeting) : []}
      period={await noticePeriodOf(db, meeting, dayAt(clock()))}
      letters={prepares ? await papersOf(db, actor, INVITATION_PAPER, meeting.id) : []}
      agendas={prepares ? await papersOf(db, actor, AGENDA_PAPER, meeting.id) : []}
      {...answer}
    />,
    {
      title: `${invitationsText(c.var.locale).title}: ${meeting.title}`,
      section: '/meetings',
      status: answer.refusal ? 422 : 200,
    },
  );
}

async function showPack(c: Context): Promise<Response> {
  const meeting = await foundMeeting(c);
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const mine = (await inviteesOf(db, actor.tenantId, meeting.id)).find(
    (one) => one.person_id === actor.personId,
  );
  const handouts = mine ? await handoutsOf(db, actor.tenantId, meeting.id) : [];
  const held = handouts.filter((one) => one.inviteeId === mine?.id && one.collectedAt === null);
  return await c.render(
    <PackPage
      locale={c.var.locale}
      meeting={meeting}
      agenda={await agendaFor(db, meeting)}
      papers={await papersFor(db, actor, meeting, dayAt(clock()))}
      copies={new Map(held.map(({ paperId, copyNumber }) => [paperId, copyNumber]))}
      reader={actor.displayName}
    />,
    { title: invitationsText(c.var.locale).packTitle(meeting.title), section: '/meetings' },
  );
}

async function showHandouts(c: Context, answer: Answer = {}): Promise<Response> {
  const meeting = await foundMeeting(c);
  const actor = actorOf(c);
  const refused = mayNotPrepare(actor, meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
  const { db } = c.var.platform;
  return await c.render(
    <HandoutsPage
      actor={actor}
      locale={c.var.locale}
      meeting={meeting}
      papers={await restrictedPapers(db, actor.tenantId, meeting.id)}
      handouts={await handoutsOf(db, actor.tenantId, meeting.id)}
      invitees={await inviteesOf(db, actor.tenantId, meeting.id)}
      {...answer}
    />,
    {
      title: invitationsText(c.var.locale).handouts,
      section: '/meetings',
      status: answer.refusal ? 422 : 200,
    },
  );
}
