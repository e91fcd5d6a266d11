import type { Context, Hono } from 'hono';
import { addDays, dayAt, formatDay } from '#src/council/calendar/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { filesOf } from '#src/platform/files/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  askInWriting,
  closeWrittenVote,
  enterPaperSlip,
  giveOwnSlip,
  withdrawWrittenVote,
} from '../commands/written.ts';
import { sittingFailure } from '../failures.ts';
import { askedAbout } from '../asked-about.ts';
import { writtenText } from '../messages/written.ts';
import { AskPage, WrittenListPage } from '../pages/written-pages.tsx';
import { WrittenPage } from '../pages/written-page.tsx';
import { mayNotAskInWriting } from '../policy.ts';
import { meetingById } from '#src/modules/meetings/index.ts';
import { slipsAndVoters, writtenVoteBy, writtenVotes } from '../queries/written.ts';
import { voteRulesFor } from '../rules/choosing.ts';
import { rulesInForce } from '../store/rules.ts';

const SECTION = '/written-votes';

/** Opinions asked in writing: the list, asking, one with its slips. */
export function writtenRoutes(app: Hono): void {
  app.get('/written-votes', async (c) => {
    const actor = actorOf(c);
    const page = await writtenVotes(c.var.platform.db, actor, c.req.query('after') ?? null);
    const mayAsk = mayNotAskInWriting(actor, { council_id: actor.councilId }) === null;
    return await c.render(
      <WrittenListPage locale={c.var.locale} items={page.items} next={page.next} mayAsk={mayAsk} />,
      { title: writtenText(c.var.locale).title, section: SECTION },
    );
  });

  app.get('/written-votes/new', async (c) => await showAsking(c, {}, null));
  app.post('/written-votes', async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, async () => await run(c, askInWriting, values));
    if (!done.ok) return await showAsking(c, values, done.refusal);
    const made = await writtenVoteBy(c.var.platform.db, actorOf(c), { id: done.value.id });
    const words = writtenText(c.var.locale).opened;
    return seeOther(c, made ? `${SECTION}/${made.code}` : SECTION, words);
  });

  app.get('/written-votes/:code', async (c) => await showOne(c, null));
  app.post('/written-votes/:code/:act', async (c) => {
    const act = actOf(c);
    const values = await readForm(c);
    const vote = await found(c);
    const t = writtenText(c.var.locale);
    const input = { ...values, writtenVoteId: vote.id };
    const done = await attempt(c, async () => await run(c, act.command, input));
    if (!done.ok) return await showOne(c, { act: act.name, values, refusal: done.refusal });
    return seeOther(c, `${SECTION}/${vote.code}`, t[act.said]);
  });
}

const ACTS = {
  slip: { command: giveOwnSlip, said: 'sent' },
  paper: { command: enterPaperSlip, said: 'sent' },
  close: { command: closeWrittenVote, said: 'closed' },
  withdraw: { command: withdrawWrittenVote, said: 'withdrawn' },
} as const;

function actOf(c: Context) {
  const name = c.req.param('act') ?? '';
  if (!Object.hasOwn(ACTS, name)) throw platformFailure('NotFound', 'platform.not_found');
  const { command, said } = ACTS[name as keyof typeof ACTS];
  return { name, said, command: command as Parameters<typeof run>[1] };
}

async function found(c: Context) {
  const code = c.req.param('code') ?? '';
  const vote = await writtenVoteBy(c.var.platform.db, actorOf(c), { code });
  if (!vote) throw platformFailure('NotFound', 'platform.not_found');
  return vote;
}

async function showAsking(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotAskInWriting(actor, { council_id: actor.councilId });
  if (refused) throw sittingFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  const today = dayAt(clock());
  const rules = await rulesInForce(db, actor.tenantId, actor.councilId, today);
  const page = (
    <AskPage
      locale={c.var.locale}
      rules={voteRulesFor(rules, 'writtenOpinion', null)}
      values={{ closesOn: formatDay(addDays(today, 3)), ...values }}
      refusal={refusal}
      requestKey={typed(values, 'requestKey') || newId()}
    />
  );
  const title = writtenText(c.var.locale).ask;
  return await c.render(page, {
    title,
    section: SECTION,
    ...(refusal && { status: 422 as const }),
  });
}

async function showOne(
  c: Context,
  answer: { act: string; values: FormValues; refusal: Refusal } | null,
): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const vote = await found(c);
  const { voters, slips } = await slipsAndVoters(db, vote);
  const slipIds = slips.map(({ id }) => id);
  const reportedAt = vote.reported_meeting_id
    ? await meetingById(db, actor, vote.reported_meeting_id)
    : null;
  const page = (
    <WrittenPage
      actor={actor}
      locale={c.var.locale}
      vote={vote}
      voters={voters}
      slips={slips}
      again={c.req.query('again') ?? ''}
      files={await filesOf(db, actor.tenantId, 'written_vote', [vote.id])}
      about={await askedAbout(db, actor, vote, c.var.locale)}
      scans={await filesOf(db, actor.tenantId, 'written_slip', slipIds)}
      reported={reportedAt ? { code: reportedAt.code, title: reportedAt.title } : null}
      mayAsk={mayNotAskInWriting(actor, vote) === null}
      today={dayAt(clock())}
      values={answer?.values ?? {}}
      refusal={answer?.refusal ?? null}
      refused={answer?.act ?? null}
    />
  );
  return await c.render(page, {
    title: vote.subject,
    section: SECTION,
    ...(answer && { status: 422 as const }),
  });
}
