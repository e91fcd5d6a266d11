import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOC_HA, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { loadActor } from '#src/council/bodies/index.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { firstActor, runFirst } from './commands.ts';

const TYPED = {
  unitCode: LOC_HA,
  officeName: '',
  termLabel: 'Nhiệm kỳ 2026–2031',
  termFrom: '15/03/2026',
  termTo: '31/03/2031',
  adminName: 'Trần Thị Lan',
  login: 'lan.tran',
  password: 'mùa xuân ở quê nhà',
  alsoClerk: 'on',
};

describe('the first run', () => {
  let test: TestDatabase;
  let platform: Platform;

  beforeAll(async () => {
    test = await openTestDatabase();
    const files = {} as Platform['files'];
    platform = { db: test.db, jobs: noJobs, files, clock: () => NOW };
  });
  afterAll(async () => await test.close());

  it('refuses at their fields a district, a short password and a term that ends before it begins', async () => {
    const wrong = { ...TYPED, password: 'ngắn', termTo: '01/01/2026', login: '' };
    const tried = execute(platform, firstActor('vi'), runFirst, wrong);
    const fields = await tried.catch((error: { fields: object }) => Object.keys(error.fields));
    expect(fields).toEqual(expect.arrayContaining(['login']));
    expect(await test.db.selectFrom('tenants').selectAll().execute()).toEqual([]);
  });

  it('sets one system up, however many press the button at once', async () => {
    const tries = [1, 2, 3].map((n) =>
      execute(platform, firstActor('vi'), runFirst, { ...TYPED, login: `lan${n}` }),
    );
    const ended = await Promise.allSettled(tries);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = ended.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'first_run.done' });
    expect(await test.db.selectFrom('tenants').selectAll().execute()).toHaveLength(1);
  });

  it('seats the administrator, as clerk too, and logs the beginning', async () => {
    const account = await test.db.selectFrom('accounts').selectAll().executeTakeFirstOrThrow();
    const seats = await test.db.selectFrom('seats').selectAll().execute();
    expect(seats.map((seat) => seat.role).toSorted()).toEqual(['admin', 'clerk']);
    const actor = await loadActor(test.db, {
      tenantId: account.tenant_id,
      personId: account.person_id,
      accountId: account.id,
      login: account.login,
      locale: 'vi',
      via: 'session',
      scopes: ['*'],
      at: new Date('2026-11-20T05:00:00Z'),
    });
    expect(actor).toMatchObject({ role: 'admin', councilTier: 'commune', councilUnitCode: LOC_HA });
    const events = await test.db.selectFrom('events').selectAll().execute();
    expect(events.map(({ name }) => name)).toEqual(['council.set_up']);
  });
});
