import type { Context, Hono } from 'hono';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { decideOnMail } from '../commands.ts';
import { noticeFailure } from '../failures.ts';
import { outboxText } from '../messages/outbox.ts';
import { OutboxPage } from '../pages/outbox-page.tsx';
import { mayNotReadOutbox } from '../policy.ts';
import { bouncesOf, mailCounts, mailHealth, outboxOf } from '../queries/outbox.ts';
import type { MailCounts } from '../queries/outbox.ts';
import { OUTBOX_STATES } from '../schema.ts';
import type { OutboxState } from '../schema.ts';
import { beforeOf } from './before.ts';

export function outboxRoutes(app: Hono): void {
  app.get('/outbox', outboxPage);
  app.post('/outbox/:id', decide);
}

const stateNamed = (typed: unknown): OutboxState | undefined =>
  OUTBOX_STATES.find((one) => one === typed);

/** Opens where something went wrong. */
const firstToRead = (counts: MailCounts): OutboxState =>
  (['given_up', 'refused'] as const).find((state) => counts[state] > 0) ?? 'waiting';

async function outboxPage(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotReadOutbox(actor);
  if (refused) throw noticeFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const { db, clock, mailer } = platform;
  const counts = await mailCounts(db, actor.tenantId);
  const state = stateNamed(c.req.query('state')) ?? firstToRead(counts);
  const page = (
    <OutboxPage
      locale={locale}
      state={state}
      counts={counts}
      isMailOn={mailer?.isOn ?? false}
      health={await mailHealth(db, actor.tenantId, clock())}
      bounces={state === 'refused' ? await bouncesOf(db, actor) : []}
      outbox={await outboxOf(db, actor, state, beforeOf(c))}
    />
  );
  return await c.render(page, { title: outboxText(locale).outbox, section: '/outbox' });
}

async function decide(c: Context): Promise<Response> {
  const values = await readForm(c);
  const text = outboxText(c.var.locale);
  const done = await attempt(c, () => run(c, decideOnMail, { ...values, id: c.req.param('id') }));
  const from = stateNamed(values['from']);
  const back = from ? `/outbox?state=${from}` : '/outbox';
  if (!done.ok) return seeOther(c, back, done.refusal.message);
  const said = values['decision'] === 'again' ? text.queued : text.dropped;
  return seeOther(c, back, said);
}
