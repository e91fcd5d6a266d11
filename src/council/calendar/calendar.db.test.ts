import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildActor, buildCouncil, buildTenant, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { addDayOff, confirmDayOff } from './commands/days-off.ts';
import { confirmDeadlines, reviseDeadline } from './commands/deadlines.ts';
import { closeSession, saveSession, saveTerm } from './commands/sessions.ts';
import { currentSession, dueDateFor, rulesOf, workCalendar } from './queries.ts';

describe('the calendar of a council', () => {
  let test: TestDatabase;
  let platform: Platform;
  let clerk: Actor;
  let chair: Actor;

  beforeAll(async () => {
    test = await openTestDatabase();
    const files = {} as Platform['files'];
    platform = { db: test.db, jobs: noJobs, files, clock: () => NOW };
    const council = await buildCouncil(test.db, { tenantId: await buildTenant(test.db) });
    clerk = await buildActor(test.db, council, 'clerk');
    chair = await buildActor(test.db, council, 'chair');
  });
  afterAll(async () => await test.close());

  const due = async (ruleCode: string, triggerOn: string) =>
    await dueDateFor(test.db, {
      tenantId: clerk.tenantId,
      councilId: clerk.councilId,
      ruleCode,
      triggerOn,
    });
  const rule = async (code: string) => {
    const rules = await rulesOf(test.db, clerk.tenantId, clerk.councilId);
    return rules.find((one) => one.code === code && one.valid_to === null);
  };

  it('only proposes until the Standing Committee confirms', async () => {
    const id = (await rule('PET.REPLY.SINGLE'))?.id;
    expect((await due('PET.REPLY.SINGLE', '2026-11-20'))?.proposed).toBe(true);
    await expect(execute(platform, clerk, confirmDeadlines, { ids: [id] })).rejects.toMatchObject({
      code: 'calendar.may_not_confirm',
    });
    await execute(platform, chair, confirmDeadlines, { ids: [id] });
    expect((await due('PET.REPLY.SINGLE', '2026-11-20'))?.proposed).toBe(false);
    await expect(execute(platform, chair, confirmDeadlines, { ids: [id] })).rejects.toMatchObject({
      code: 'calendar.already_confirmed',
    });
  });

  it('ends the old version the day before the new one begins', async () => {
    const old = await rule('PET.REPLY.SINGLE');
    const change = {
      id: old?.id,
      amount: '30',
      unit: 'calendar',
      basis: 'Quy chế của Thường trực HĐND',
      validFrom: '01/12/2026',
    };
    await execute(platform, clerk, reviseDeadline, change);
    expect((await due('PET.REPLY.SINGLE', '2026-11-30'))?.dueOn).toBe('2027-01-09');
    expect(await due('PET.REPLY.SINGLE', '2026-12-01')).toMatchObject({
      dueOn: '2026-12-31',
      proposed: true,
    });
    await expect(
      execute(platform, clerk, reviseDeadline, { ...change, id: old?.id }),
    ).rejects.toMatchObject({ kind: 'RuleBroken' });
  });

  it('counts a doubtful day off once somebody has confirmed it', async () => {
    expect((await due('CONTACT.OUT.DECIDE', '2026-11-20'))?.dueOn).toBe('2026-11-27');
    await execute(platform, clerk, confirmDayOff, { day: '2026-11-24' });
    expect((await due('CONTACT.OUT.DECIDE', '2026-11-20'))?.dueOn).toBe('2026-11-30');
  });

  it('knows a year once its days are entered', async () => {
    expect((await workCalendar(test.db, clerk.tenantId)).years.has(2027)).toBe(false);
    const day = { day: '01/01/2027', kind: 'off', name: 'Tết Dương lịch' };
    await execute(platform, clerk, addDayOff, day);
    expect((await workCalendar(test.db, clerk.tenantId)).years.has(2027)).toBe(true);
    await expect(execute(platform, clerk, addDayOff, day)).rejects.toMatchObject({
      code: 'calendar.day_taken',
    });
  });

  it('numbers sessions within their term and takes petitions to the one that is open', async () => {
    const add = async (number: number, opensOn: string) =>
      await execute(platform, clerk, saveSession, { number: String(number), opensOn });
    const first = await add(1, '25/06/2026');
    const second = await add(2, '09/12/2026');
    await expect(add(2, '01/12/2026')).rejects.toMatchObject({ code: 'calendar.number_taken' });
    await expect(add(3, '01/12/2020')).rejects.toMatchObject({ code: 'calendar.outside_term' });
    const at = async () =>
      (await currentSession(test.db, clerk.tenantId, clerk.councilId, '2026-11-20'))?.id;
    expect(await at()).toBe(first.id);
    await execute(platform, clerk, closeSession, { id: first.id, closesOn: '27/06/2026' });
    expect(await at()).toBe(second.id);
    await expect(
      execute(platform, clerk, closeSession, { id: first.id, closesOn: '28/06/2026' }),
    ).rejects.toMatchObject({ code: 'calendar.session_closed' });
  });

  it('refuses a term that overlaps another', async () => {
    const term = { label: 'Nhiệm kỳ khác', startsOn: '01/01/2031', endsOn: '01/01/2036' };
    await expect(execute(platform, clerk, saveTerm, term)).rejects.toMatchObject({
      code: 'calendar.term_overlaps',
    });
    const saved = await execute(platform, clerk, saveTerm, { ...term, startsOn: '01/04/2031' });
    expect(saved.id).toBeTruthy();
  });
});
