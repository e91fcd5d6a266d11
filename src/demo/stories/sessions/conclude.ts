import { paperSteps } from '#src/council/papers/index.ts';
import {
  captureConclusion,
  confirmConclusions,
  decideReviews,
  drawNotice,
  reviewConclusion,
} from '#src/modules/conclusions/commands/index.ts';
import { openConclusions } from '#src/modules/conclusions/index.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import { DEMO_CONCLUSIONS } from './conclusion-plan.ts';
import type { DemoConclusion } from './conclusion-plan.ts';
import { followTask } from './follow-tasks.ts';
import { takenUpAt } from './hold.ts';
import { DEMO_SESSIONS, isFinished } from './plan.ts';
import type { DemoSession } from './plan.ts';
import { dayOf, minuteOf } from './times.ts';
import { toldSession } from './told.ts';

/** The session concludes; its notice goes out the day after, and what it assigns is followed. */
export function conclude(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  const plan = DEMO_CONCLUSIONS[session.key];
  if (!isFinished(session) || !plan) return;
  const { diary, days } = stage;
  const on = dayOf(stage, session.on);
  const clerk = council.actor('clerk');
  const chair = council.actor('chair');
  const ids = new Map<DemoConclusion, string>();
  for (const [at, one] of plan.entries()) {
    diary.note(on, takenUpAt(session, itemOf(session, one.item)) + 12 + at, async () => {
      ids.set(one, await capture(stage, council, session, one));
    });
  }
  diary.note(on, minuteOf(session.ends) + 10, async () => {
    const { id: meetingId } = toldSession(stage, session.key);
    await stage.act(chair, confirmConclusions, { meetingId });
  });
  review(stage, council, session);
  const issued = days.work(on + 1);
  diary.note(issued, 9 * 60, async () => {
    const { id: meetingId } = toldSession(stage, session.key);
    const { paperId } = await stage.act(clerk, drawNotice, { meetingId });
    const book = council.isProvince ? 'TB-TTHĐND' : 'TB-HĐND';
    sendNotice(stage, council, issued, paperId, `${20 + session.number}/${book}`);
    diary.note(issued, 16 * 60, async () => {
      const dutyOf = await dutiesOf(stage, council);
      for (const [one, id] of ids) {
        const dutyId = dutyOf.get(id);
        if (one.task && dutyId) followTask(stage, council, { task: one.task, dutyId, issued });
      }
    });
  });
}

/** The item that holds a part. */
function itemOf(session: DemoSession, key: string): string {
  const holder = session.items.find(({ parts }) => parts?.some((part) => part.key === key));
  return holder?.key ?? key;
}

async function capture(
  stage: Stage,
  council: DemoCouncil,
  session: DemoSession,
  { item, kind, content, task }: DemoConclusion,
): Promise<string> {
  const { id: meetingId, items } = toldSession(stage, session.key);
  const due = task?.due ?? '';
  const { id } = await stage.act(council.actor('clerk'), captureConclusion, {
    meetingId,
    itemId: items.get(item),
    kind,
    content,
    leadBodyId: task ? council.actor(task.lead).bodyId : '',
    coBodyIds: (task?.co ?? []).map((part) => council.actor(part).bodyId),
    product: task?.product ?? '',
    due: typeof due === 'number' ? stage.days.on(due) : due,
  });
  return id;
}

/** Checked by the head of the office, signed by the chair, numbered and sent by the registry. */
function sendNotice(
  stage: Stage,
  council: DemoCouncil,
  on: number,
  paperId: string,
  symbol: string,
): void {
  const { diary } = stage;
  const by = (part: string) => council.actor(council.seats.has(part) ? part : 'clerk');
  diary.note(on, 10 * 60, async () => {
    await stage.act(by('chief'), paperSteps.check, { paperId });
  });
  diary.note(on, 14 * 60, async () => {
    await stage.act(by('chair'), paperSteps.sign, { paperId });
  });
  diary.note(on, 15 * 60, async () => {
    await stage.act(by('registry'), paperSteps.number, { paperId, symbol });
    await stage.act(by('registry'), paperSteps.issue, { paperId });
  });
}

/** Open lead duties of the council by the conclusion that made them. */
async function dutiesOf(stage: Stage, council: DemoCouncil): Promise<Map<string, string>> {
  const { platform, tenantId } = stage;
  const open = await openConclusions(platform.db, tenantId, council.councilId);
  return new Map(open.map(({ id, dutyId }) => [id, dutyId]));
}

/** What the session decides about the open conclusions of the one before it. */
function review(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  const own = DEMO_SESSIONS.filter(({ council: code }) => code === session.council);
  const before = own[own.indexOf(session) - 1];
  const decided = (before ? DEMO_CONCLUSIONS[before.key] : undefined)?.filter(
    ({ task }) => task?.review,
  );
  if (!decided?.length || !session.items.some(({ kind }) => kind === 'conclusionReview')) return;
  const on = dayOf(stage, session.on);
  const begins = minuteOf(session.begins);
  stage.diary.note(on, begins + 10, async () => {
    const { id: meetingId } = toldSession(stage, session.key);
    const { platform, tenantId } = stage;
    const open = await openConclusions(platform.db, tenantId, council.councilId);
    for (const { content, task } of decided) {
      const dutyId = open.find((one) => one.content === content)?.dutyId;
      if (!dutyId || !task?.review) continue;
      const { decision, note, dueIn } = task.review;
      await stage.act(council.actor('clerk'), reviewConclusion, {
        meetingId,
        dutyId,
        decision,
        note,
        ...(decision === 'settle' && { outcome: 'completed' }),
        ...(dueIn && { dueOn: stage.days.on(dueIn) }),
        ...(decision === 'urge' && {
          documentNumber: council.letter(),
          documentOn: stage.days.on(on),
        }),
      });
    }
    stage.diary.note(on, begins + 17, async () => {
      await stage.act(council.actor('chair'), decideReviews, { meetingId });
    });
  });
}
