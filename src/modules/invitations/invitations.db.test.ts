import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmDeadlines } from '#src/council/calendar/index.ts';
import {
  callMeeting,
  cancelMeeting,
  moveMeeting,
  removeTheItem,
} from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { newId } from '#src/platform/db/ids.ts';
import { at } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { acceptExcuse, answerInvitation } from './commands/answering.ts';
import { collect, handOut } from './commands/handouts.ts';
import { refusal } from '#test/refusal.ts';
import {
  inviteBody,
  inviteGuest,
  overrideNotice,
  removeInvitee,
  sendInvitations,
} from './commands/inviting.ts';
import { toldOtherwise } from './commands/reaching.ts';
import { clashesOf } from './queries/clashes.ts';
import { invitationsFor } from './queries/mine.ts';
import { invitationsRoom } from './room.ts';
import { tellInvitees } from './tell-invitees.ts';
import { openToldLife, toldHands } from './test-data/set-up-told-life.ts';
import type { ToldLife } from './test-data/set-up-told-life.ts';

let life: ToldLife;
beforeAll(async () => {
  life = await openToldLife();
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [invitationsRoom]);
const { invited: people, tell, mails } = toldHands(() => life);

describe('calling a meeting', () => {
  it('calls its members by their seats and tells each once; a change and an end tell them again', async () => {
    const meeting = await life.buildSession();
    const called = await people(meeting.id);
    const chair = called.find(({ person_id }) => person_id === life.people.chair.personId);
    expect(chair).toMatchObject({ role: 'chair', has_vote: true, told_sequence: null });
    await tell(meeting.id);
    await tell(meeting.id);
    expect(await mails()).toHaveLength(1);
    await life.inside(life.people.clerk, async (ctx) => {
      const to = {
        startsAt: at('2026-11-26', '14:00'),
        endsAt: at('2026-11-26', '16:00'),
        reason: 'Trùng lịch',
      };
      await moveMeeting(ctx, meeting.id, to);
    });
    await tell(meeting.id);
    await life.inside(life.people.clerk, async (ctx) => {
      await cancelMeeting(ctx, meeting.id, 'Hoãn theo chỉ đạo');
    });
    await tell(meeting.id);
    const told = await mails();
    expect(told.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Giấy mời',
      'Thay đổi',
      'Hủy',
    ]);
    expect(told.map(({ calendar_method: method }) => method)).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
    const sequences = told.map(({ calendar }) => /SEQUENCE:(\d+)/.exec(calendar ?? '')?.[1]);
    expect(sequences).toEqual(['0', '1', '2']);
    expect(told[1]?.calendar).toContain('DTSTART:20261126T070000Z');
    expect(told[1]?.body).toContain('14:00–16:00');
    expect(told[1]?.body).toMatch(/Trước đó: 08:00, .*25\/11\/2026\n/u);
    expect(told[1]?.body).toContain('Lý do: Trùng lịch');
    // Nobody had answered: nobody is asked to answer again.
    expect(told[1]?.body).not.toContain('trả lời lại');
    expect(told[2]?.body).not.toContain('Lý do');
  });

  it('tells nobody of the end who never heard of the meeting', async () => {
    const before = (await mails()).length;
    const meeting = await life.buildSession({ day: '2026-12-02' });
    await life.inside(life.people.clerk, async (ctx) => {
      await cancelMeeting(ctx, meeting.id, 'Trùng lịch');
    });
    await tell(meeting.id);
    expect((await mails()).length).toBe(before);
  });

  it('names a meeting that is restricted as a whole only by its kind', async () => {
    const meeting = await life.plan({ title: 'Kiểm điểm cán bộ', isRestricted: true });
    await life.addItem({ meetingId: meeting.id });
    await life.inside(life.people.clerk, async (ctx) => await callMeeting(ctx, meeting.id));
    await tell(meeting.id);
    const mail = (await mails()).at(-1);
    const all = `${mail?.subject}${mail?.body}${mail?.calendar}`;
    expect(all).not.toContain('Kiểm điểm');
  });
});

describe('sending the invitations', () => {
  it('is one step of the office: calling and moving tell nobody, the preview says who hears how', async () => {
    const { act, inside, people: who, tenantId, platform } = life;
    const meeting = await life.buildSession({ day: '2027-03-03' });
    const code = meeting.code;
    const clock = async () => await tellInvitees(platform, { tenantId, meetingId: meeting.id });
    const before = (await mails()).length;
    await clock();
    await inside(who.clerk, async (ctx) => {
      const to = { startsAt: at('2027-03-04', '08:00'), endsAt: at('2027-03-04', '11:00') };
      await moveMeeting(ctx, meeting.id, { ...to, reason: 'Lãnh đạo đi công tác' });
    });
    await clock();
    expect((await mails()).length).toBe(before);
    expect((await people(meeting.id)).every(({ told_at: told }) => told === null)).toBe(true);
    const guest = { code, name: 'Lê Văn Bảy, chuyên gia' };
    await act(who.clerk, inviteGuest, guest);
    expect(await refusal(act(who.clerk, inviteGuest, guest))).toBe('invitations.already_invited');
    await sql`insert into accounts (id, tenant_id, person_id, login, created_at)
      values (${newId()}, ${tenantId}, ${who.member.personId}, 'thanh-vien-hop', now())`.execute(
      life.db,
    );
    const preview = await pages.get(who.clerk, `/meetings/${code}/invitations/send`);
    expect(preview.html).toContain('chu.tich@hdnd.example.test');
    expect(preview.html).toContain('Không có thư điện tử – báo bằng cách khác (');
    expect(preview.html).toContain('Chưa soạn văn bản giấy mời');
    expect((await pages.get(who.member, `/meetings/${code}/invitations/send`)).status).toBe(403);
    const shown = Number(/Gửi cho (\d+) người/.exec(preview.html)?.[1]);
    const sent = await act(who.clerk, sendInvitations, { code });
    expect(sent.count).toBe(shown);
    const during = await pages.get(who.clerk, `/meetings/${code}/invitations`);
    expect(during.html).toContain('Đang gửi');
    expect(during.html).toContain(`Chưa báo được cuộc họp: ${sent.otherwise} người`);
    expect(during.html).not.toContain('Chưa gửi');
    expect(during.html).not.toContain(`/invitations/send"`);
    await tell(meeting.id);
    expect((await mails()).length).toBe(before + 1);
    const waits = await pages.get(who.clerk, `/meetings/${code}/invitations`);
    expect(waits.html).toContain('Chờ gửi thư');
    const bay = (await people(meeting.id)).find(({ name }) => name === guest.name);
    expect(bay).toMatchObject({ told_way: 'none' });
    const page = await pages.get(who.clerk, `/meetings/${code}/invitations`);
    expect(page.html).toContain('Báo trên hệ thống');
    expect(page.html).toContain('Trước đó: 08:00');
    expect(page.html).toContain('Lãnh đạo đi công tác');
    const chair = (await people(meeting.id)).find(({ told_way: way }) => way === 'mail');
    const noted = async (one: typeof bay) =>
      await refusal(act(who.clerk, toldOtherwise, { id: one?.id, version: one?.version }));
    expect(await noted(chair)).toBe('invitations.told_by_system');
    expect(await noted(bay)).toBe('done');
    const told = (await people(meeting.id)).find(({ name }) => name === guest.name);
    expect(told).toMatchObject({ told_way: 'other' });
  });

  it('asks why a called meeting is moved, and never to a time that is over', async () => {
    const { inside, people: who } = life;
    const meeting = await life.buildSession({ day: '2027-03-10' });
    const move = async (day: string, reason: string) => {
      const to = { startsAt: at(day, '08:00'), endsAt: at(day, '11:00'), reason };
      return await refusal(
        inside(who.clerk, async (ctx) => await moveMeeting(ctx, meeting.id, to)),
      );
    };
    expect(await move('2027-03-11', '')).toBe('meetings.reason_needed');
    expect(await move('2026-01-05', 'Việc gấp')).toBe('meetings.time_is_over');
    expect(await move('2027-04-07', 'Việc gấp')).toBe('done');
  });

  it('lets a member read until the seat ends by which they were called', async () => {
    const { people: who, db } = life;
    const meeting = await life.buildSession({ day: '2027-03-17' });
    const id = meeting.id;
    const actor = {
      ...who.member,
      bodyId: newId(),
      bodyIds: [newId()],
      permissions: new Set<never>(),
    };
    expect(await life.agenda(id, actor)).not.toEqual([]);
    const seat = (await people(id)).find((one) => one.person_id === who.member.personId)?.seat_id;
    const until = async (day: string | null) =>
      await db
        .updateTable('seats')
        .set({ to_on: day })
        .where('id', '=', seat ?? '')
        .execute();
    await until('2026-11-22');
    expect(await life.agenda(id, actor)).toEqual([]);
    await until(null);
  });
});

describe('the term for calling a council session', () => {
  it('hinders once the rule is confirmed, until a leader decides and says why', async () => {
    const { act, inside, people: who, db, tenantId } = life;
    const sessionId = await life.buildCouncilSession(9, '2026-12-04');
    const meeting = await life.plan({
      kind: 'councilSession',
      sessionId,
      startsAt: at('2026-12-04', '08:00'),
      endsAt: at('2026-12-04', '17:00'),
    });
    await life.addItem({ meetingId: meeting.id });
    const call = async () =>
      await refusal(inside(who.clerk, async (ctx) => await callMeeting(ctx, meeting.id)));
    const rule = await db
      .selectFrom('deadline_rules')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('council_id', '=', life.province.councilId)
      .where('code', '=', 'SESSION.CONVENE.REG')
      .executeTakeFirstOrThrow();
    await act(who.chair, confirmDeadlines, { ids: [rule.id] });
    expect(await call()).toBe('invitations.too_late');
    const page = await pages.get(who.chair, `/meetings/${meeting.code}/invitations`);
    expect(page.html).toContain('Đã quá hạn triệu tập 14/11/2026.');
    const decision = { code: meeting.code, reason: 'Việc cấp bách về thiên tai' };
    expect(await refusal(act(who.clerk, overrideNotice, decision))).toBe(
      'invitations.leaders_override',
    );
    expect(await refusal(act(who.chair, overrideNotice, { ...decision, reason: '' }))).toBe(
      'platform.invalid_input',
    );
    await act(who.chair, overrideNotice, decision);
    expect(await call()).toBe('done');
    const after = await pages.get(who.clerk, `/meetings/${meeting.code}/invitations`);
    expect(after.html).toContain('Việc cấp bách về thiên tai');
    const members = (await people(meeting.id)).filter(({ has_vote }) => has_vote);
    expect(members.length).toBeGreaterThan(0);
  });
});

describe('who answers', () => {
  it('a member comes or says why not; a leader accepts it; nobody answers for others', async () => {
    const { act, people: who } = life;
    const meeting = await life.buildSession({ day: '2026-12-09' });
    const line = async (actor: Actor) =>
      (await people(meeting.id)).find(({ person_id }) => person_id === actor.personId)?.id;
    const id = await line(who.member);
    const answer = async (actor: Actor, given: object) =>
      await refusal(act(actor, answerInvitation, { id, ...given }));
    expect(await answer(who.viceChair, { answer: 'coming' })).toBe('invitations.not_yours');
    expect(await answer(who.department, { answer: 'coming' })).toBe('invitations.not_found');
    expect(await answer(who.member, { answer: 'absent' })).toBe('invitations.needs_excuse');
    expect(await answer(who.member, { answer: 'substitute', substituteName: 'X' })).toBe(
      'invitations.member_no_substitute',
    );
    expect(await refusal(act(who.chair, acceptExcuse, { id }))).toBe('invitations.no_excuse');
    expect(await answer(who.member, { answer: 'absent', excuse: 'Đi công tác' })).toBe('done');
    expect(await refusal(act(who.clerk, acceptExcuse, { id }))).toBe('invitations.leaders_accept');
    await act(who.chair, acceptExcuse, { id });
    // Another answer takes the acceptance back with it.
    expect(await answer(who.clerk, { answer: 'coming' })).toBe('done');
    const now = (await people(meeting.id)).find((one) => one.id === id);
    expect(now).toMatchObject({ answer: 'coming', excuse: '', excuse_accepted_at: null });
    expect(await answer(who.member, { answer: 'coming', version: 1 })).toBe(
      'invitations.changed_meanwhile',
    );
    const mine = async () =>
      (await invitationsFor(life.db, who.member, life.now())).map(({ code }) => code);
    expect(await mine()).not.toContain(meeting.code);
    await tell(meeting.id);
    expect(await mine()).toContain(meeting.code);
  });
});

describe('a body invited to one item', () => {
  it('reads that item alone, may send somebody, and reads nothing once taken off the list', async () => {
    const { act, people: who, bodies } = life;
    const meeting = await life.buildSession({ day: '2026-12-16' });
    const guest = { code: meeting.code, bodyId: bodies.front, itemId: meeting.items.opinion };
    expect(await refusal(act(who.chair, inviteBody, guest))).toBe('meetings.office_prepares');
    const { id } = await act(who.clerk, inviteBody, guest);
    expect(await refusal(act(who.clerk, inviteBody, guest))).toBe('invitations.already_invited');
    const seen = await life.agenda(meeting.id, who.front);
    expect(seen.map((line) => line.id)).toEqual([meeting.items.opinion]);
    const sends = { id, answer: 'substitute', substituteName: 'Trần Thị Hoa' };
    expect(await refusal(act(who.front, answerInvitation, sends))).toBe('done');
    expect((await pages.get(who.front, `/meetings/${meeting.code}/invitations`)).status).toBe(404);
    const pack = await pages.get(who.front, `/meetings/${meeting.code}/pack`);
    expect(pack.html).toContain('Tờ trình điều chỉnh');
    expect(pack.html).not.toContain('Kết quả giải quyết kiến nghị');
    const line = (await people(meeting.id)).find((one) => one.id === id);
    const version = line?.version;
    await life.db
      .insertInto('sitting_stays')
      .values({
        tenant_id: life.tenantId,
        id: newId(),
        meeting_id: meeting.id,
        invitee_id: id,
        arrived_at: life.now(),
        left_at: null,
        recorded_by: null,
      })
      .execute();
    const kept = act(who.clerk, removeInvitee, { id, version });
    expect(await refusal(kept)).toBe('invitations.on_record');
    await life.db.deleteFrom('sitting_stays').where('invitee_id', '=', id).execute();
    await act(who.clerk, removeInvitee, { id, version });
    expect(await life.agenda(meeting.id, who.front)).toEqual([]);
    const named = { code: meeting.code, name: 'Lê Văn Bảy', itemId: meeting.items.waiting };
    const wrong = act(who.clerk, inviteGuest, { ...named, email: 'sai địa chỉ' });
    expect(await refusal(wrong)).toBe('platform.invalid_input');
    await act(who.clerk, inviteGuest, named);
    const taken = act(who.clerk, removeTheItem, { id: meeting.items.waiting });
    expect(await refusal(taken)).toBe('meetings.item_in_use');
  });
});

describe('people called twice at one time', () => {
  it('are named before the invitations leave; what others may not see only by its hours', async () => {
    const one = await life.buildSession({ day: '2027-01-13' });
    const other = await life.plan({
      startsAt: at('2027-01-13', '10:00'),
      endsAt: at('2027-01-13', '12:00'),
      title: 'Họp kín',
      isRestricted: true,
    });
    await life.addItem({ meetingId: other.id });
    await life.inside(life.people.clerk, async (ctx) => await callMeeting(ctx, other.id));
    const meeting = await life.meeting(one.id);
    if (!meeting) throw new Error('no meeting');
    const clashes = await clashesOf(life.db, meeting);
    expect(clashes.length).toBeGreaterThan(0);
    expect(new Set(clashes.map(({ title }) => title))).toEqual(new Set([null]));
  });
});

describe('restricted papers', () => {
  it('are handed out in numbered copies, once to each, and collected', async () => {
    const { act, people: who, db, tenantId } = life;
    const meeting = await life.buildSession({ day: '2027-02-10' });
    const paperId = newId();
    const openId = newId();
    const paper = (id: string, itemId: string) => ({
      tenant_id: tenantId,
      id,
      meeting_id: meeting.id,
      item_id: itemId,
      kind: 'report' as const,
      title: 'Báo cáo',
      body_id: life.bodies.committee,
      due_on: null,
      duty_id: null,
      given_on: null,
      due_rule: null,
      admitted_by: null,
      admitted_at: null,
      admitted_reason: null,
      created_at: life.now(),
    });
    await db
      .insertInto('agenda_papers')
      .values([paper(paperId, meeting.items.personnel), paper(openId, meeting.items.opinion)])
      .execute();
    const members = (await people(meeting.id)).filter(({ has_vote }) => has_vote);
    const inviteeIds = members.map(({ id }) => id);
    const hand = { code: meeting.code, paperId, inviteeIds };
    expect(await act(who.clerk, handOut, hand)).toEqual({ count: members.length });
    expect(await act(who.clerk, handOut, hand)).toEqual({ count: 0 });
    expect(await refusal(act(who.clerk, handOut, { ...hand, paperId: openId }))).toBe(
      'invitations.not_restricted',
    );
    const rows = await db
      .selectFrom('handouts')
      .select(['id', 'copy_number'])
      .where('paper_id', '=', paperId)
      .orderBy('copy_number')
      .execute();
    expect(rows.map(({ copy_number: number }) => number)).toEqual(
      members.map((_, index) => index + 1),
    );
    const back = { code: meeting.code, handoutIds: rows.map(({ id }) => id) };
    expect(await act(who.clerk, collect, back)).toEqual({ count: members.length });
    expect(await act(who.clerk, collect, back)).toEqual({ count: 0 });
    expect((await pages.get(who.member, `/meetings/${meeting.code}/handouts`)).status).toBe(403);
  });
});
