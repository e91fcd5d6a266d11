import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#src/platform/errors.ts';
import { openMeetingLife } from '../../../test/meeting-life.ts';
import type { MeetingLife } from '../../../test/meeting-life.ts';
import { addItem, arrangeAgenda, changeItemState, editItem, stepItem } from './commands/agenda.ts';
import {
  callTheMeeting,
  cancelTheMeeting,
  editMeeting,
  moveTheMeeting,
  planMeeting,
} from './commands/meetings.ts';
import { acceptPaper, admitPaper, askPaper, givePaper } from './commands/papers.ts';
import { openTheMeeting } from './commands/sitting.ts';
import { writeOrder } from './agenda-order.ts';
import { meetingsPage } from './queries/list.ts';

let life: MeetingLife;
beforeAll(async () => void (life = await openMeetingLife()));
afterAll(async () => await life.close());

type Part = keyof MeetingLife['people'];

async function seen(part: Part, meetingId: string): Promise<string> {
  const who = life.people[part];
  if (!(await life.meeting(meetingId, who))) return 'nothing';
  const agenda = await life.agenda(meetingId, who);
  return agenda.map(({ kind, parentId }) => (parentId ? 'part' : kind)).join(' ') || 'its name';
}

const ALL = 'petitionReport part part opinionOnSubmission personnel';
const OPEN = 'petitionReport part part opinionOnSubmission';

describe('a called session with a restricted item', () => {
  it('is seen by each role as this table says', async () => {
    const { id, items } = await life.buildSession();
    await life.invite({ meetingId: id, bodyId: life.bodies.front });
    await life.invite({ meetingId: id, bodyId: life.bodies.department, itemId: items.personnel });
    const parts = Object.keys(life.people) as Part[];
    const table = Object.fromEntries(
      await Promise.all(parts.map(async (part) => [part, await seen(part, id)] as const)),
    );
    expect(table).toEqual({
      chair: ALL,
      viceChair: ALL,
      member: ALL,
      chief: ALL,
      clerk: ALL,
      secondClerk: ALL,
      registry: OPEN,
      committee: OPEN,
      delegate: 'nothing',
      executive: 'nothing',
      department: 'personnel',
      front: OPEN,
      auditor: OPEN,
      admin: 'nothing',
      communeChair: 'nothing',
      communeClerk: 'nothing',
      communeExecutive: 'nothing',
    } satisfies Record<Part, string>);
  });

  it('shows a body that owes a paper that item and no more', async () => {
    const { id, items } = await life.buildSession();
    await life.act(life.people.clerk, askPaper, {
      itemId: items.opinion,
      title: 'Tờ trình',
      bodyIds: [life.bodies.executive],
      dueOn: '24/11/2026',
    });
    expect(await seen('executive', id)).toBe('opinionOnSubmission');
    const list = await meetingsPage(life.db, life.people.executive, {}, { today: '2026-11-20' });
    expect(list.items.map((meeting) => meeting.id)).toEqual([id]);
  });

  it('in preparation, or restricted as a whole, is not for those who only look on', async () => {
    const planned = await life.buildSession({ called: false });
    expect(await seen('member', planned.id)).toBe(ALL);
    const closed = await life.plan({ isRestricted: true });
    expect(await seen('clerk', closed.id)).toBe('its name');
    expect(await seen('committee', closed.id)).toBe('nothing');
    expect(await seen('auditor', closed.id)).toBe('nothing');
  });
});

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'yes';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.kind === 'Forbidden' ? 'no' : error.kind === 'NotFound' ? 'unseen' : error.code;
  }
}

describe('the acts of a meeting', () => {
  it('are for the seats this table says', async () => {
    const parts: Part[] = [
      'clerk',
      'chair',
      'member',
      'registry',
      'committee',
      'executive',
      'auditor',
      'communeClerk',
    ];
    const table: Record<string, string> = {};
    for (const part of parts) {
      const who = life.people[part];
      const { id, items } = await life.buildSession();
      const { ids } = await life.act(life.people.clerk, askPaper, {
        itemId: items.opinion,
        title: 'Tờ trình',
        bodyIds: [life.bodies.executive],
        dueOn: '24/11/2026',
      });
      const time = { day: '26/11/2026', startsTime: '8:00', endsTime: '11:00' };
      const version = (await life.meeting(id))?.version ?? 0;
      const acts: Record<string, () => Promise<unknown>> = {
        plan: () => life.act(who, planMeeting, { kind: 'standingSession', ...time }),
        edit: () => life.act(who, editMeeting, { id, version, title: 'Phiên họp' }),
        add: () => life.act(who, addItem, { meetingId: id, title: 'Thêm' }),
        step: () => life.act(who, stepItem, { id: items.opinion, step: 'up' }),
        defer: () =>
          life.act(who, changeItemState, { id: items.waiting, state: 'deferred', reason: 'Chờ' }),
        ask: () =>
          life.act(who, askPaper, {
            itemId: items.opinion,
            title: 'Báo cáo',
            bodyIds: [life.bodies.department],
            dueOn: '24/11/2026',
          }),
        give: () => life.act(who, givePaper, { id: ids[0], files: [FILE], speaker: 'Văn phòng' }),
        admit: () => life.act(who, admitPaper, { id: ids[0], reason: 'Gấp' }),
        accept: () => life.act(who, acceptPaper, { id: ids[0] }),
        move: () => life.act(who, moveTheMeeting, { id, ...time }),
        open: () => life.act(who, openTheMeeting, { id }),
        cancel: () => life.act(who, cancelTheMeeting, { id, reason: 'Bão' }),
      };
      const answers: string[] = [];
      for (const [name, act] of Object.entries(acts)) {
        const answer = await refusal(act);
        if (answer === 'yes' || answer.startsWith('meetings.') || answer.startsWith('duties.'))
          answers.push(name);
      }
      table[part] = answers.join(' ');
    }
    expect(table).toEqual({
      clerk: 'plan edit add step defer ask give move open cancel',
      chair: 'add step defer admit accept open cancel',
      member: '',
      registry: '',
      committee: '',
      executive: 'give',
      auditor: '',
      communeClerk: 'plan',
    });
  });
});

const FILE = new File(['%PDF-1.7\n%%EOF'], 'a.pdf', { type: 'application/pdf' });

describe('two editors', () => {
  it('of one item: the second is told, keeps what was typed, and may save again', async () => {
    const { id, items } = await life.buildSession();
    const item = (await life.agenda(id)).find((line) => line.id === items.opinion);
    const words = { id: items.opinion, version: item?.version ?? 0, title: 'Tờ trình, bản một' };
    await life.act(life.people.clerk, editItem, words);
    await expect(
      life.act(life.people.secondClerk, editItem, { ...words, title: 'Bản hai' }),
    ).rejects.toMatchObject({
      kind: 'Conflict',
      code: 'meetings.item_changed',
      facts: { version: 2 },
    });
  });

  it('of the order: whoever saw an older one changes nothing', async () => {
    const { id, items } = await life.buildSession();
    const seenOrder = writeOrder(await life.agenda(id));
    await life.act(life.people.clerk, stepItem, { id: items.opinion, step: 'up' });
    const [first = '', ...others] = seenOrder.split(',');
    const order = [...others.filter((one) => !one.startsWith('>')), first].join(',');
    await expect(
      life.act(life.people.secondClerk, arrangeAgenda, { meetingId: id, order, seen: seenOrder }),
    ).rejects.toMatchObject({ kind: 'Conflict', code: 'meetings.agenda_changed' });
    const now = writeOrder(await life.agenda(id));
    const reversed = now
      .split(',')
      .filter((one) => !one.startsWith('>'))
      .toReversed();
    const parts = now.split(',').filter((one) => one.startsWith('>'));
    const wanted = [...reversed.slice(0, -1), ...parts, ...reversed.slice(-1)].join(',');
    await life.act(life.people.secondClerk, arrangeAgenda, {
      meetingId: id,
      order: wanted,
      seen: now,
    });
    expect(writeOrder(await life.agenda(id))).toBe(wanted);
  });

  it('calling at the same time: one number each', async () => {
    const [one, two] = [
      await life.buildSession({ called: false }),
      await life.buildSession({ called: false }),
    ];
    const called = await Promise.all(
      [one, two].map(async ({ id }) => await life.act(life.people.clerk, callTheMeeting, { id })),
    );
    expect(new Set(called.map(({ number }) => number)).size).toBe(2);
  });
});
