import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildActor, buildCouncil, buildTenant, LOC_HA, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { confirmSuccession, withdrawSuccession } from './commands.ts';
import { confirmedSuccessions, countUnits, provinces, searchUnits, unitsUnder } from './queries.ts';

describe('units and successions', () => {
  let test: TestDatabase;
  let platform: Platform;

  beforeAll(async () => {
    test = await openTestDatabase();
    const files = {} as Platform['files'];
    platform = { db: test.db, jobs: noJobs, files, clock: () => NOW };
  });
  afterAll(async () => await test.close());

  it('holds the 34 provinces and 3,321 communes in force', async () => {
    expect(await provinces(test.db)).toHaveLength(34);
    expect(await countUnits(test.db, { tier: 'commune' })).toBe(3_321);
  });

  it('finds a unit without diacritics, and with its province to tell namesakes apart', async () => {
    const [first] = await searchUnits(test.db, { q: 'loc ha' });
    expect(first).toMatchObject({ code: LOC_HA, parent_name: 'Tỉnh Hà Tĩnh' });
    const found = await searchUnits(test.db, { q: 'LỘC HÀ hà tĩnh' });
    expect(found[0]?.code).toBe(LOC_HA);
  });

  it.each([
    ['Hà Tĩnh', 'Tỉnh Hà Tĩnh'],
    ['tân an', 'Phường Tân An'],
    ['xã tân an', 'Xã Tân An'],
    ['Huyện Thạch Hà', 'Huyện Thạch Hà'],
  ])('puts the very name first: %s', async (q, name) => {
    const [first] = await searchUnits(test.db, { q, withHistoric: true });
    expect(first?.name).toBe(name);
  });

  it('keeps the districts that ended on 30 June 2025', async () => {
    const names = (await unitsUnder(test.db, '42')).filter((unit) => unit.tier === 'district');
    expect(names.map((unit) => [unit.name, unit.valid_to])).toContainEqual([
      'Huyện Thạch Hà',
      '2025-06-30',
    ]);
  });

  it('lets a person confirm a published predecessor once, and withdraw it', async () => {
    const council = await buildCouncil(test.db, { tenantId: await buildTenant(test.db) });
    const clerk = await buildActor(test.db, council, 'clerk');
    const delegate = await buildActor(test.db, council, 'delegate');
    const wanted = { unitCode: LOC_HA, fromName: 'xã Thạch Kim' };
    await expect(execute(platform, delegate, confirmSuccession, wanted)).rejects.toMatchObject({
      code: 'tenants.may_not_confirm',
    });
    await expect(
      execute(platform, clerk, confirmSuccession, { ...wanted, fromName: 'xã Không Có' }),
    ).rejects.toMatchObject({ code: 'tenants.not_a_predecessor' });
    const { id } = await execute(platform, clerk, confirmSuccession, wanted);
    await expect(execute(platform, clerk, confirmSuccession, wanted)).rejects.toMatchObject({
      code: 'tenants.already_confirmed',
    });
    await execute(platform, clerk, withdrawSuccession, { id });
    expect(await confirmedSuccessions(test.db, clerk.tenantId, LOC_HA)).toEqual([]);
  });
});
