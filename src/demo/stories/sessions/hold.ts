import { inviteesOf } from '#src/modules/invitations/index.ts';
import type { Invitee } from '#src/modules/invitations/index.ts';
import {
  answerQuestion,
  askQuestion,
  closeSitting,
  finishItem,
  markLeft,
  markPresent,
  openSitting,
  owedAnswer,
  recordSpeech,
  recordVote,
  startItem,
} from '#src/modules/sittings/commands/index.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import { dayOf, minuteOf } from './times.ts';
import { isFinished } from './plan.ts';
import type { DemoItem, DemoSession } from './plan.ts';
import { DEMO_SITTINGS } from './sitting-plan.ts';
import type { DemoQuestion, DemoSitting } from './sitting-plan.ts';
import { toldSession } from './told.ts';

interface Held {
  readonly stage: Stage;
  readonly council: DemoCouncil;
  readonly session: DemoSession;
  readonly plan: DemoSitting;
  readonly on: number;
}

const LATE = 12;
const LEAVES_BEFORE = 20;
/** What stands on the agenda beside the plan is dealt with in this time. */
const REST = 20;

/** The sitting of a finished session: who came, item after item, what was said and voted, closed. */
export function hold(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  const plan = DEMO_SITTINGS[session.key];
  if (!isFinished(session) || !plan) return;
  const held = { stage, council, session, plan, on: dayOf(stage, session.on) };
  const begins = minuteOf(session.begins);
  note(held, begins - 5, async () => await comeIn(held));
  note(held, begins, async () => await say(held, openSitting, {}));
  if (plan.late) note(held, begins + LATE, async () => await mark(held, markPresent, plan.late));
  let minute = begins + 1;
  for (const item of session.items) {
    for (const { key, minutes } of item.parts ?? [item]) {
      takeUp(held, item, key, minute, minutes);
      minute += minutes;
    }
  }
  if (plan.leaves) {
    const left = minute - LEAVES_BEFORE;
    note(held, left, async () => await mark(held, markLeft, plan.leaves));
  }
  note(held, minute + REST, async () => await say(held, closeSitting, {}));
}

/** The minute in which the planned items are through; what came later to the agenda is taken up then. */
export function plannedUntil({ begins, items }: DemoSession): number {
  return items.reduce((sum, { minutes }) => sum + minutes, minuteOf(begins) + 1);
}

/** The minute in which an item, or the first part of one, is taken up. */
export function takenUpAt(session: DemoSession, item: string): number {
  const before = session.items.slice(
    0,
    session.items.findIndex(({ key }) => key === item),
  );
  return before.reduce((sum, { minutes }) => sum + minutes, minuteOf(session.begins) + 1);
}

function note({ stage, on }: Held, minute: number, happen: () => Promise<void>): void {
  stage.diary.note(on, minute, happen);
}

async function say(
  { stage, council, session }: Held,
  spec: Parameters<Stage['act']>[1],
  more: object,
): Promise<void> {
  const { id: meetingId } = toldSession(stage, session.key);
  await stage.act(council.actor('clerk'), spec, { meetingId, ...more });
}

async function listed({ stage, session }: Held): Promise<readonly Invitee[]> {
  return await inviteesOf(stage.platform.db, stage.tenantId, toldSession(stage, session.key).id);
}

function isPart({ council }: Held, part: string | undefined, one: Invitee): boolean {
  if (!part) return false;
  const { personId, bodyId } = council.actor(part);
  return one.person_id === null ? one.body_id === bodyId : one.person_id === personId;
}

/** Members who are not excused, and guests who said that they or a substitute would come. */
async function comeIn(held: Held): Promise<void> {
  const people = await listed(held);
  const coming = people.filter(
    (one) =>
      !isPart(held, held.plan.late, one) &&
      (one.has_vote ? one.answer !== 'absent' : one.answer === 'coming'),
  );
  await say(held, markPresent, { inviteeIds: coming.map(({ id }) => id) });
  for (const { id, substitute_name } of people.filter(({ answer }) => answer === 'substitute'))
    await say(held, markPresent, { inviteeIds: [id], substitute: substitute_name });
}

async function mark(
  held: Held,
  spec: typeof markPresent | typeof markLeft,
  part: string | undefined,
): Promise<void> {
  const people = await listed(held);
  const inviteeIds = people.filter((one) => isPart(held, part, one)).map(({ id }) => id);
  await say(held, spec, { inviteeIds });
}

function takeUp(held: Held, item: DemoItem, key: string, minute: number, minutes: number): void {
  const { plan, session, stage } = held;
  const itemId = () => toldSession(stage, session.key).items.get(key) ?? '';
  note(held, minute, async () => {
    await say(held, startItem, { itemId: itemId() });
    if (item.by && key === (item.parts?.[0]?.key ?? item.key))
      await speak(held, item.by, { kind: 'presentation', itemId: itemId() });
  });
  for (const [at, { by, text }] of (plan.speeches[key] ?? []).entries())
    note(held, minute + 5 + at * 4, async () => await speak(held, by, { itemId: itemId(), text }));
  for (const question of plan.questions?.[key] ?? [])
    note(held, minute + 15, async () => await ask(held, itemId(), question));
  if (plan.vote.item === key)
    note(held, minute + minutes - 3, async () => await vote(held, itemId()));
  note(held, minute + minutes - 1, async () => {
    await say(held, finishItem, { itemId: itemId() });
  });
}

async function speak(held: Held, part: string, said: object): Promise<void> {
  await say(held, recordSpeech, { ...(await speakerOf(held, part)), ...said });
}

async function speakerOf(held: Held, part: string) {
  const one = (await listed(held)).find((each) => isPart(held, part, each));
  return one ? { inviteeId: one.id } : { speakerName: held.council.actor(part).displayName };
}

async function ask(held: Held, itemId: string, question: DemoQuestion): Promise<void> {
  const { council, on, session, stage } = held;
  const { id: meetingId } = toldSession(stage, session.key);
  const clerk = council.actor('clerk');
  const questionId = await stage.act(clerk, askQuestion, {
    meetingId,
    itemId,
    ...(await speakerOf(held, question.by)),
    askedBodyId: council.actor(question.asked).bodyId,
    text: question.text,
  });
  const { answer } = question;
  const one = { meetingId, questionId: questionId.id, version: 1 };
  if (typeof answer === 'string') await stage.act(clerk, answerQuestion, { ...one, text: answer });
  else {
    const dueOn = stage.days.on(on + answer.owedFor);
    await stage.act(clerk, owedAnswer, { ...one, dueOn });
  }
}

/** By show of hands; the rule is the one the table offers for such a session. */
async function vote(held: Held, itemId: string): Promise<void> {
  const { subject, abstain } = held.plan.vote;
  const voting = (await listed(held)).filter((one) => one.has_vote && one.answer !== 'absent');
  await say(held, recordVote, {
    itemId,
    subject,
    votesFor: voting.length - abstain,
    votesAbstain: abstain,
  });
}
