import {
  acceptPaper,
  addItem,
  admitPaper,
  askPaper,
  callTheMeeting,
  givePaper,
  linkRecord,
  planMeeting,
  readPaper,
} from '#src/modules/meetings/index.ts';
import { formatDay } from '#src/council/calendar/index.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import { latePetitions } from '../../store.ts';
import type { DemoItem, DemoPaper, DemoSession } from './plan.ts';
import { invite } from './invite.ts';
import { dayOf } from './times.ts';
import { toldSession, toldSessions } from './told.ts';
import { wordFile } from './word-file.ts';

/** Days before the session on which the office plans it and asks for papers, and calls it. */
const PLANNED_BEFORE = 20;
const CALLED_BEFORE = 12;

/** The office plans a session, asks for its papers, they come, it is called. */
export function prepare(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  const on = dayOf(stage, session.on);
  const planned = Math.min(on - PLANNED_BEFORE, -12);
  stage.diary.note(planned, 9 * 60, async () => await plan(stage, council, session, on));
  const called = Math.min(on - CALLED_BEFORE, -3);
  stage.diary.note(called, 10 * 60, async () => {
    const { id } = toldSession(stage, session.key);
    await stage.act(council.actor('clerk'), callTheMeeting, { id, number: session.number });
  });
  invite(stage, council, session, called);
}

async function plan(
  stage: Stage,
  council: DemoCouncil,
  session: DemoSession,
  on: number,
): Promise<void> {
  const clerk = council.actor('clerk');
  const made = await stage.act(clerk, planMeeting, {
    kind: session.kind,
    day: formatDay(stage.days.on(on)),
    startsTime: session.begins,
    endsTime: session.ends,
    place: session.place,
    chairSeatId: council.seats.get('chair')?.seatId ?? '',
    secretarySeatId: (council.seats.get('chief') ?? council.seats.get('clerk'))?.seatId ?? '',
  });
  const told = { ...made, items: new Map<string, string>(), papers: [] };
  toldSessions(stage).set(session.key, told);
  for (const item of session.items) await putItem(stage, council, session, item, on);
}

async function putItem(
  stage: Stage,
  council: DemoCouncil,
  session: DemoSession,
  item: DemoItem,
  on: number,
): Promise<void> {
  const clerk = council.actor('clerk');
  const { id: meetingId, items } = toldSession(stage, session.key);
  const presenter = item.by ? council.actor(item.by) : null;
  const { id } = await stage.act(clerk, addItem, {
    meetingId,
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    presenterBodyId: presenter?.bodyId ?? '',
    presenterName: presenter?.displayName ?? '',
    isRestricted: item.isRestricted ?? false,
  });
  items.set(item.key, id);
  for (const { key, title, minutes } of item.parts ?? []) {
    const part = { meetingId, parentId: id, title, minutes };
    items.set(key, (await stage.act(clerk, addItem, part)).id);
  }
  for (const paper of item.papers ?? []) await ask(stage, council, session, paper, id, on);
  await linkLate(stage, council, item, items.get(item.parts?.at(-1)?.key ?? item.key) ?? id);
}

/** The petitions whose answer is late stand behind the item about them. */
async function linkLate(
  stage: Stage,
  council: DemoCouncil,
  item: DemoItem,
  itemId: string,
): Promise<void> {
  if (!item.latePetitions) return;
  const { db } = stage.platform;
  const place = { tenantId: stage.tenantId, councilId: council.councilId };
  const codes = await latePetitions(db, place, item.latePetitions);
  if (codes.length === 0) return;
  const link = { itemId, record: codes.join(' '), reason: 'Quá hạn trả lời' };
  await stage.act(council.actor('clerk'), linkRecord, link);
}

async function ask(
  stage: Stage,
  council: DemoCouncil,
  session: DemoSession,
  paper: DemoPaper,
  itemId: string,
  on: number,
): Promise<void> {
  const owing = council.actor(paper.by);
  const due = on - paper.dueBefore;
  const { ids } = await stage.act(council.actor('clerk'), askPaper, {
    itemId,
    kind: paper.kind,
    title: paper.title,
    bodyIds: [owing.bodyId],
    dueOn: formatDay(stage.days.on(due)),
  });
  const [id] = ids;
  if (!id) return;
  toldSession(stage, session.key).papers.push(id);
  if (paper.givenBefore !== null) comeIn(stage, council, paper, id, on);
}

function comeIn(
  stage: Stage,
  council: DemoCouncil,
  paper: DemoPaper,
  id: string,
  on: number,
): void {
  const given = on - (paper.givenBefore ?? 0);
  const owing = council.actor(paper.by);
  const hand = async (note: string): Promise<void> => {
    const files = [wordFile(`${paper.title}.docx`, [paper.title, note])];
    await stage.act(owing, givePaper, { id, files, note });
  };
  stage.diary.note(given, 15 * 60, async () => await hand(''));
  if (paper.corrected) {
    stage.diary.note(given, 18 * 60, async () => {
      await stage.act(council.actor('chair'), readPaper, { id });
    });
    stage.diary.note(given + 1, 16 * 60, async () => await hand(paper.corrected ?? ''));
  }
  if (paper.admitted) {
    const reason = paper.admitted;
    stage.diary.note(given + 1, 8 * 60, async () => {
      await stage.act(council.actor('chair'), admitPaper, { id, reason });
    });
  }
  const isLate = (paper.givenBefore ?? 0) < paper.dueBefore;
  if (isLate && !paper.admitted) return;
  stage.diary.note(given + 2, 9 * 60, async () => {
    await stage.act(council.actor('clerk'), acceptPaper, { id });
  });
}
