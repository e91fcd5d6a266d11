import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { buildActor, buildCouncil, buildTenant, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { pagesOf } from '#test/pages-of.ts';
import { calendarRoom } from './room.ts';

let test: TestDatabase;
let platform: Platform;
let clerk: Actor;
let delegate: Actor;

beforeAll(async () => {
  test = await openTestDatabase();
  platform = { db: test.db, jobs: noJobs, files: {} as Platform['files'], clock: () => NOW };
  const council = await buildCouncil(test.db, { tenantId: await buildTenant(test.db) });
  clerk = await buildActor(test.db, council, 'clerk');
  delegate = await buildActor(test.db, council, 'delegate');
});
afterAll(async () => await test.close());

const pages = pagesOf(() => platform, [calendarRoom]);

async function request(actor: Actor, path: string, fields?: Record<string, string>) {
  return fields ? await pages.post(actor, path, fields) : await pages.get(actor, path);
}

describe('the days off of a year', () => {
  const added = { day: '15/06/2027', kind: 'off', name: 'Nghĩ bù' };

  it('are added, corrected at their own page, and confirmed by that', async () => {
    expect((await request(clerk, '/days-off', added)).to).toContain('/days-off?year=2027');
    const page = await request(clerk, '/days-off/2027-06-15');
    expect(page.html).toContain('value="Nghĩ bù"');
    const change = { kind: 'compensation', name: 'Nghỉ bù' };
    const saved = await request(clerk, '/days-off/2027-06-15', change);
    expect(saved.to).toContain('/days-off?year=2027');
    const year = await request(clerk, '/days-off?year=2027');
    expect(year.html).toContain('href="/days-off/2027-06-15"');
    expect(year.html).not.toContain('Nghĩ bù');
    const row = await test.db
      .selectFrom('days_off')
      .selectAll()
      .where('tenant_id', '=', clerk.tenantId)
      .where('day', '=', '2027-06-15')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ...change, trust: 'high', confirmed_by: clerk.personId });
  });

  it('keep what was typed when the name is missing', async () => {
    const wrong = await request(clerk, '/days-off/2027-06-15', { kind: 'swapped-off', name: ' ' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Chưa nhập tên ngày nghỉ.');
    expect(wrong.html).toMatch(/value="swapped-off" selected/);
  });

  it.each(['2027-06-16', '2027-02-30', 'x'])('know no day %s', async (day) => {
    expect((await request(clerk, `/days-off/${day}`)).status).toBe(404);
  });

  it('are read by all and changed by those who keep the calendar', async () => {
    const year = await request(delegate, '/days-off?year=2027');
    expect(year.html).toContain('Nghỉ bù');
    expect(year.html).not.toContain('href="/days-off/2027-06-15"');
    expect((await request(delegate, '/days-off/2027-06-15')).status).toBe(403);
    const change = { kind: 'off', name: 'Khác' };
    const refused = await request(delegate, '/days-off/2027-06-15', change);
    expect(refused.status).toBe(403);
  });
});

describe('a session', () => {
  it('is added, closed, and then only read', async () => {
    const session = { number: '4', kind: 'regular', opensOn: '02/11/2026', closesOn: '06/11/2026' };
    expect((await request(clerk, '/sessions', session)).status).toBe(303);
    const list = await request(clerk, '/sessions');
    const path = /\/sessions\/[0-9a-f-]{36}/.exec(list.html)?.[0] ?? '';
    expect((await request(clerk, path)).html).toContain('name="opensOn"');
    expect((await request(clerk, `${path}/close`, { closesOn: '06/11/2026' })).status).toBe(303);
    const closed = await request(clerk, path);
    expect(closed.html).toContain('Đã kết thúc 06/11/2026');
    expect(closed.html).not.toContain('name="opensOn"');
  });
});
