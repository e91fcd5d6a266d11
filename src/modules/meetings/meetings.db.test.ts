import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, openMeetingLife, SESSION_DAY } from '../../../test/meeting-life.ts';
import type { MeetingLife } from '../../../test/meeting-life.ts';
import {
  callMeeting,
  cancelMeeting,
  closeMeeting,
  moveMeeting,
  openMeeting,
  setItemState,
  whenMeeting,
} from './index.ts';

let life: MeetingLife;
beforeAll(async () => void (life = await openMeetingLife()));
afterAll(async () => await life.close());

describe('a session', () => {
  it('is planned with its usual name, gets its number when it is called, the next one the next', async () => {
    const first = await life.buildSession({ called: false });
    const planned = await life.meeting(first.id);
    expect(planned).toMatchObject({
      title: 'Phiên họp thường kỳ tháng 11/2026',
      state: 'preparing',
      number: null,
      body_id: life.bodies.standing,
    });
    await life.inside(life.people.clerk, async (ctx) => await callMeeting(ctx, first.id, 26));
    const second = await life.buildSession({ day: '2026-12-24' });
    expect((await life.meeting(first.id))?.number).toBe(26);
    expect((await life.meeting(second.id))?.number).toBe(27);
    await expect(
      life.inside(life.people.clerk, async (ctx) => {
        const { id } = await life.buildSession({ called: false, day: '2026-12-25' });
        return await callMeeting(ctx, id, 27);
      }),
    ).rejects.toMatchObject({ code: 'meetings.number_taken' });
  });

  it('numbers its items and lets their times run on', async () => {
    const { id, items } = await life.buildSession();
    await life.inside(
      life.people.clerk,
      async (ctx) => await setItemState(ctx, items.opinion, 'deferred', 'Chờ ý kiến thẩm tra'),
    );
    const agenda = await life.agenda(id);
    expect(agenda.map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '', '2']);
    expect(agenda.map(({ startsAt }) => startsAt?.toISOString() ?? null)).toEqual([
      at(SESSION_DAY, '08:00').toISOString(),
      at(SESSION_DAY, '08:00').toISOString(),
      at(SESSION_DAY, '08:15').toISOString(),
      null,
      at(SESSION_DAY, '08:40').toISOString(),
    ]);
  });

  it('tells who listens of moving, cancelling and closing, in the same transaction', async () => {
    const heard: string[] = [];
    whenMeeting('moved', async (_, { sequence }) => void heard.push(`moved ${sequence}`));
    whenMeeting('cancelled', async (_, { sequence }) => void heard.push(`cancelled ${sequence}`));
    whenMeeting('closed', async (_, { outcome }) => void heard.push(`closed ${outcome}`));
    const { clerk, chair } = life.people;
    const moved = await life.buildSession();
    const to = {
      startsAt: at('2026-11-26', '14:00'),
      endsAt: at('2026-11-26', '16:30'),
      reason: 'Trùng lịch',
    };
    await life.inside(clerk, async (ctx) => await moveMeeting(ctx, moved.id, to));
    await life.inside(chair, async (ctx) => await cancelMeeting(ctx, moved.id, 'Bão số 9'));
    const held = await life.buildSession();
    await life.inside(clerk, async (ctx) => {
      await openMeeting(ctx, held.id);
      await setItemState(ctx, held.items.petitions, 'current');
      await setItemState(ctx, held.items.opinion, 'current');
      await closeMeeting(ctx, held.id);
    });
    expect(heard).toEqual(['moved 1', 'cancelled 2', 'closed held']);
    const states = (await life.agenda(held.id)).map(({ state }) => state);
    expect(states).toEqual(['done', 'planned', 'planned', 'done', 'planned']);
  });
});
