import { buildActor, buildCouncil, buildTenant, LOC_HA, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { SetUpCouncil } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command, execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { z } from 'zod';
import type { ActInput } from '../act-input.ts';
import type { DutyAct } from '../acts.ts';
import { actOnDuty } from '../commands/act-on-duty.ts';
import { placeDuty } from '../commands/place-duty.ts';
import type { NewDuty } from '../commands/place-duty.ts';
import { defineDutyKind } from '../kinds.ts';
import { dutyForReader } from '../queries/duty-page.ts';

/** What the kind's hook was told, as `act:state`. */
export const hooked: string[] = [];
defineDutyKind({
  kind: 'test-duty',
  labels: { vi: 'Việc thử', en: 'Test duty' },
  urgeDaysBefore: [7, 3],
  isPublic: false,
  hooks: { after: async (_, duty, act) => void hooked.push(`${act.act}:${duty.state}`) },
});

export let test: TestDatabase;
let now = NOW;
export let platform: Platform;
type Council = SetUpCouncil & { tenantId: string; unitCode: string };
export let province: Council;
export let commune: Council;
export let chair: Actor;
export let clerk: Actor;
export let executive: Actor;
export let department: Actor;
export let front: Actor;
export let communeChair: Actor;
export let communeExecutive: Actor;

/** A province and a commune, with a seat in every role the tests act from. */
export async function openWorld(): Promise<void> {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  province = await buildCouncil(test.db, { tenantId });
  commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  chair = await buildActor(test.db, province, 'chair');
  clerk = await buildActor(test.db, province, 'clerk');
  executive = await buildActor(test.db, province, 'executiveOfficer');
  department = await buildActor(test.db, province, 'departmentOfficer');
  front = await buildActor(test.db, province, 'frontOfficer');
  communeChair = await buildActor(test.db, commune, 'chair');
  communeExecutive = await buildActor(test.db, commune, 'executiveOfficer');
  platform = {
    db: test.db,
    jobs: noJobs,
    files: {} as Platform['files'],
    clock: () => now,
  };
}

export async function closeWorld(): Promise<void> {
  await test.close();
}

export function startDay(instant: Date = NOW): void {
  now = instant;
  hooked.length = 0;
}

export const place = async (more: Partial<NewDuty> = {}) =>
  await execute(
    platform,
    clerk,
    command({
      name: 'test.place',
      input: z.unknown(),
      run: async (context) =>
        await placeDuty(context, {
          kind: 'test-duty',
          title: 'Khắc phục ngập úng đường Nguyễn Huy Tự',
          link: '/petitions/x',
          recordKind: 'petition',
          recordId: province.councilId,
          councilId: province.councilId,
          creditorBodyId: province.standingCommitteeId,
          debtorBodyId: province.executiveId,
          due: { dueOn: '2026-12-10', explanation: null, proposed: false },
          ...more,
        }),
    }),
    {},
  );

export const act = async (actor: Actor, id: string, name: DutyAct, input: ActInput = {}) =>
  await execute(
    platform,
    actor,
    command({
      name: 'test.act',
      input: z.unknown(),
      run: async (context) => await actOnDuty(context, id, name, input),
    }),
    {},
  );

export const read = async (id: string, actor = chair) =>
  await dutyForReader(test.db, actor, id, '2026-11-20');
