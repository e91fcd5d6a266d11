import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutiesOfRecord } from '#src/council/duties/index.ts';
import { NOW } from '#test/build.ts';
import { at, openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { meetingsRoom } from './index.ts';
import { cancelTheMeeting, planMeeting, reinstateTheMeeting } from './commands/meetings.ts';
import { linkRecord } from './commands/sources.ts';
import { askPaper, withdrawPaper } from './commands/papers.ts';

let life: MeetingLife;
beforeAll(async () => void (life = await openMeetingLife()));
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [meetingsRoom]);

/** A session with a paper each of the executive, of the office, and one withdrawn before. */
async function cancelled() {
  life.setNow(NOW);
  const session = await life.buildSession();
  const ask = async (bodyId: string, title: string) => {
    const asked = { itemId: session.items.opinion, kind: 'report', title, bodyIds: [bodyId] };
    const { ids } = await life.act(life.people.clerk, askPaper, { ...asked, dueOn: '23/11/2026' });
    return ids[0] ?? '';
  };
  const papers = {
    executive: await ask(life.bodies.executive, 'Báo cáo giải trình'),
    office: await ask(life.bodies.office, 'Phiếu ghi ý kiến'),
    withdrawn: await ask(life.bodies.department, 'Báo cáo không cần nữa'),
  };
  const dropped = { id: papers.withdrawn, reason: 'Bão số 9' };
  await life.act(life.people.clerk, withdrawPaper, dropped);
  await life.act(life.people.clerk, cancelTheMeeting, { id: session.id, reason: 'Bão số 9' });
  return { ...session, papers };
}

const today = () => life.now().toISOString().slice(0, 10);
const dutyOf = async (paper: string) =>
  (await dutiesOfRecord(life.db, life.tenantId, 'agendaPaper', paper, today()))[0];

describe('a cancelled meeting', () => {
  it('is called back to what it was; papers that fell with it are owed again by their day', async () => {
    const { id, code, papers } = await cancelled();
    const before = await life.meeting(id);
    const page = await pages.get(life.people.clerk, `/meetings/${code}/reinstate`);
    expect(page.html).toContain('Phiếu ghi ý kiến');
    expect(page.html).not.toContain('Báo cáo không cần nữa');
    const done = await life.act(life.people.clerk, reinstateTheMeeting, { id });
    expect(done.papers).toBe(2);
    expect(await life.meeting(id)).toMatchObject({
      state: 'called',
      number: before?.number,
      starts_at: before?.starts_at,
      sequence: (before?.sequence ?? 0) + 1,
      cancelled_reason: null,
      reinstated_from: 'Bão số 9',
    });
    for (const paper of [papers.executive, papers.office]) {
      expect(await dutyOf(paper)).toMatchObject({ state: 'assigned', due_on: '2026-11-23' });
    }
    expect(await dutyOf(papers.withdrawn)).toMatchObject({ state: 'lifted' });
    const shown = await pages.get(life.people.member, `/meetings/${code}`);
    expect(shown.html).toContain('Trước đó hủy vì: Bão số 9');
  });

  it('is prepared again where it was not yet called', async () => {
    const { id } = await life.buildSession({ called: false, day: '2026-12-02' });
    await life.act(life.people.chair, cancelTheMeeting, { id, reason: 'Nhầm ngày' });
    await life.act(life.people.chair, reinstateTheMeeting, { id });
    expect((await life.meeting(id))?.state).toBe('preparing');
  });

  it('asks by the day before the meeting where the day has passed meanwhile', async () => {
    const { id, papers } = await cancelled();
    life.setNow(at('2026-11-24', '10:00'));
    await life.act(life.people.clerk, reinstateTheMeeting, { id });
    expect(await dutyOf(papers.executive)).toMatchObject({ due_on: '2026-11-24' });
  });

  it('is not called back once its time is over, nor twice, nor by who may not cancel', async () => {
    const { id } = await cancelled();
    const again = async (by = life.people.clerk) => await life.act(by, reinstateTheMeeting, { id });
    await expect(again(life.people.member)).rejects.toMatchObject({ kind: 'Forbidden' });
    life.setNow(at('2026-11-25', '08:00'));
    await expect(again()).rejects.toMatchObject({ code: 'meetings.its_time_is_over' });
    life.setNow(NOW);
    await again();
    await expect(again()).rejects.toMatchObject({ code: 'meetings.not_cancelled' });
  });

  it('is not called back where its session of the council has another meeting by now', async () => {
    const { act, people, buildCouncilSession, addItem } = life;
    const sessionId = await buildCouncilSession(41, '2026-12-08');
    const plan = {
      kind: 'councilSession',
      sessionId,
      day: '08/12/2026',
      startsTime: '08:00',
      endsTime: '17:00',
    };
    const { id } = await act(people.clerk, planMeeting, plan);
    await addItem({ meetingId: id });
    await act(people.clerk, cancelTheMeeting, { id, reason: 'Đổi kế hoạch' });
    const other = await act(people.clerk, planMeeting, plan);
    await expect(act(people.clerk, reinstateTheMeeting, { id })).rejects.toMatchObject({
      code: 'meetings.session_taken',
      facts: { code: other.code },
    });
  });

  it('holds its session alone, also where two clerks plan it and call it back at once', async () => {
    const { act, people, buildCouncilSession } = life;
    const plan = {
      kind: 'councilSession',
      sessionId: await buildCouncilSession(42, '2026-12-15'),
      day: '15/12/2026',
      startsTime: '08:00',
      endsTime: '17:00',
    };
    const planned = await Promise.allSettled(
      [people.clerk, people.clerk].map(async (clerk) => await act(clerk, planMeeting, plan)),
    );
    expect(planned.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const id = planned.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))[0];
    await act(people.clerk, cancelTheMeeting, { id, reason: 'Đổi kế hoạch' });
    const both = await Promise.allSettled([
      act(people.clerk, reinstateTheMeeting, { id }),
      act(people.clerk, planMeeting, plan),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a new meeting from a cancelled one', () => {
  it('takes its agenda, what it was about and the papers it had asked for', async () => {
    const { code } = await cancelled();
    const form = await pages.get(life.people.clerk, `/meetings/new?from=${code}`);
    expect(form.html).toContain('Phiên họp thường kỳ tháng 11/2026');
    expect(form.html).toContain(`name="from" value="${code}"`);
    const made = await life.act(life.people.clerk, planMeeting, {
      kind: 'standingSession',
      title: 'Phiên họp thường kỳ tháng 11/2026',
      day: '09/12/2026',
      startsTime: '08:00',
      endsTime: '11:00',
      clone: 'true',
      from: code,
    });
    const meeting = await life.meeting(made.id);
    expect(meeting).toMatchObject({
      title: 'Phiên họp thường kỳ tháng 12/2026',
      clonedFromCode: code,
    });
    const titles = (await life.agenda(made.id)).map(({ title }) => title);
    expect(titles).toContain('Tờ trình điều chỉnh kế hoạch đầu tư công');
    const { html } = await pages.get(life.people.clerk, `/meetings/${made.code}/papers`);
    expect(html).toContain('Báo cáo giải trình');
    expect(html).not.toContain('Báo cáo không cần nữa');
  });
});

describe('putting a record on an agenda', () => {
  it('names the field that is wrong', async () => {
    const put = async (given: object) =>
      await life.act(life.people.clerk, linkRecord, { record: '', ...given });
    const { id } = await life.buildSession({ day: '2026-12-16' });
    const nobody = '01900000-0000-7000-8000-000000000000';
    const cases = [
      [{ meetingId: id, record: ';' }, 'record'],
      [{ meetingId: id, record: 'KN-KHÔNG-CÓ' }, 'record'],
      [{ meetingId: nobody, record: 'KN-1' }, 'meetingId'],
      [{ itemId: nobody, record: 'KN-1' }, 'itemId'],
      [{ record: 'KN-1' }, 'meetingId'],
    ] as const;
    for (const [given, field] of cases) {
      await expect(put(given)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
    }
  });
});
