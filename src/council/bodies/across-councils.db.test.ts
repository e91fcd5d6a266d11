import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  buildActor,
  buildBody,
  buildCouncil,
  buildSeat,
  buildTenant,
  LOC_HA,
  NOW,
} from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { resetPassword } from './commands/accounts.ts';
import { endBody } from './commands/bodies.ts';

let test: TestDatabase;
let platform: Platform;
let provinceAdmin: Actor;
let communeAdmin: Actor;
let chairOfBoth: string;
let outside: string;

beforeAll(async () => {
  test = await openTestDatabase();
  platform = { db: test.db, jobs: noJobs, files: {} as Platform['files'], clock: () => NOW };
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  const commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  provinceAdmin = await buildActor(test.db, province, 'admin');
  communeAdmin = await buildActor(test.db, commune, 'admin');
  const at = (council: typeof province) => ({
    tenantId,
    councilId: council.councilId,
    bodyId: council.standingCommitteeId,
  });
  const seat = await buildSeat(test.db, { ...at(province), role: 'chair' });
  chairOfBoth = seat.personId;
  await buildSeat(test.db, { ...at(commune), role: 'member', personId: chairOfBoth });
  await test.db.transaction().execute(
    async (tx) =>
      await insertAccount(tx, {
        tenantId,
        personId: chairOfBoth,
        login: 'both',
        password: null,
        now: NOW,
      }),
  );
  outside = await buildBody(
    test.db,
    { tenantId, councilId: null },
    { kind: 'power', name: 'Điện lực' },
  );
});
afterAll(async () => await test.close());

const reset = async (actor: Actor) =>
  await execute(platform, actor, resetPassword, { personId: chairOfBoth });
const end = async (actor: Actor) =>
  await execute(platform, actor, endBody, { id: outside, validTo: '30/11/2026' });

it('keeps the account of one who sits in two councils with the head of the tenant', async () => {
  await expect(reset(communeAdmin)).rejects.toMatchObject({ code: 'bodies.sits_elsewhere' });
  expect(await reset(provinceAdmin)).toMatchObject({ login: 'both' });
});

it('keeps bodies outside all councils with the head of the tenant', async () => {
  await expect(end(communeAdmin)).rejects.toMatchObject({ code: 'bodies.other_council' });
  await end(provinceAdmin);
});
