import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveMeeting } from '#src/modules/meetings/index.ts';
import { at } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { answerInvitation } from './commands/answering.ts';
import { unansweredBlock } from './desk.ts';
import { remindOfTomorrow } from './remind-unanswered.ts';
import { invitationsRoom } from './room.ts';
import { openToldLife, toldHands } from './test-data/set-up-told-life.ts';
import type { ToldLife } from './test-data/set-up-told-life.ts';

let life: ToldLife;
beforeAll(async () => void (life = await openToldLife()));
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [invitationsRoom]);
const { invited, tell, mails } = toldHands(() => life);
const CHAIR_MAIL = 'chu.tich@hdnd.example.test';

/** A session told of, to which the chair said to come three days before it. */
async function answered(day: string, answeredOn: string) {
  const meeting = await life.buildSession({ day });
  await tell(meeting.id);
  life.setNow(at(answeredOn, '09:00'));
  await answer(meeting.id);
  return meeting;
}

async function answer(meetingId: string) {
  const { chair } = life.people;
  const line = (await invited(meetingId)).find((one) => one.person_id === chair.personId);
  await life.act(chair, answerInvitation, { id: line?.id, answer: 'coming' });
}

async function move(meetingId: string, day: string, hour: string, place?: string) {
  await life.inside(life.people.clerk, async (ctx) => {
    const [startsAt, endsAt] = [at(day, hour), at(day, '17:00')];
    await moveMeeting(ctx, meetingId, { startsAt, endsAt, place, reason: 'Trùng lịch tiếp dân' });
  });
  await tell(meetingId);
}

const tabOf = async (code: string) =>
  (await pages.get(life.people.clerk, `/meetings/${code}/invitations`)).html;

const reminders = async (meetingId: string) => {
  const rows = await life.db
    .selectFrom('notices')
    .select('id')
    .where('person_id', '=', life.people.chair.personId)
    .where('subject_id', '=', meetingId)
    .where('kind', '=', 'invitation_unanswered')
    .execute();
  return rows.length;
};

describe('an answer to the time before the move', () => {
  it('stands, is counted apart and asked for again until it is given anew', async () => {
    const { id, code } = await answered('2026-12-09', '2026-12-06');
    expect(await tabOf(code)).toContain('1 báo dự');
    life.setNow(at('2026-12-07', '09:00'));
    await move(id, '2026-12-09', '14:00');
    const html = await tabOf(code);
    expect(html).toContain('0 báo dự');
    expect(html).toContain('1 trả lời trước khi dời');
    const mail = (await mails()).findLast(({ to_address: to }) => to === CHAIR_MAIL);
    expect(mail?.body).toMatch(/Trước đó: 0?8:00, /u);
    expect(mail?.body).toContain('Lý do: Trùng lịch tiếp dân');
    expect(mail?.body).toContain('Đề nghị trả lời lại theo thời gian mới.');
    expect((await pages.get(life.people.chair, '/invitations')).html).toContain(
      'trả lời trước khi dời',
    );
    const { db, people } = life;
    const view = { db, actor: people.chair, locale: 'vi', now: life.now() } as const;
    expect(await unansweredBlock(view)).toHaveLength(1);
    await answer(id);
    expect(await unansweredBlock(view)).toHaveLength(0);
    expect(await tabOf(code)).toContain('1 báo dự');
  });

  it('is reminded of the day before, once for each time', async () => {
    const { id } = await answered('2026-12-16', '2026-12-13');
    life.setNow(at('2026-12-15', '07:00'));
    await remindOfTomorrow(life.platform);
    expect(await reminders(id)).toBe(0);
    life.setNow(at('2026-12-15', '10:00'));
    await move(id, '2026-12-16', '14:00');
    life.setNow(at('2026-12-16', '07:00'));
    await remindOfTomorrow(life.platform);
    await remindOfTomorrow(life.platform);
    expect(await reminders(id)).toBe(1);
  });

  it('counts on where only the place is another', async () => {
    const { id, code } = await answered('2026-12-23', '2026-12-20');
    life.setNow(at('2026-12-21', '09:00'));
    await move(id, '2026-12-23', '08:00', 'Hội trường B');
    const html = await tabOf(code);
    expect(html).toContain('1 báo dự');
    expect(html).not.toContain('trước khi dời');
    const mail = (await mails()).at(-1);
    expect(mail?.body).toContain('Hội trường B');
    expect(mail?.body).not.toMatch(/Trước đó|trả lời lại/u);
  });
});
