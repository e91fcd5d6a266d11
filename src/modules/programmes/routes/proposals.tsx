import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import {
  changeProposal,
  declineProposal,
  proposeItem,
  withdrawProposal,
} from '../commands/proposals.ts';
import { programmeFailure } from '../failures.ts';
import { programmesText } from '../messages/pages.ts';
import type { Answer as PageAnswer } from '../pages/parts.tsx';
import { ProposalPage } from '../pages/proposal-page.tsx';
import { ProposalsPage } from '../pages/proposals-page.tsx';
import type { ProposalsPageProps } from '../pages/proposals-page.tsx';
import { mayNotPropose, mayNotRead, mayNotWithdraw } from '../policy.ts';
import { proposalsFor } from '../queries/programmes.ts';
import { cannotDecide, monthOfDay, nextMonth } from '../rules.ts';

type Answer = Pick<ProposalsPageProps, 'typed' | 'refusal' | 'answeredFor'>;

export function proposalRoutes(app: Hono): void {
  app.get('/proposals', async (c) => await show(c));
  app.post('/proposals', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, proposeItem, typed));
    if (!done.ok) return await show(c, { typed, refusal: done.refusal, answeredFor: null });
    return seeOther(c, '/proposals', programmesText(c.var.locale).proposed);
  });
  app.get('/proposals/:id', async (c) => await showOwn(c, c.req.param('id')));
  app.post('/proposals/:id', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, changeProposal, { ...typed, id }));
    if (!done.ok) return await showOwn(c, id, { typed, refusal: done.refusal });
    return seeOther(c, '/proposals', programmesText(c.var.locale).saved);
  });
  app.post('/proposals/:id/decline', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, declineProposal, { ...typed, id }));
    if (!done.ok) return await show(c, { typed, refusal: done.refusal, answeredFor: id });
    return seeOther(c, '/proposals', programmesText(c.var.locale).declined);
  });
  app.post('/proposals/:id/withdraw', async (c) => {
    const typed = await readForm(c);
    const id = c.req.param('id');
    const done = await attempt(c, () => run(c, withdrawProposal, { ...typed, id }));
    if (!done.ok) return await show(c, { typed, refusal: done.refusal, answeredFor: null });
    return seeOther(c, '/proposals', programmesText(c.var.locale).withdrawn);
  });
}

async function showOwn(c: Context, id: string, answer: PageAnswer = {}): Promise<Response> {
  const actor = actorOf(c);
  const proposal = (await proposalsFor(c.var.platform.db, actor)).find((one) => one.id === id);
  if (!proposal) throw programmeFailure('NotFound', 'programmes.not_found');
  const refused = mayNotWithdraw(actor, proposal.body_id);
  if (refused) throw programmeFailure('Forbidden', refused);
  const over = cannotDecide(proposal);
  if (over && !answer.refusal) throw programmeFailure('RuleBroken', over);
  return await c.render(<ProposalPage locale={c.var.locale} proposal={proposal} {...answer} />, {
    title: programmesText(c.var.locale).editProposal,
    section: mayNotRead(actor) === null ? '/programmes' : '/proposals',
    status: answer.refusal ? 422 : 200,
  });
}

async function show(c: Context, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const mayPropose = mayNotPropose(actor) === null;
  const refused = mayPropose ? null : mayNotRead(actor);
  if (refused) throw programmeFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  return await c.render(
    <ProposalsPage
      actor={actor}
      locale={c.var.locale}
      proposals={await proposalsFor(db, actor)}
      mayPropose={mayPropose}
      month={nextMonth(monthOfDay(dayAt(clock())))}
      {...answer}
    />,
    {
      title: programmesText(c.var.locale).proposals,
      section: mayNotRead(actor) === null ? '/programmes' : '/proposals',
      status: answer.refusal ? 422 : 200,
    },
  );
}
