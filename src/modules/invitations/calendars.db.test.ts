import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelMeeting, moveMeeting, reinstateMeeting } from '#src/modules/meetings/index.ts';
import { at } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { apiOf } from '#test/api-of.ts';
import { endFeed, makeFeed } from './commands/feeds.ts';
import { READERS } from './test-data/calendar-readers.ts';
import { invitationsRoom } from './room.ts';
import { openToldLife, toldHands } from './test-data/set-up-told-life.ts';
import type { ToldLife } from './test-data/set-up-told-life.ts';

let life: ToldLife;
beforeAll(async () => {
  life = await openToldLife();
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [invitationsRoom]);
const { invited: people, tell, mails } = toldHands(() => life);

describe('moved, moved again, cancelled, called back', () => {
  it('reaches the mail and the subscribed calendar of a member, as three programs read them', async () => {
    const { act, inside, people: who, db } = life;
    const meeting = await life.buildSession({ day: '2026-12-03' });
    await tell(meeting.id);
    const { path } = await act(who.member, makeFeed, {});
    const line = (await people(meeting.id)).find(
      ({ person_id }) => person_id === who.member.personId,
    );
    await db
      .updateTable('invitees')
      .set({ email: 'thanh-vien@hdnd.example.test' })
      .where('id', '=', line?.id ?? '')
      .execute();
    const move = async (day: string) =>
      await inside(who.clerk, async (ctx) => {
        const to = { startsAt: at(day, '14:00'), endsAt: at(day, '16:00'), reason: 'Trùng lịch' };
        await moveMeeting(ctx, meeting.id, to);
      });
    const own = async (text: string) => {
      const uid = `${meeting.id}@nghisu`;
      const [head = '', ...events] = text.split('BEGIN:VEVENT');
      const event = events.find((one) => one.includes(uid)) ?? '';
      const one = `${head}BEGIN:VEVENT${event.split('END:VEVENT')[0]}END:VEVENT\r\nEND:VCALENDAR\r\n`;
      return Object.values(READERS).map((read) => read(one));
    };
    const check = async (expected: object) => {
      await tell(meeting.id);
      const mail = (await mails()).findLast(({ to_address: to }) => to.startsWith('thanh-vien@'));
      const feed = await pages.get(who.front, path);
      for (const read of [...(await own(mail?.calendar ?? '')), ...(await own(feed.html))]) {
        expect(read).toMatchObject({ uid: `${meeting.id}@nghisu`, ...expected });
      }
    };
    await move('2026-12-04');
    await check({ sequence: 1, start: '2026-12-04T07:00:00.000Z', status: 'CONFIRMED' });
    await move('2026-12-07');
    await check({ sequence: 2, start: '2026-12-07T07:00:00.000Z', status: 'CONFIRMED' });
    await inside(who.chair, async (ctx) => await cancelMeeting(ctx, meeting.id, 'Bão số 9'));
    await check({ sequence: 3, start: '2026-12-07T07:00:00.000Z', status: 'CANCELLED' });
    await inside(who.chair, async (ctx) => await reinstateMeeting(ctx, meeting.id));
    await check({ sequence: 4, start: '2026-12-07T07:00:00.000Z', status: 'CONFIRMED' });
    const last = (await mails()).findLast(({ to_address: to }) => to.startsWith('thanh-vien@'));
    expect(last).toMatchObject({ calendar_method: 'REQUEST' });
    expect(last?.subject).toMatch(/^Vẫn họp: /u);
    const bell = await db
      .selectFrom('notices')
      .select('kind')
      .where('subject_id', '=', meeting.id)
      .where('person_id', '=', who.member.personId)
      .orderBy('id')
      .execute();
    expect(bell.map(({ kind }) => kind).slice(-2)).toEqual([
      'invitation_cancelled',
      'invitation_reinstated',
    ]);
    await act(who.member, endFeed, {});
  });
});

describe('a person’s own calendar', () => {
  it('is made and ended through the API by the same commands', async () => {
    const ask = apiOf(() => life.platform, [invitationsRoom]);
    const { people: who } = life;
    const made = await ask(who.delegate, '/calendar-feed', {});
    const path = String(made.json['path']);
    expect(path).toMatch(/^\/lich\/.+\.ics$/u);
    expect(String(made.json['address'])).toContain(path);
    expect((await pages.get(who.front, path)).status).toBe(200);
    expect((await ask(who.delegate, '/calendar-feed/end', {})).status).toBe(200);
    expect((await pages.get(who.front, path)).status).toBe(404);
  });

  it('is read by its address alone, holds that person’s meetings, and ends', async () => {
    const { act, people: who } = life;
    const { path } = await act(who.member, makeFeed, {});
    const feed = await pages.get(who.front, path);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.html).toContain('BEGIN:VEVENT');
    expect(feed.html).not.toContain('Họp kín');
    const { path: renewed } = await act(who.member, makeFeed, {});
    expect((await pages.get(who.member, path)).status).toBe(404);
    expect((await pages.get(who.member, renewed)).status).toBe(200);
    await act(who.member, endFeed, {});
    expect((await pages.get(who.member, renewed)).status).toBe(404);
    const none = await act(who.department, makeFeed, {});
    expect((await pages.get(who.member, none.path)).html).not.toContain('BEGIN:VEVENT');
  });
});
