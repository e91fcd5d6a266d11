import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actsOfDuty } from './queries/acts.ts';
import { urgingLetter } from './queries/letters.ts';
import { latenessByBody, leagueOfBodies } from './queries/bodies.ts';
import { rebuildFigures } from './store/figures.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import { urgeMany } from './commands/urge-many.ts';
import { runClock } from './jobs.ts';
import { execute } from '#src/platform/command.ts';
import {
  act,
  chair,
  clerk,
  closeWorld,
  executive,
  openWorld,
  place,
  platform,
  province,
  read,
  startDay,
  test,
} from './test-data/duty-world.ts';

beforeAll(openWorld);
afterAll(closeWorld);
beforeEach(() => startDay());

describe('the clock', () => {
  it('notes each missed date once, urges once a threshold, and catches up after a gap', async () => {
    const due = { dueOn: '2026-11-28', explanation: null, proposed: false };
    const { id } = await place({ due });
    const actsNow = async () =>
      (await actsOfDuty(test.db, chair.tenantId, id)).map((each) => each.act);
    startDay(new Date('2026-11-21T02:00:00Z'));
    await runClock(platform);
    await runClock(platform);
    expect(await actsNow()).toEqual(['place', 'urge']);
    startDay(new Date('2026-11-28T02:00:00Z'));
    await runClock(platform);
    expect(await actsNow()).toEqual(['place', 'urge', 'urge']);
    startDay(new Date('2026-12-05T02:00:00Z'));
    await runClock(platform);
    await runClock(platform);
    expect(await actsNow()).toEqual(['place', 'urge', 'urge', 'late']);
    expect((await read(id)).late_since).toBe('2026-11-29');
    await act(chair, id, 'extend', { dueOn: '2026-12-10', note: 'x' });
    startDay(new Date('2026-12-11T02:00:00Z'));
    await runClock(platform);
    expect((await actsNow()).filter((each) => each === 'late')).toHaveLength(2);
    expect((await read(id)).late_since).toBe('2026-12-11');
  });

  it('never calls a proposed or paused date late', async () => {
    const proposed = { dueOn: '2026-11-21', explanation: null, proposed: true };
    const { id } = await place({ due: proposed });
    const { id: paused } = await place({ due: { ...proposed, proposed: false } });
    await act(chair, paused, 'pause', { note: 'chờ hướng dẫn của bộ' });
    startDay(new Date('2026-12-21T02:00:00Z'));
    await runClock(platform);
    expect((await read(id)).late_since).toBeNull();
    expect((await read(paused)).late_since).toBeNull();
  });
});

describe('figures', () => {
  it('by body and month follow every act, and equal what is counted anew from the rows', async () => {
    const { id } = await place({ placedOn: '2026-11-10' });
    await act(executive, id, 'answer', { note: 'x' });
    const league = await leagueOfBodies(test.db, chair, ['2026-11']);
    const mine = league.find(({ bodyId }) => bodyId === province.executiveId);
    expect(mine?.answered.onTime).toBeGreaterThan(0);
    const names = ['duties.state', 'duties.answered.2026-11', 'duties.days.2026-11'];
    const figures = async () => {
      const found = await readCounters(test.db, chair.tenantId, [province.councilId], names);
      return [...found].map(([name, keys]) => [
        name,
        [...keys].filter(([, amount]) => amount !== 0).toSorted(),
      ]);
    };
    const before = await figures();
    await test.db.transaction().execute(async (tx) => await rebuildFigures(tx, chair.tenantId));
    expect(await figures()).toEqual(before);
  });

  it('one letter urges many, is a first measure, and is listed by body', async () => {
    const { id } = await place();
    const { id: other } = await place({ debtorBodyId: province.departmentIds[0] ?? '' });
    const { letterId } = await execute(platform, clerk, urgeMany, {
      ids: [id, other],
      number: '214/HĐND-VP',
      issuedOn: '20/11/2026',
    });
    expect((await read(id)).escalation_step).toBe(1);
    const { groups } = await urgingLetter(test.db, chair, letterId);
    expect(groups.size).toBe(2);
    const late = await latenessByBody(test.db, chair, '2026-12-25');
    const body = late.find(({ bodyId }) => bodyId === province.executiveId);
    expect(body).toMatchObject({ lastUrgedOn: '2026-11-20' });
  });
});
