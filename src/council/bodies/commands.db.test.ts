import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actorFor,
  buildActor,
  buildCouncil,
  buildSeat,
  buildTenant,
  LOC_HA,
  NOW,
} from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { verifyPassword } from '#src/platform/auth/password.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { accountOfPerson } from './store/accounts.ts';
import { resetPassword } from './commands/accounts.ts';
import { addBody, endBody } from './commands/bodies.ts';
import { addCouncil } from './commands/councils.ts';
import { giveHandover, prepareHandover, takeHandover } from './commands/handovers.ts';
import { addPeople } from './commands/people.ts';
import { addSeat, endSeat } from './commands/seats.ts';
import { changeSettings } from './commands/settings.ts';
import type { OpenFiles } from './open-files.ts';
import { peopleOfCouncil, seatsOfPerson } from './queries/people.ts';
import { bodyById } from './queries/bodies.ts';
import { councilSetting } from './store/settings.ts';

type Council = Awaited<ReturnType<typeof buildCouncil>>;

const openFiles: OpenFiles = {
  kind: 'duty',
  listOpen: async () => [
    { id: 'd1', code: 'NV-1', title: 'Sửa đường', href: '/duties/d1', dueOn: null },
  ],
  byIds: async () => [],
};

describe('bodies, people and seats', () => {
  let test: TestDatabase;
  let platform: Platform;
  let council: Council;
  let admin: Actor;

  beforeAll(async () => {
    test = await openTestDatabase();
    // No command of this room touches a file.
    const files = {} as Platform['files'];
    platform = { db: test.db, jobs: noJobs, files, clock: () => NOW };
    const tenantId = await buildTenant(test.db);
    council = await buildCouncil(test.db, { tenantId });
    admin = await buildActor(test.db, council, 'admin');
  });
  afterAll(async () => await test.close());

  const line = (fullName: string, role: string, bodyId: string, login = '') => ({
    fullName,
    title: '',
    role,
    bodyId,
    phone: '',
    login,
  });

  it('adds five names at once, with accounts that must change their password', async () => {
    const { standingCommitteeId, officeId, committeeIds } = council;
    const rows = [
      line('Nguyễn Văn An', 'chair', standingCommitteeId, 'an.nguyen'),
      line('Lê Thị Bình', 'viceChair', standingCommitteeId),
      line('Phạm Văn Cường', 'committeeHead', committeeIds[0] ?? ''),
      line('', '', ''),
      line('Hoàng Thị Dung', 'clerk', officeId, 'Dung.Hoang'),
    ];
    const added = await execute(platform, admin, addPeople, { fromOn: '15/3/2026', rows });
    expect(added.count).toBe(4);
    expect(added.opened.map(({ login }) => login)).toEqual(['an.nguyen', 'dung.hoang']);
    const { tenantId, councilId } = council;
    const [an] = await peopleOfCouncil(test.db, tenantId, councilId, { q: 'nguyen van an' });
    const account = await accountOfPerson(test.db, tenantId, an?.id ?? '');
    expect(account?.must_change_password).toBe(true);
    const password = added.opened[0]?.password ?? '';
    expect(await verifyPassword(account?.password_hash ?? null, password)).toBe(true);
  });

  it('says at each row what is wrong and adds nobody', async () => {
    const before = await test.db.selectFrom('people').selectAll().execute();
    const rows = [
      line('Đỗ Văn Em', 'clerk', council.officeId),
      line('Vũ Thị Hoa', 'chair', council.officeId),
      line('', 'clerk', council.officeId, 'hoa'),
      line('Mai Văn Kiên', 'clerk', council.officeId, 'an.nguyen'),
    ];
    const tried = execute(platform, admin, addPeople, { fromOn: '15/03/2026', rows });
    await expect(tried).rejects.toMatchObject({ kind: 'InvalidInput' });
    const fields = await tried.catch((error: { fields: object }) => Object.keys(error.fields));
    expect(fields).toEqual(['rows.1.role', 'rows.2.fullName', 'rows.3.login']);
    expect(await test.db.selectFrom('people').selectAll().execute()).toHaveLength(before.length);
  });

  it('lets one chair sit at a time, another after the first has ended', async () => {
    const { tenantId, councilId, standingCommitteeId } = council;
    const [an] = await peopleOfCouncil(test.db, tenantId, councilId, { q: 'nguyen van an' });
    const [binh] = await peopleOfCouncil(test.db, tenantId, councilId, { q: 'le thi binh' });
    const seat = { personId: binh?.id, bodyId: standingCommitteeId, role: 'chair' };
    await expect(
      execute(platform, admin, addSeat, { ...seat, fromOn: '01/12/2026' }),
    ).rejects.toMatchObject({ code: 'bodies.chair_taken' });
    const [held] = await seatsOfPerson(test.db, tenantId, an?.id ?? '');
    await execute(platform, admin, endSeat, { id: held?.id, toOn: '30/11/2026' });
    await execute(platform, admin, addSeat, { ...seat, fromOn: '01/12/2026' });
    expect(await seatsOfPerson(test.db, tenantId, binh?.id ?? '')).toHaveLength(2);
  });

  it('gives nobody a role by their own hand, and no deciding role by the chief of office', async () => {
    const seat = { bodyId: council.standingCommitteeId, fromOn: '20/11/2026' };
    await expect(
      execute(platform, admin, addSeat, { ...seat, personId: admin.personId, role: 'viceChair' }),
    ).rejects.toMatchObject({ code: 'bodies.not_to_yourself' });
    const chief = await buildActor(test.db, council, 'officeChief');
    await expect(
      execute(platform, chief, addSeat, { ...seat, personId: admin.personId, role: 'viceChair' }),
    ).rejects.toMatchObject({ code: 'bodies.may_not_give_role' });
  });

  it('ends a body only when nobody sits in it any more', async () => {
    const { id } = await execute(platform, admin, addBody, {
      kind: 'hamlet',
      name: 'Thôn Xuân Hòa',
      validFrom: '01/01/2026',
    });
    const { tenantId, councilId } = council;
    await buildSeat(test.db, { tenantId, councilId, bodyId: id, role: 'bodyOfficer' });
    const end = { id, validTo: '31/12/2026' };
    await expect(execute(platform, admin, endBody, end)).rejects.toMatchObject({
      code: 'bodies.has_people',
    });
    await test.db
      .updateTable('seats')
      .set({ to_on: '2026-12-31' })
      .where('body_id', '=', id)
      .execute();
    await execute(platform, admin, endBody, end);
    expect((await bodyById(test.db, tenantId, id))?.valid_to).toBe('2026-12-31');
  });

  it('resets a password and ends what was open', async () => {
    const { tenantId, councilId } = council;
    const [an] = await peopleOfCouncil(test.db, tenantId, councilId, { q: 'nguyen van an' });
    const opened = await execute(platform, admin, resetPassword, { personId: an?.id });
    const account = await accountOfPerson(test.db, tenantId, an?.id ?? '');
    expect(await verifyPassword(account?.password_hash ?? null, opened.password)).toBe(true);
  });

  it('keeps the signer among the forwarding steps, in the order of the office', async () => {
    const steps = ['registry', 'signer'];
    await execute(platform, admin, changeSettings, { steps });
    const { tenantId, councilId } = council;
    expect(await councilSetting(test.db, tenantId, councilId, 'petitions.forwardingSteps')).toEqual(
      ['signer', 'registry'],
    );
    await expect(
      execute(platform, admin, changeSettings, { steps: ['registry'] }),
    ).rejects.toMatchObject({ code: 'settings.needs_signer' });
  });

  it('adds a commune of the province once, with an administrator of its own', async () => {
    const wanted = { unitCode: LOC_HA, adminName: 'Bùi Văn Quý', login: 'quy.bui' };
    const { councilId } = await execute(platform, admin, addCouncil, wanted);
    expect((await bodyById(test.db, council.tenantId, councilId))?.short_name).toBe(
      'HĐND xã Lộc Hà',
    );
    await expect(
      execute(platform, admin, addCouncil, { ...wanted, login: 'quy.bui2' }),
    ).rejects.toMatchObject({ code: 'bodies.council_exists' });
    await expect(
      execute(platform, admin, addCouncil, { ...wanted, unitCode: '00004' }),
    ).rejects.toMatchObject({ code: 'bodies.not_a_commune' });
  });

  it('hands over: the giver signs first, then the taker, each once', async () => {
    const { tenantId, councilId, officeId } = council;
    const place = { tenantId, councilId, bodyId: officeId, role: 'clerk' } as const;
    const giver = await actorFor(test.db, await buildSeat(test.db, place));
    const taker = await actorFor(test.db, await buildSeat(test.db, place));
    const { id } = await execute(platform, giver, prepareHandover([openFiles]), {
      fromSeatId: giver.seatId,
      toSeatId: taker.seatId,
      reason: 'Chuyển công tác',
    });
    await expect(execute(platform, taker, takeHandover, { id })).rejects.toMatchObject({
      code: 'handovers.giver_first',
    });
    await expect(execute(platform, taker, giveHandover, { id })).rejects.toMatchObject({
      code: 'handovers.not_giver',
    });
    await execute(platform, giver, giveHandover, { id });
    await execute(platform, taker, takeHandover, { id });
    await expect(execute(platform, giver, giveHandover, { id })).rejects.toMatchObject({
      code: 'handovers.signed',
    });
  });

  it("lets the chair sign at a term's end, where no single giver is left", async () => {
    const clerk = await buildActor(test.db, council, 'clerk');
    const chair = await buildActor(test.db, council, 'viceChair');
    const { id } = await execute(platform, clerk, prepareHandover([openFiles]), {
      kind: 'term',
      toSeatId: chair.seatId,
      reason: 'Kết thúc nhiệm kỳ 2021–2026',
    });
    await expect(execute(platform, clerk, giveHandover, { id })).rejects.toMatchObject({
      code: 'handovers.not_giver',
    });
    await execute(platform, chair, giveHandover, { id });
    await execute(platform, chair, takeHandover, { id });
    const row = await test.db
      .selectFrom('handovers')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row?.listed).toEqual({ petitionIds: [], dutyIds: ['d1'] });
  });
});
