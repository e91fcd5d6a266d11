import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildActor,
  buildCouncil,
  buildPerson,
  buildSeat,
  buildTenant,
  actorFor,
  LOC_HA,
} from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { dueDateFor } from '#src/council/calendar/index.ts';
import { bodiesOf, findBodies, outsideBodies } from './queries/bodies.ts';
import { councilSetting } from './store/settings.ts';
import type { SetUpCouncil } from './set-up.ts';

describe('setting a council up', () => {
  let test: TestDatabase;
  let province: SetUpCouncil & { tenantId: string; unitCode: string };
  let commune: typeof province;

  beforeAll(async () => {
    test = await openTestDatabase();
    const tenantId = await buildTenant(test.db);
    province = await buildCouncil(test.db, { tenantId });
    commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  });
  afterAll(async () => await test.close());

  it('gives a province its Standing Committee, three committees, office, executive and departments', async () => {
    const bodies = await bodiesOf(test.db, province.tenantId, province.councilId);
    expect(bodies.map((body) => body.short_name)).toEqual(
      expect.arrayContaining([
        'HĐND tỉnh Hà Tĩnh',
        'Thường trực HĐND tỉnh Hà Tĩnh',
        'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
        'Ban Pháp chế',
        'Sở Nông nghiệp và Môi trường',
        'Điện lực tỉnh',
      ]),
    );
    expect(province.committeeIds).toHaveLength(3);
    expect(province.departmentIds.length).toBeGreaterThanOrEqual(13);
  });

  it('gives a commune two committees, the shared office and its own divisions', async () => {
    const names = (await bodiesOf(test.db, commune.tenantId, commune.councilId)).map(
      (body) => body.short_name,
    );
    expect(commune.committeeIds).toHaveLength(2);
    expect(names).toContain('Văn phòng HĐND và UBND');
    expect(names).toContain('Phòng Kinh tế');
    expect(names).not.toContain('Phòng Kinh tế, Hạ tầng và Đô thị');
  });

  it('shares the bodies outside among the councils of the tenant', async () => {
    const outside = await outsideBodies(test.db, province.tenantId);
    expect(outside.map((body) => body.short_name)).toContain('Đoàn ĐBQH tỉnh Hà Tĩnh');
  });

  it('finds a body without diacritics, the own council first', async () => {
    const actor = await buildActor(test.db, commune, 'clerk');
    const found = await findBodies(test.db, actor, { q: 'thuong truc hdnd' });
    expect(found[0]?.id).toBe(commune.standingCommitteeId);
    expect(found.map((body) => body.id)).toContain(province.standingCommitteeId);
  });

  it('proposes a date by a borrowed rule', async () => {
    const due = await dueDateFor(test.db, {
      tenantId: commune.tenantId,
      councilId: commune.councilId,
      ruleCode: 'PET.REPLY.SINGLE',
      triggerOn: '2026-11-20',
    });
    expect(due).toMatchObject({ dueOn: '2026-12-30', proposed: true });
  });

  it('starts with the forwarding steps of its tier', async () => {
    const { tenantId } = province;
    const steps = 'petitions.forwardingSteps';
    expect(await councilSetting(test.db, tenantId, province.councilId, steps)).toHaveLength(4);
    expect(await councilSetting(test.db, tenantId, commune.councilId, steps)).toEqual(['signer']);
  });

  it('loads the seat asked for, and only a seat in force', async () => {
    const { tenantId, councilId, officeId, standingCommitteeId } = commune;
    const personId = await buildPerson(test.db, { tenantId, fullName: 'Trần Thị Lan' });
    const place = { tenantId, councilId, personId };
    const clerk = await buildSeat(test.db, { ...place, bodyId: officeId, role: 'clerk' });
    const chair = await buildSeat(test.db, {
      ...place,
      bodyId: standingCommitteeId,
      role: 'viceChair',
      toOn: '2026-11-20',
    });
    const asChair = await actorFor(test.db, chair);
    expect(asChair).toMatchObject({ role: 'viceChair', displayName: 'Trần Thị Lan' });
    expect(asChair.permissions.has('petitions.sign')).toBe(true);
    const dayAfter = await actorFor(test.db, chair, '2026-11-21');
    expect(dayAfter).toMatchObject({ role: 'clerk', seatId: clerk.seatId });
    expect(dayAfter.bodyIds).toEqual([officeId, councilId, standingCommitteeId]);
  });
});
