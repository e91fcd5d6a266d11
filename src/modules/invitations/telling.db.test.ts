import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperById } from '#src/council/papers/index.ts';
import {
  callMeeting,
  cancelTheMeeting,
  meetingsRoom,
  reinstateTheMeeting,
} from '#src/modules/meetings/index.ts';
import { notificationsRoom, writeNotices } from '#src/modules/notifications/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { at, openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { answerInvitation } from './commands/answering.ts';
import { inviteBody, inviteGuest, sendInvitations } from './commands/inviting.ts';
import { toldOtherwise } from './commands/reaching.ts';
import { draftAgenda, draftInvitation } from './commands/paper.ts';
import { inviteesOf } from './queries/invitees.ts';
import { remindOfTomorrow } from './remind-unanswered.ts';
import { invitationsRoom } from './room.ts';
import { tellInvitees } from './tell-invitees.ts';

let life: MeetingLife;
beforeAll(async () => {
  life = await openMeetingLife();
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [invitationsRoom, meetingsRoom]);
const tell = async (meetingId: string) =>
  await tellInvitees(life.platform, {
    tenantId: life.tenantId,
    meetingId,
    ids: (await inviteesOf(life.db, life.tenantId, meetingId)).map(({ id }) => id),
  });

const onBell = async (actor: Actor, meetingId: string) => {
  const rows = await life.db
    .selectFrom('notices')
    .select(['kind', 'read_at'])
    .where('person_id', '=', actor.personId)
    .where('subject_id', '=', meetingId)
    .orderBy('id')
    .execute();
  return rows.map(({ kind, read_at }) => (read_at ? `${kind} (read)` : kind));
};

const lineOf = async (meetingId: string, actor: Actor) =>
  (await inviteesOf(life.db, life.tenantId, meetingId)).find(
    (one) => one.person_id === actor.personId,
  );

describe('the bell', () => {
  it('rings for members and for those who sit in an invited body, once, until they answer', async () => {
    const { act, people, bodies } = life;
    const meeting = await life.buildSession();
    await tell(meeting.id);
    await act(people.clerk, inviteBody, { code: meeting.code, bodyId: bodies.front });
    await act(people.clerk, sendInvitations, { code: meeting.code });
    await tell(meeting.id);
    await tell(meeting.id);
    expect(await onBell(people.member, meeting.id)).toEqual(['invited']);
    const bell = await pagesOf(() => life.platform, [notificationsRoom]).get(
      people.member,
      '/notices',
    );
    expect(bell.html).toMatch(/Được mời họp: .*tháng 11\/2026.*, Phòng họp số 1/u);
    expect(await onBell(people.front, meeting.id)).toEqual(['invited']);
    expect(await onBell(people.department, meeting.id)).toEqual([]);
    const line = await lineOf(meeting.id, people.member);
    await act(people.member, answerInvitation, { id: line?.id, answer: 'coming' });
    expect(await onBell(people.member, meeting.id)).toEqual(['invited (read)']);
  });

  it('tells the office who will be absent, and nobody of who comes', async () => {
    const { act, people, db, tenantId } = life;
    const meeting = await life.buildSession({ day: '2026-12-09' });
    const line = await lineOf(meeting.id, people.member);
    await act(people.member, answerInvitation, { id: line?.id, answer: 'coming' });
    const excuse = { id: line?.id, answer: 'absent', excuse: 'Đi công tác' };
    await act(people.member, answerInvitation, excuse);
    const events = await db
      .selectFrom('events')
      .select('id')
      .where('name', '=', 'invitation.answered')
      .where('subject_id', '=', meeting.id)
      .execute();
    await writeNotices(life.platform, { tenantId, eventIds: events.map(({ id }) => id) });
    expect(await onBell(people.clerk, meeting.id)).toEqual(['invitee_absent']);
  });

  it('reminds once, the day before, who has not answered', async () => {
    const { act, people } = life;
    const meeting = await life.buildSession({ day: '2026-12-16' });
    await tell(meeting.id);
    const line = await lineOf(meeting.id, people.chair);
    await act(people.chair, answerInvitation, { id: line?.id, answer: 'coming' });
    life.setNow(at('2026-12-14', '07:00'));
    await remindOfTomorrow(life.platform);
    expect(await onBell(people.member, meeting.id)).toEqual(['invited']);
    life.setNow(at('2026-12-15', '07:00'));
    await remindOfTomorrow(life.platform);
    await remindOfTomorrow(life.platform);
    expect(await onBell(people.member, meeting.id)).toEqual(['invited', 'invitation_unanswered']);
    expect(await onBell(people.chair, meeting.id)).toEqual(['invited (read)']);
  });
});

describe('those told by the office itself', () => {
  it('lists again whom the office tells itself when the meeting is cancelled and called back', async () => {
    const { act, people: who } = life;
    const { id, code } = await life.buildSession({ day: '2027-03-24' });
    const guest = { code, name: 'Trần Thị Tám, cử tri' };
    await act(who.clerk, inviteGuest, guest);
    await act(who.clerk, sendInvitations, { code });
    const line = async () =>
      (await inviteesOf(life.db, life.tenantId, id)).find(({ name }) => name === guest.name);
    const note = async () => {
      const found = await line();
      await act(who.clerk, toldOtherwise, { id: found?.id, version: found?.version });
    };
    await note();
    await act(who.chair, cancelTheMeeting, { id, reason: 'Bão số 9' });
    expect(await line()).toMatchObject({ told_way: 'none' });
    const off = await pages.get(who.clerk, `/meetings/${code}/invitations`);
    expect(off.html).toContain('Cuộc họp đã hủy. Sửa địa chỉ');
    expect(off.html).toContain(`/invitations/${(await line())?.id}/told`);
    await note();
    expect(await line()).toMatchObject({ told_way: 'other' });
    await act(who.chair, reinstateTheMeeting, { id });
    expect(await line()).toMatchObject({ told_way: 'none' });
    await tell(id);
    await note();
    expect(await line()).toMatchObject({ told_way: 'other' });
  });
});

describe('before a meeting is moved', () => {
  it('the form names who hears of it by which way, and whom the office tells itself', async () => {
    const { act, people: who, bodies } = life;
    const { code } = await life.buildSession({ day: '2027-03-10' });
    const form = async () => (await pages.get(who.clerk, `/meetings/${code}/move`)).html;
    expect(await form()).toContain('Giấy mời chưa gửi nên không ai phải báo lại');
    await act(who.clerk, inviteBody, { code, bodyId: bodies.front });
    await act(who.clerk, inviteGuest, { code, name: 'Lê Văn Chín', email: 'chin@example.vn' });
    await act(who.clerk, inviteGuest, { code, name: 'Trần Thị Tám, cử tri' });
    await act(who.clerk, sendInvitations, { code });
    const said = /Được báo qua thư điện tử: 1 người.*?Lê Văn Chín/su;
    expect(await form()).toMatch(said);
    expect(await form()).toMatch(/Cần báo bằng cách khác: \d+ người.*?Trần Thị Tám/su);
    const wrong = await pages.post(who.clerk, `/meetings/${code}/move`, { day: 'mai' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(said);
  });
});

describe('what never went out', () => {
  const called = async (day: string) => {
    const { plan, addItem, inside, people } = life;
    const made = await plan({ startsAt: at(day, '08:00'), endsAt: at(day, '10:00') });
    await addItem({ meetingId: made.id });
    await inside(people.clerk, async (ctx) => await callMeeting(ctx, made.id));
    return made;
  };
  const sentEvents = async (meetingId: string) =>
    await life.db
      .selectFrom('events')
      .select('id')
      .where('name', '=', 'invitation.sent')
      .where('subject_id', '=', meetingId)
      .execute();
  const listOf = async (code: string) =>
    (await pages.get(life.people.clerk, `/meetings/${code}/invitations`)).html;

  it('is sent once by two who press at once', async () => {
    const { act, people } = life;
    const { id, code } = await called('2027-04-07');
    const send = async () => await act(people.clerk, sendInvitations, { code });
    const answers = await Promise.all([send(), send()]);
    const counts = answers.map(({ count, otherwise }) => count + otherwise);
    expect(counts.toSorted((a, b) => a - b)[0]).toBe(0);
    expect(await sentEvents(id)).toHaveLength(1);
    const late = await pages.post(people.clerk, `/meetings/${code}/invitations/send`, {});
    expect(late.status).toBe(303);
    expect(await sentEvents(id)).toHaveLength(1);
  });

  const EMAILS = ['cu-tri-1@example.vn', 'cu-tri-2@example.vn'] as const;
  const withGuests = async (day: string) => {
    const made = await called(day);
    for (const email of EMAILS) {
      await life.act(life.people.clerk, inviteGuest, { code: made.code, name: email, email });
    }
    await life.act(life.people.clerk, sendInvitations, { code: made.code });
    const guest = async () =>
      (await inviteesOf(life.db, life.tenantId, made.id)).find(({ name }) => name === EMAILS[0]);
    return { ...made, guest };
  };

  it('is said so after half an hour, sent again, or told by the office', async () => {
    const { act, people, platform } = life;
    const { id, code, guest } = await withGuests('2027-04-14');
    expect(await listOf(code)).toMatch(/>Đang gửi</);
    const early = await guest();
    const told = { id: early?.id, version: early?.version };
    await expect(act(people.clerk, toldOtherwise, told)).rejects.toMatchObject({
      code: 'invitations.told_by_system',
    });
    life.setNow(new Date(platform.clock().getTime() + 31 * 60_000));
    const html = await listOf(code);
    expect(html).not.toMatch(/>Đang gửi</);
    expect(html).toContain('Chưa gửi được');
    expect(html).toContain(`/meetings/${code}/invitations/send`);
    await act(people.clerk, toldOtherwise, told);
    expect(await act(people.clerk, sendInvitations, { code })).toMatchObject({ count: 1 });
    expect(await sentEvents(id)).toHaveLength(2);
    await tell(id);
    expect(await guest()).toMatchObject({ told_way: 'other' });
    expect(await listOf(code)).not.toMatch(/Chưa gửi được|>Đang gửi</);
  });

  it('is under way to nobody once the meeting is cancelled', async () => {
    const { act, people } = life;
    const { id, code, guest } = await withGuests('2027-04-21');
    await act(people.chair, cancelTheMeeting, { id, reason: 'Bão số 9' });
    expect(await listOf(code)).not.toMatch(/>Đang gửi</);
    await tell(id);
    expect(await guest()).toMatchObject({ told_at: null, told_way: null, told_sequence: null });
  });
});

describe('the invitation on paper', () => {
  it('says when, where, who presides and what about, and names nothing restricted', async () => {
    const { act, people, bodies } = life;
    const meeting = await life.buildSession({ day: '2027-01-06' });
    await act(people.clerk, inviteBody, { code: meeting.code, bodyId: bodies.executive });
    const { id } = await act(people.clerk, draftInvitation, { code: meeting.code });
    const paper = await paperById(life.db, people.clerk, id);
    expect(paper).toMatchObject({ kind: 'invitation', state: 'draft', record_id: meeting.id });
    const { blocks } = await life.db
      .selectFrom('paper_versions')
      .select('blocks')
      .where('paper_id', '=', id)
      .executeTakeFirstOrThrow();
    const words = JSON.stringify(blocks);
    expect(words).toContain('08 giờ 00');
    expect(words).toContain('06/01/2027');
    expect(words).toContain('Phòng họp số 1');
    expect(words).toContain('Tờ trình điều chỉnh kế hoạch đầu tư công');
    expect(words).not.toContain('Công tác cán bộ');
    const page = await pages.get(people.clerk, `/meetings/${meeting.code}/invitations`);
    expect(page.html).toContain(`/papers/${id}`);
  });
});

describe('the agenda on paper', () => {
  it('is offered beside the invitation, gives each item its hour, and names nothing restricted', async () => {
    const { act, people } = life;
    const meeting = await life.buildSession({ day: '2027-01-13' });
    const here = `/meetings/${meeting.code}/invitations`;
    expect((await pages.get(people.clerk, here)).html).toContain('Soạn chương trình');
    expect((await pages.get(people.member, here)).html).not.toContain('Soạn chương trình');
    const { id } = await act(people.clerk, draftAgenda, { code: meeting.code });
    const paper = await paperById(life.db, people.clerk, id);
    expect(paper).toMatchObject({ kind: 'agenda', state: 'draft', record_id: meeting.id });
    const { blocks } = await life.db
      .selectFrom('paper_versions')
      .select('blocks')
      .where('paper_id', '=', id)
      .executeTakeFirstOrThrow();
    const table = blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ head: ['Thời gian', 'Nội dung', 'Trình bày'] });
    const words = JSON.stringify(blocks);
    expect(words).toMatch(/08:00–\d\d:\d\d/);
    expect(words).toMatch(/\d\. Tờ trình điều chỉnh kế hoạch đầu tư công/);
    expect(words).not.toContain('Công tác cán bộ');
    const page = await pages.get(people.clerk, here);
    expect(page.html).toContain(`/papers/${id}`);
    expect(page.html).not.toContain('Soạn chương trình');
  });
});

describe('two people at one invitation', () => {
  it('are told of each other, and what was typed stays', async () => {
    const { act, people } = life;
    const meeting = await life.buildSession({ day: '2027-01-20' });
    const line = await lineOf(meeting.id, people.member);
    await act(people.clerk, answerInvitation, { id: line?.id, answer: 'coming' });
    const typed = { answer: 'absent', excuse: 'Dự hội nghị ở bộ', version: String(line?.version) };
    const answer = await pages.post(people.member, `/invitations/${line?.id}`, typed);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Dự hội nghị ở bộ');
    const again = await lineOf(meeting.id, people.member);
    expect(again).toMatchObject({ answer: 'coming', excuse: '' });
    expect(answer.html).toContain(`value="${again?.version}"`);
  });
});

describe('a meeting called again after it was drafted', () => {
  it('has no bell before it is called', async () => {
    const made = await life.plan({
      startsAt: at('2027-02-03', '08:00'),
      endsAt: at('2027-02-03', '10:00'),
    });
    await life.addItem({ meetingId: made.id });
    await tell(made.id);
    expect(await onBell(life.people.member, made.id)).toEqual([]);
    await life.inside(life.people.clerk, async (ctx) => await callMeeting(ctx, made.id));
    await tell(made.id);
    expect(await onBell(life.people.member, made.id)).toEqual(['invited']);
  });
});
