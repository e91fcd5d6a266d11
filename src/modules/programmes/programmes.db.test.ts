import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import {
  callMeeting,
  closeMeeting,
  openMeeting,
  setItemState,
} from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openMeetingLife, SESSION_DAY } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { refusal } from '#test/refusal.ts';
import { chooseItems } from './commands/choose.ts';
import { changeItem, closeItem } from './commands/items.ts';
import { approveProgramme, openProgramme, pasteItems } from './commands/programmes.ts';
import { declineProposal, proposeItem, withdrawProposal } from './commands/proposals.ts';
import { waitingForCommittee } from './queries/monday.ts';
import { itemsOf, proposalsFor } from './queries/programmes.ts';
import { suggestionsFor } from './queries/suggestions.ts';
import { weekOf } from './queries/week.ts';
import { programmesRoom } from './room.ts';

let life: MeetingLife;
beforeAll(async () => {
  life = await openMeetingLife();
});
afterAll(async () => await life.close());

const TODAY = '2026-11-20';
const NOVEMBER = '2026-11-01';

const rows = async (programmeId: string) => await itemsOf(life.db, life.tenantId, programmeId);
const suggested = async (actor: Actor, meetingId?: string) =>
  await suggestionsFor(life.db, actor, { month: NOVEMBER, today: TODAY, meetingId });

describe('the programme of a year', () => {
  let id: string;

  it('is drawn up by the office once, filled from a pasted list, approved by a leader', async () => {
    const { act, people, bodies } = life;
    ({ id } = await act(people.clerk, openProgramme, { kind: 'year', year: '2026' }));
    const again = act(people.clerk, openProgramme, { kind: 'year', year: '2026' });
    expect(await refusal(again)).toBe('programmes.already_there');
    const lines = 'Tháng 10: Giám sát đất công\nTháng 11: Thẩm tra nghị quyết\nHọp với Mặt trận';
    const list = { programmeId: id, bodyId: bodies.committee, lines };
    expect((await act(people.clerk, pasteItems, list)).ids).toHaveLength(3);
    expect(await refusal(act(people.clerk, approveProgramme, { id }))).toBe(
      'programmes.may_not_approve',
    );
    await act(people.chair, approveProgramme, { id });
    expect(await refusal(act(people.chair, approveProgramme, { id }))).toBe(
      'programmes.already_approved',
    );
  });

  it('once approved, moves an item only with a reason and keeps its first month', async () => {
    const { act, people } = life;
    const [oversight] = await rows(id);
    const to = { ...fieldsOf(oversight), month: '12/2026' };
    expect(await refusal(act(people.clerk, changeItem, to))).toBe('programmes.moved_needs_reason');
    await act(people.clerk, changeItem, { ...to, reason: 'Chờ kết luận thanh tra' });
    const moved = (await rows(id)).find((item) => item.id === oversight?.id);
    expect(moved).toMatchObject({ month: '2026-12-01', first_month: '2026-10-01', moved_count: 1 });
    const back = { ...fieldsOf(moved), month: '10/2026', reason: 'Đã có kết luận' };
    await act(people.clerk, changeItem, back);
    expect(await refusal(act(people.clerk, changeItem, { ...back, version: 1 }))).toBe(
      'programmes.changed_meanwhile',
    );
  });

  it('is delivered by the meeting that dealt with its item, and by nothing that was put off', async () => {
    const { act, inside, people } = life;
    const meeting = await life.plan();
    const offered = await suggested(people.chair, meeting.id);
    const planned = offered.filter(({ group }) => group === 'programme');
    expect(planned.map(({ title }) => title)).toEqual(['Thẩm tra nghị quyết', 'Giám sát đất công']);
    expect(planned[1]?.reason).toContain('10/2026');
    const chosen = planned.map(({ key }) => key);
    const choice = { meetingCode: meeting.code, chosen };
    expect(await refusal(act(people.clerk, chooseItems, choice))).toBe('programmes.may_not_choose');
    await act(people.chair, chooseItems, choice);
    expect(await suggested(people.chair, meeting.id)).toEqual([]);
    expect(await refusal(act(people.chair, chooseItems, choice))).toBe(
      'programmes.changed_meanwhile',
    );
    const [first, second] = await life.agenda(meeting.id);
    await inside(people.clerk, async (ctx) => {
      await callMeeting(ctx, meeting.id);
      await openMeeting(ctx, meeting.id);
      await setItemState(ctx, first?.id ?? '', 'current');
      await setItemState(ctx, first?.id ?? '', 'done');
      await setItemState(ctx, second?.id ?? '', 'deferred', 'Hết giờ');
      await closeMeeting(ctx, meeting.id, 'held');
    });
    const states = (await rows(id)).map(({ title, state }) => [title, state]);
    expect(Object.fromEntries(states)).toEqual({
      'Thẩm tra nghị quyết': 'delivered',
      'Giám sát đất công': 'planned',
      'Họp với Mặt trận': 'planned',
    });
    const left = await suggested(people.chair);
    expect(left.map(({ group }) => group).toSorted()).toEqual(['deferred', 'programme']);
  });

  it('says of an item without a meeting that it was done, taken out, planned again', async () => {
    const { act, people } = life;
    const item = (await rows(id)).find(({ month }) => month === null);
    const close = async (state: string, note = '') =>
      await refusal(act(people.clerk, closeItem, { id: item?.id, state, note }));
    expect(await close('dropped')).toBe('programmes.moved_needs_reason');
    expect(await close('delivered', 'Đã họp ngày 18/11')).toBe('done');
    expect(await close('dropped', 'x')).toBe('programmes.item_is_over');
    expect(await close('planned', 'Ghi nhầm')).toBe('done');
  });
});

function fieldsOf(item: Awaited<ReturnType<typeof rows>>[number] | undefined) {
  if (!item) throw new Error('no such item');
  const { id, title, kind, body_id: bodyId, version } = item;
  return { id, title, kind, bodyId, version };
}

describe('what bodies propose', () => {
  const proposal = { month: '11/2026', title: 'Tờ trình bảng giá đất', reason: 'Đến hạn ban hành' };

  it('is seen by the council, by its own body, and by no other body', async () => {
    const { act, people, db } = life;
    const { id } = await act(people.executive, proposeItem, proposal);
    const seen = async (actor: Actor) =>
      (await proposalsFor(db, actor)).some((one) => one.id === id);
    expect(await seen(people.chair)).toBe(true);
    expect(await seen(people.executive)).toBe(true);
    expect(await seen(people.front)).toBe(false);
    expect(await seen(people.communeClerk)).toBe(false);
    await act(people.executive, withdrawProposal, { id });
  });

  it('is put on an agenda by a leader, or declined with a reason, once', async () => {
    const { act, people } = life;
    const { id } = await act(people.committee, proposeItem, proposal);
    const other = await act(people.front, proposeItem, { ...proposal, title: 'Nội dung khác' });
    const meeting = await life.plan();
    await act(people.viceChair, chooseItems, {
      meetingCode: meeting.code,
      chosen: [`proposal:${id}`],
    });
    expect((await life.agenda(meeting.id)).map(({ title }) => title)).toEqual([proposal.title]);
    expect(await refusal(act(people.committee, withdrawProposal, { id }))).toBe(
      'programmes.proposal_is_over',
    );
    const no = { id: other.id, reason: 'Chưa đủ hồ sơ' };
    expect(await refusal(act(people.clerk, declineProposal, no))).toBe('programmes.may_not_choose');
    await act(people.chair, declineProposal, no);
    const mine = await proposalsFor(life.db, people.front);
    expect(mine[0]).toMatchObject({ state: 'declined', decided_reason: 'Chưa đủ hồ sơ' });
  });

  it.each(['delegate', 'auditor', 'admin', 'member'] as const)('not by %s', async (who) => {
    const { act, people } = life;
    expect(await refusal(act(people[who], proposeItem, proposal))).toBe(
      'programmes.may_not_propose',
    );
  });
});

describe('the pages', () => {
  const pages = pagesOf(() => life.platform, [programmesRoom]);

  it('hold for the council’s own side, and end at the door for others', async () => {
    const { people } = life;
    for (const path of [
      '/programmes',
      '/programmes/choose',
      '/proposals',
      '/week',
      '/week/monday',
    ]) {
      expect((await pages.get(people.chair, path)).status).toBe(200);
    }
    expect((await pages.get(people.department, '/programmes')).status).toBe(403);
    expect((await pages.get(people.department, '/proposals')).status).toBe(200);
    expect((await pages.get(people.communeClerk, '/programmes')).html).not.toContain('năm 2026');
    expect((await pages.get(people.chair, '/programmes/x')).status).toBe(404);
  });

  it('keep what was typed when something is missing', async () => {
    const { people } = life;
    const answer = await pages.post(people.committee, '/proposals', {
      title: 'Khảo sát chợ',
      month: 'tháng mười',
      reason: '',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('value="Khảo sát chợ"');
    expect(answer.html).toContain('Chưa nêu lý do đề xuất.');
  });
});

describe('the week', () => {
  it('holds its meetings by day and body, seen by those who may', async () => {
    const { people, db } = life;
    const meeting = await life.buildSession();
    const week = await weekOf(db, people.clerk, day(SESSION_DAY));
    const entry = week.entries.find(({ key }) => key === meeting.code);
    expect(entry).toMatchObject({ lane: 'standingCommittee', day: SESSION_DAY, kind: 'meeting' });
    expect(week.days).toHaveLength(7);
    expect(week.monday).toBe('2026-11-23');
    const others = await weekOf(db, people.communeClerk, day(SESSION_DAY));
    expect(others.entries).toEqual([]);
  });
});

describe('Monday’s list', () => {
  it('names what waits for the Standing Committee of this council alone', async () => {
    const { act, people, db } = life;
    await act(people.executive, proposeItem, {
      month: '12/2026',
      title: 'Kế hoạch năm 2027',
      reason: 'Kỳ họp cuối năm',
    });
    const groups = await waitingForCommittee(db, people.chair, TODAY);
    expect(groups.find(({ kind }) => kind === 'proposals')).toMatchObject({ total: 1 });
    expect(await waitingForCommittee(db, people.communeChair, TODAY)).toEqual([]);
  });
});
