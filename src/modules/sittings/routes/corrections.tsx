import type { Context, Hono } from 'hono';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { correctAttendance } from '../commands/attendance.ts';
import { correctSpeech, strikeSpeech } from '../commands/speeches.ts';
import { correctVote } from '../commands/votes.ts';
import { sittingFailure } from '../failures.ts';
import { screenText } from '../messages/screen.ts';
import { SpeechPage, TimesPage, VotePage } from '../pages/correction-pages.tsx';
import { screenHref } from '../pages/screen-view.ts';
import type { SecretaryView } from '../pages/screen-view.ts';
import { mayNotRecord } from '../policy.ts';
import { rulesOfMeeting } from '../queries/record.ts';
import { readScreen } from './reading.ts';

/** `8:05 25/11/2026`, as the forms of corrections carry a time. */
function shown(at: Date): string {
  return `${hour(at)} ${formatDay(dayAt(at))}`;
}

interface Answer {
  readonly act: string;
  readonly values: FormValues;
  readonly refusal: Refusal;
}

/** What was recorded wrong is put right: a speech, a vote, the times of somebody's stay. */
export function correctionRoutes(app: Hono): void {
  app.get('/meetings/:code/sitting/speeches/:id', async (c) => await showSpeech(c, null));
  app.post('/meetings/:code/sitting/speeches/:id/:act', async (c) => {
    const spec = c.req.param('act') === 'strike' ? strikeSpeech : correctSpeech;
    return await post(c, spec, { speechId: c.req.param('id') }, showSpeech, '/thread');
  });
  app.get('/meetings/:code/sitting/votes/:id', async (c) => await showVote(c, null));
  app.post('/meetings/:code/sitting/votes/:id/correct', async (c) => {
    const adds = { voteId: c.req.param('id') };
    return await post(c, correctVote, adds, showVote, '/thread');
  });
  app.get('/meetings/:code/sitting/times', async (c) => await showTimes(c, null));
  app.post('/meetings/:code/sitting/times/:id', async (c) => {
    const adds = { stayId: c.req.param('id') };
    return await post(c, correctAttendance, adds, showTimes, '/times');
  });
}

async function post(
  c: Context,
  spec: Parameters<typeof run>[1],
  adds: Readonly<Record<string, string>>,
  show: (c: Context, answer: Answer | null) => Promise<Response>,
  then: string,
): Promise<Response> {
  const values = await readForm(c);
  const { meeting } = await secretaryView(c, null);
  const input = { ...values, ...adds, meetingId: meeting.id };
  const done = await attempt(c, async () => await run(c, spec, input));
  const act = Object.values(adds)[0] ?? '';
  if (!done.ok) return await show(c, { act, values, refusal: done.refusal });
  return seeOther(c, `${screenHref(meeting.code)}${then}`, screenText(c.var.locale).saved);
}

async function secretaryView(c: Context, answer: Answer | null): Promise<SecretaryView> {
  const view = await readScreen(c);
  const refused = mayNotRecord(view.actor, view.meeting);
  if (refused) throw sittingFailure('Forbidden', refused);
  return {
    ...view,
    panel: 'speech',
    rules: await rulesOfMeeting(c.var.platform.db, view.meeting),
    bodyOptions: [],
    carried: [],
    written: [],
    concluded: new Set(),
    isPaperAwaited: false,
    values: answer?.values ?? {},
    refusal: answer?.refusal ?? null,
    refused: answer?.act ?? null,
    requestKey: typed(answer?.values ?? {}, 'requestKey') || newId(),
  };
}

const head = (c: Context, title: string, answer: Answer | null) => ({
  title: `${title} · ${actorOf(c).bodyShortName}`,
  section: '/meetings',
  ...(answer && { status: 422 as const }),
});

async function showSpeech(c: Context, answer: Answer | null): Promise<Response> {
  const view = await secretaryView(c, answer);
  const speech = view.record.speeches.find(({ id }) => id === c.req.param('id'));
  if (!speech) throw sittingFailure('NotFound', 'sittings.already_struck');
  const asIs = {
    inviteeId: speech.invitee_id ?? '',
    speakerName: speech.invitee_id ? '' : speech.speaker,
    text: speech.text,
    itemId: speech.item_id ?? '',
    kind: speech.kind,
    at: shown(speech.at),
  };
  const values = answer ? answer.values : asIs;
  const page = <SpeechPage view={{ ...view, values }} speech={speech} />;
  return await c.render(page, head(c, screenText(c.var.locale).correctSpeech, answer));
}

async function showVote(c: Context, answer: Answer | null): Promise<Response> {
  const view = await secretaryView(c, answer);
  const vote = view.record.votes.find(({ id }) => id === c.req.param('id'));
  if (!vote) throw sittingFailure('NotFound', 'sittings.vote_corrected');
  const asIs = {
    subject: vote.subject,
    itemId: vote.item_id ?? '',
    votesFor: String(vote.votes_for),
    votesAgainst: String(vote.votes_against),
    votesAbstain: String(vote.votes_abstain),
    issued: String(vote.issued ?? ''),
    returned: String(vote.returned ?? ''),
    valid: String(vote.valid ?? ''),
    invalid: String(vote.invalid ?? ''),
    board: vote.board,
    ruleId: vote.rule_id,
    chairSide: vote.chair_side ?? '',
    at: shown(vote.taken_at),
  };
  const values = answer ? answer.values : asIs;
  const page = <VotePage view={{ ...view, values }} vote={vote} />;
  return await c.render(page, head(c, screenText(c.var.locale).correctVote, answer));
}

async function showTimes(c: Context, answer: Answer | null): Promise<Response> {
  const view = await secretaryView(c, answer);
  const page = <TimesPage view={view} shown={shown} />;
  return await c.render(page, head(c, screenText(c.var.locale).timesTitle, answer));
}
