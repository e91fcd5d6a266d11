import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnDuty, dutiesOfRecord } from '#src/council/duties/index.ts';
import { confirmDeadlines } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { at, openMeetingLife, SESSION_DAY } from '../../../test/meeting-life.ts';
import type { MeetingLife } from '../../../test/meeting-life.ts';
import { NOW } from '../../../test/build.ts';
import {
  acceptPaper,
  admitPaper,
  askPaper,
  givePaper,
  readPaper,
  returnPaper,
  withdrawPaper,
} from './commands/papers.ts';
import { cancelMeeting, closeMeeting, moveMeeting, openMeeting, setItemState } from './index.ts';
import { planMeeting } from './commands/meetings.ts';
import { paperFor } from './queries/papers.ts';

let life: MeetingLife;
beforeAll(async () => void (life = await openMeetingLife()));
afterAll(async () => await life.close());

const DUE = '2026-11-23';

async function asked(more: object = {}) {
  const session = await life.buildSession();
  const { ids } = await life.act(life.people.clerk, askPaper, {
    itemId: session.items.opinion,
    kind: 'submission',
    title: 'Tờ trình về điều chỉnh kế hoạch',
    bodyIds: [life.bodies.executive],
    dueOn: '23/11/2026',
    ...more,
  });
  return { ...session, paperId: ids[0] ?? '' };
}

async function give(paperId: string, by: Actor = life.people.executive, more: object = {}) {
  const files = [new File(['%PDF-1.7\n%%EOF'], 'to-trinh.pdf', { type: 'application/pdf' })];
  return await life.act(by, givePaper, { id: paperId, files, ...more });
}

async function standing(paperId: string, by: Actor = life.people.clerk) {
  const today = life.now().toISOString().slice(0, 10);
  return (await paperFor(life.db, by, paperId, today))?.paper ?? null;
}

async function dutyOf(paperId: string) {
  const today = life.now().toISOString().slice(0, 10);
  const [duty] = await dutiesOfRecord(life.db, life.tenantId, 'agendaPaper', paperId, today);
  return duty;
}

describe('a paper asked for', () => {
  it('is a duty of its body by that day; handing in answers it, accepting settles it', async () => {
    const { paperId } = await asked();
    expect(await dutyOf(paperId)).toMatchObject({
      state: 'assigned',
      due_on: DUE,
      kind: 'meetingPaper',
    });
    await give(paperId);
    expect((await dutyOf(paperId))?.state).toBe('answered');
    expect((await standing(paperId))?.standing).toBe('given');
    await life.act(life.people.clerk, acceptPaper, { id: paperId });
    expect((await dutyOf(paperId))?.state).toBe('settled');
    expect((await standing(paperId))?.standing).toBe('accepted');
  });

  it('is never accepted by who owes it, nor by who entered it for the body', async () => {
    const { paperId } = await asked();
    await expect(give(paperId, life.people.clerk)).rejects.toMatchObject({
      code: 'meetings.source_needed',
    });
    await give(paperId, life.people.clerk, { speaker: 'Anh Tuấn, Văn phòng UBND tỉnh' });
    await expect(life.act(life.people.clerk, acceptPaper, { id: paperId })).rejects.toMatchObject({
      code: 'duties.entered_debtor_act',
    });
    expect((await standing(paperId))?.standing).toBe('given');
    await life.act(life.people.secondClerk, acceptPaper, { id: paperId });
    const own = await asked({ bodyIds: [life.bodies.office] });
    await give(own.paperId, life.people.clerk);
    await expect(
      life.act(life.people.secondClerk, acceptPaper, { id: own.paperId }),
    ).rejects.toMatchObject({ code: 'duties.own_debt' });
  });

  it('is handed in with its file on the meeting’s page, not on the bare duty', async () => {
    const { paperId } = await asked();
    const duty = await dutyOf(paperId);
    await expect(
      life.inside(
        life.people.executive,
        async (ctx) => await actOnDuty(ctx, duty?.id ?? '', 'answer', { note: 'Đã gửi' }),
      ),
    ).rejects.toMatchObject({ code: 'meetings.hand_in_on_page' });
  });

  it('that comes late reaches members only by the chair’s decision, and its item waits for it', async () => {
    const { id, items, paperId } = await asked();
    life.setNow(at('2026-11-24', '09:00'));
    expect((await standing(paperId))?.standing).toBe('overdue');
    await give(paperId);
    expect((await standing(paperId))?.standing).toBe('late');
    await life.invite({ meetingId: id, bodyId: life.bodies.front });
    expect((await standing(paperId, life.people.front))?.isReadable).toBe(false);
    life.setNow(at(SESSION_DAY, '08:00'));
    await life.inside(life.people.clerk, async (ctx) => await openMeeting(ctx, id));
    await expect(
      life.inside(
        life.people.clerk,
        async (ctx) => await setItemState(ctx, items.opinion, 'current'),
      ),
    ).rejects.toMatchObject({ code: 'meetings.papers_undecided' });
    const admit = { id: paperId, reason: 'Nội dung cấp bách, thành viên đã được gửi trước' };
    await expect(life.act(life.people.clerk, admitPaper, admit)).rejects.toMatchObject({
      code: 'meetings.leaders_decide',
    });
    await life.act(life.people.chair, admitPaper, admit);
    await life.inside(
      life.people.clerk,
      async (ctx) => await setItemState(ctx, items.opinion, 'current'),
    );
    expect((await standing(paperId, life.people.front))?.isReadable).toBe(true);
    life.setNow(at('2026-11-20', '09:00'));
  });

  it('tells each reader what is new since they read it; a correction after acceptance stays a version', async () => {
    const { id, paperId } = await asked();
    await give(paperId);
    await life.act(life.people.chair, readPaper, { id: paperId });
    await life.act(life.people.clerk, acceptPaper, { id: paperId });
    await give(paperId, life.people.executive, { note: 'Sửa biểu 2 theo kết luận' });
    expect(await standing(paperId, life.people.chair)).toMatchObject({
      readNumber: 1,
      newest_version: 2,
      standing: 'accepted',
    });
    expect((await standing(paperId, life.people.viceChair))?.readNumber).toBeNull();
    await life.inside(life.people.clerk, async (ctx) => {
      await openMeeting(ctx, id);
      await closeMeeting(ctx, id);
    });
    await give(paperId, life.people.executive, { note: 'Bản chính thức' });
    expect((await standing(paperId))?.newest_version).toBe(3);
  });

  it('not handed in is owed no more when the meeting ends, unless it is kept; what was due stays told', async () => {
    const close = async (id: string, keepsPapers: boolean) =>
      await life.inside(life.people.clerk, async (ctx) => {
        await openMeeting(ctx, id);
        await closeMeeting(ctx, id, 'held', { keepsPapers });
      });
    const due = await asked();
    const { ids } = await life.act(life.people.clerk, askPaper, {
      itemId: due.items.opinion,
      kind: 'report',
      title: 'Báo cáo bổ sung',
      bodyIds: [life.bodies.department],
      dueOn: '25/11/2026',
    });
    const kept = await asked();
    life.setNow(at('2026-11-24', '09:00'));
    await close(due.id, false);
    await close(kept.id, true);
    expect((await dutyOf(due.paperId))?.state).toBe('lifted');
    expect(await standing(due.paperId)).toMatchObject({
      standing: 'undelivered',
      withdrawn_reason: 'Cuộc họp đã kết thúc.',
    });
    expect((await dutyOf(ids[0] ?? ''))?.state).toBe('lifted');
    expect((await standing(ids[0] ?? ''))?.standing).toBe('withdrawn');
    expect((await dutyOf(kept.paperId))?.state).toBe('assigned');
    life.setNow(at('2026-11-20', '09:00'));
  });

  it('returned is owed again by a new day', async () => {
    const { paperId } = await asked();
    await give(paperId);
    await life.act(life.people.clerk, returnPaper, {
      id: paperId,
      reason: 'Thiếu phụ lục',
      dueOn: '24/11/2026',
    });
    expect(await dutyOf(paperId)).toMatchObject({ state: 'working', due_on: '2026-11-24' });
    expect(await standing(paperId)).toMatchObject({ standing: 'awaited', due_on: '2026-11-24' });
  });

  it('asked by a rule is due so many days before the opening, and moves with a later one', async () => {
    await life.act(life.people.chair, confirmDeadlines, await ruleOf('DOC.DRAFT.TO_DELEGATES'));
    const session = await life.buildSession({ day: '2026-12-10' });
    const { ids } = await life.act(life.people.clerk, askPaper, {
      itemId: session.items.opinion,
      title: 'Dự thảo nghị quyết',
      kind: 'draft',
      bodyIds: [life.bodies.executive],
      dueRule: 'DOC.DRAFT.TO_DELEGATES',
    });
    const paperId = ids[0] ?? '';
    expect((await standing(paperId))?.due_on).toBe('2026-12-05');
    const to = {
      startsAt: at('2026-12-15', '08:00'),
      endsAt: at('2026-12-15', '11:00'),
      reason: 'Trùng lịch',
    };
    await life.inside(life.people.clerk, async (ctx) => await moveMeeting(ctx, session.id, to));
    expect(await standing(paperId)).toMatchObject({ due_on: '2026-12-10' });
    expect((await dutyOf(paperId))?.first_due_on).toBe('2026-12-05');
  });
});

describe('on the day of the meeting', () => {
  it('a paper is due that day whatever rule is named, and its item waits for it', async () => {
    const session = await life.buildSession();
    life.setNow(at(SESSION_DAY, '07:30'));
    const ask = async (more: object = {}) =>
      await life.act(life.people.clerk, askPaper, {
        itemId: session.items.opinion,
        title: 'Báo cáo bổ sung',
        bodyIds: [life.bodies.executive],
        ...more,
      });
    const paperId = (await ask({ dueRule: 'DOC.DRAFT.TO_DELEGATES' })).ids[0] ?? '';
    expect(await standing(paperId)).toMatchObject({ due_on: SESSION_DAY, due_rule: null });
    expect((await dutyOf(paperId))?.due_on).toBe(SESSION_DAY);
    await expect(ask({ dueOn: '26/11/2026' })).rejects.toMatchObject({
      fields: { dueOn: 'Hạn nộp chậm nhất là ngày họp.' },
    });
    const begin = async () =>
      await life.inside(
        life.people.clerk,
        async (ctx) => await setItemState(ctx, session.items.opinion, 'current'),
      );
    await life.inside(life.people.clerk, async (ctx) => await openMeeting(ctx, session.id));
    await expect(begin()).rejects.toMatchObject({ code: 'meetings.papers_undecided' });
    await give(paperId);
    await begin();
    const more = (await ask()).ids[0] ?? '';
    expect((await standing(more))?.due_on).toBe(SESSION_DAY);
    life.setNow(at('2026-11-26', '07:30'));
    await give(more);
    expect((await standing(more))?.standing).toBe('late');
    life.setNow(NOW);
  });
});

describe('a paper of a meeting that is cancelled', () => {
  it('is owed no more, also by who cancels; withdrawing one’s own is somebody else’s', async () => {
    const { clerk, chair } = life.people;
    const { id, paperId } = await asked({ bodyIds: [life.bodies.office] });
    await expect(
      life.act(clerk, withdrawPaper, { id: paperId, reason: 'Không cần nữa' }),
    ).rejects.toMatchObject({ kind: 'Forbidden', code: 'duties.own_debt' });
    expect((await standing(paperId))?.standing).toBe('awaited');
    await life.inside(clerk, async (ctx) => await cancelMeeting(ctx, id, 'Bão số 9'));
    expect((await standing(paperId))?.standing).toBe('withdrawn');
    expect((await dutyOf(paperId))?.state).toBe('lifted');
    const told = await life.db
      .selectFrom('events')
      .select('name')
      .where('subject_id', 'in', [id, (await dutyOf(paperId))?.id ?? ''])
      .execute();
    const names = told.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['agenda.paper_withdrawn', 'duty.lifted']));
    const other = await asked({ bodyIds: [life.bodies.office] });
    await life.act(chair, withdrawPaper, { id: other.paperId, reason: 'Không cần nữa' });
    expect((await dutyOf(other.paperId))?.state).toBe('lifted');
  });
});

async function ruleOf(code: string) {
  const row = await life.db
    .selectFrom('deadline_rules')
    .select('id')
    .where('tenant_id', '=', life.tenantId)
    .where('council_id', '=', life.province.councilId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return { ids: [row.id], id: row.id };
}

describe('the next meeting', () => {
  it('takes over items, presenters and papers asked, not what the items were about', async () => {
    const { id } = await asked();
    const made = await life.act(life.people.clerk, planMeeting, {
      kind: 'standingSession',
      day: '26/11/2026',
      startsTime: '8h',
      endsTime: '11g30',
      clone: 'true',
    });
    const [old, agenda] = [await life.agenda(id), await life.agenda(made.id)];
    expect(
      agenda.map(({ number, title, presenterBodyId }) => [number, title, presenterBodyId]),
    ).toEqual(old.map(({ number, title, presenterBodyId }) => [number, title, presenterBodyId]));
    const papers = await life.db
      .selectFrom('agenda_papers')
      .select(['title', 'due_on', 'state'])
      .where('meeting_id', '=', made.id)
      .execute();
    expect(papers).toEqual([
      { title: 'Tờ trình về điều chỉnh kế hoạch', due_on: '2026-11-24', state: 'asked' },
    ]);
  });
});
