import type { Context, Hono } from 'hono';
import { mayNotPrepare, meetingById, meetingFailure } from '#src/modules/meetings/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { mailLeaves } from '#src/platform/mail/mailer.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { acceptExcuse, answerInvitation } from '../commands/answering.ts';
import { endFeed, makeFeed } from '../commands/feeds.ts';
import { removeInvitee } from '../commands/inviting.ts';
import { correctAddress, toldOtherwise } from '../commands/reaching.ts';
import { invitationFailure } from '../failures.ts';
import { invitationsText } from '../messages/pages.ts';
import { reachingText } from '../messages/reaching.ts';
import { AddressPage } from '../pages/address-page.tsx';
import { AnswerPage } from '../pages/answer-page.tsx';
import { MinePage } from '../pages/mine-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { isOwn, mayNotAnswer } from '../policy.ts';
import { inviteeById } from '../queries/invitees.ts';
import { unsentMails } from '../queries/mails.ts';
import { invitationsFor } from '../queries/mine.ts';
import { feedSince } from '../store/feeds.ts';

export function mineRoutes(app: Hono): void {
  app.get('/invitations', async (c) => await showMine(c, null));
  app.post('/invitations/feed', async (c) => {
    const { path } = await run(c, makeFeed, {});
    return await showMine(c, `${c.var.platform.address ?? ''}${path}`);
  });
  app.post('/invitations/feed/end', async (c) => {
    await run(c, endFeed, {});
    return seeOther(c, '/invitations', invitationsText(c.var.locale).feedEnded);
  });
  app.get('/invitations/:id', async (c) => await showAnswer(c));
  app.post('/invitations/:id', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, answerInvitation, { ...typed, id }));
    if (!done.ok) return await showAnswer(c, { typed, refusal: done.refusal });
    const invitee = await inviteeById(c.var.platform.db, actorOf(c).tenantId, id);
    const own = invitee !== null && isOwn(actorOf(c), invitee);
    const to = own ? '/invitations' : `/meetings/${done.value.code}/invitations`;
    return seeOther(c, to, invitationsText(c.var.locale).answered);
  });
  app.post('/invitations/:id/excuse', async (c) => {
    const typed = await readForm(c);
    const { code } = await run(c, acceptExcuse, { ...typed, id: c.req.param('id') });
    const { excuseAccepted } = invitationsText(c.var.locale);
    return seeOther(c, `/meetings/${code}/invitations`, excuseAccepted);
  });
  app.post('/invitations/:id/told', async (c) => {
    const typed = await readForm(c);
    const { code } = await run(c, toldOtherwise, { ...typed, id: c.req.param('id') });
    const { markedTold } = invitationsText(c.var.locale);
    return seeOther(c, `/meetings/${code}/invitations`, markedTold);
  });
  app.get('/invitations/:id/address', async (c) => await showAddress(c));
  app.post('/invitations/:id/address', async (c) => {
    const typed = await readForm(c);
    const raw = { ...typed, id: c.req.param('id') };
    const done = await attempt(c, () => run(c, correctAddress, raw));
    if (!done.ok) return await showAddress(c, { typed, refusal: done.refusal });
    const { code, name } = done.value;
    const said = reachingText(c.var.locale).corrected(name);
    return seeOther(c, `/meetings/${code}/invitations`, said);
  });
  app.post('/invitations/:id/remove', async (c) => {
    const typed = await readForm(c);
    const { code } = await run(c, removeInvitee, { ...typed, id: c.req.param('id') });
    return seeOther(c, `/meetings/${code}/invitations`, invitationsText(c.var.locale).removed);
  });
}

async function showMine(c: Context, newFeed: string | null): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  return await c.render(
    <MinePage
      locale={c.var.locale}
      invitations={await invitationsFor(db, actor, clock())}
      feed={await feedSince(db, actor.tenantId, actor.personId)}
      newFeed={newFeed}
    />,
    { title: invitationsText(c.var.locale).mine, section: '/meetings' },
  );
}

async function foundLine(c: Context) {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const id = c.req.param('id') ?? '';
  const invitee = isId(id) ? await inviteeById(db, actor.tenantId, id) : null;
  const meeting = invitee && (await meetingById(db, actor, invitee.meeting_id));
  if (!invitee || !meeting) throw invitationFailure('NotFound', 'invitations.not_found');
  return { actor, db, invitee, meeting };
}

/** Another address for somebody whom the mail did not reach. */
async function showAddress(c: Context, answer: Answer = {}): Promise<Response> {
  const { actor, db, invitee, meeting } = await foundLine(c);
  const refused = mayNotPrepare(actor, meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
  const { locale } = c.var;
  const { platform } = c.var;
  const asked = { at: platform.clock(), isMailOn: mailLeaves(platform) };
  const mail = (await unsentMails(db, actor.tenantId, meeting.id, asked)).get(invitee.id) ?? null;
  return await c.render(
    <AddressPage {...{ actor, locale, meeting, invitee, mail }} {...answer} />,
    {
      title: reachingText(locale).addressTitle(invitee.name),
      section: '/meetings',
      status: answer.refusal ? 422 : 200,
    },
  );
}

async function showAnswer(c: Context, answer: Answer = {}): Promise<Response> {
  const { actor, invitee, meeting } = await foundLine(c);
  const refused = mayNotAnswer(actor, invitee, meeting);
  if (refused) throw invitationFailure('Forbidden', refused);
  return await c.render(
    <AnswerPage locale={c.var.locale} meeting={meeting} invitee={invitee} {...answer} />,
    {
      title: invitationsText(c.var.locale).answer,
      section: '/meetings',
      status: answer.refusal ? 422 : 200,
    },
  );
}
