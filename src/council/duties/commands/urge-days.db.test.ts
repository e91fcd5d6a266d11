import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '#src/platform/command.ts';
import { decideUrgeDays } from './urge-days.ts';
import { runClock } from '../jobs.ts';
import { urgeDaysHistory } from '../queries/urge-days.ts';
import {
  chair,
  clerk,
  closeWorld,
  commune,
  executive,
  openWorld,
  place,
  platform,
  province,
  read,
  startDay,
  test,
} from '../test-data/duty-world.ts';

beforeAll(openWorld);
afterAll(closeWorld);
beforeEach(() => startDay());

const due = { dueOn: '2026-12-20', explanation: null, proposed: false };
const decide = async (actor: typeof chair, more: object = {}) =>
  await execute(platform, actor, decideUrgeDays, {
    kind: 'test-duty',
    days: '20, 10, 5',
    validFrom: '20/11/2026',
    basis: 'Điều 12 Quy chế làm việc',
    ...more,
  });
const refused = async (doing: Promise<unknown>) =>
  await doing.then(
    () => null,
    (error: { code?: string }) => error.code,
  );

describe('the days of urging', () => {
  it('are the kind’s own until the council decides, then what runs already follows', async () => {
    const { id } = await place({ due });
    expect((await read(id)).next_urge_on).toBe('2026-12-13');
    await decide(clerk);
    expect((await read(id)).next_urge_on).toBe('2026-11-30');
    const { id: later } = await place({ due });
    expect((await read(later)).next_urge_on).toBe('2026-11-30');
    const other = { councilId: commune.councilId, debtorBodyId: commune.executiveId };
    const { id: elsewhere } = await place({ due, ...other, creditorBodyId: commune.councilId });
    const row = await test.db
      .selectFrom('duties')
      .select('next_urge_on')
      .where('id', '=', elsewhere)
      .executeTakeFirst();
    expect(row?.next_urge_on).toBe('2026-12-13');
  });

  it('decided for a later day hold from that day on, and what held before stays on record', async () => {
    const { id } = await place({ due });
    await decide(chair, { days: '2', validFrom: '25/11/2026', basis: 'Kết luận số 09/TB-TTHĐND' });
    expect((await read(id)).next_urge_on).toBe('2026-11-30');
    startDay(new Date('2026-11-24T20:00:00Z'));
    await runClock(platform);
    expect((await read(id)).next_urge_on).toBe('2026-12-18');
    const history = await urgeDaysHistory(test.db, chair.tenantId, province.councilId);
    expect(history.map(({ days, validFrom, basis }) => [days, validFrom, basis])).toEqual([
      [[2], '2026-11-25', 'Kết luận số 09/TB-TTHĐND'],
      [[20, 10, 5], '2026-11-20', 'Điều 12 Quy chế làm việc'],
    ]);
  });

  it('are decided by the office or the leaders, with a basis, never for a day gone by', async () => {
    expect(await refused(decide(executive))).toBe('duties.may_not_set_days');
    expect(await refused(decide(clerk, { basis: '' }))).toBe('platform.invalid_input');
    expect(await refused(decide(clerk, { days: 'ba ngày' }))).toBe('duties.urge_days_unread');
    expect(await refused(decide(clerk, { validFrom: '01/11/2026' }))).toBe('duties.urge_days_past');
    expect(await refused(decide(clerk, { kind: 'x' }))).toBe('duties.not_found');
  });
});
