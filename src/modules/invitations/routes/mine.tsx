import type { Context, Hono } from 'hono';
import { meetingById } from '#src/modules/meetings/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { acceptExcuse, answerInvitation } from '../commands/answering.ts';
import { endFeed, makeFeed } from '../commands/feeds.ts';
import { removeInvitee, toldOtherwise } from '../commands/inviting.ts';
import { invitationFailure } from '../failures.ts';
import { invitationsText } from '../messages/pages.ts';
import { AnswerPage } from '../pages/answer-page.tsx';
import { MinePage } from '../pages/mine-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { isOwn, mayNotAnswer } from '../policy.ts';
import { inviteeById } from '../queries/invitees.ts';
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

async function showAnswer(c: Context, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const id = c.req.param('id') ?? '';
  const invitee = isId(id) ? await inviteeById(db, actor.tenantId, id) : null;
  const meeting = invitee && (await meetingById(db, actor, invitee.meeting_id));
  if (!invitee || !meeting) throw invitationFailure('NotFound', 'invitations.not_found');
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
