import { execute } from '#src/platform/command.ts';
import type { Command, Platform } from '#src/platform/command.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import type { z } from 'zod';
import { buildActor, buildCouncil, buildTenant, HA_TINH, LOC_HA, NOW } from './build.ts';
import { openTestDatabase } from './database.ts';
import { BY_STATE } from '#src/modules/petitions/counters.ts';
import { classifyPetition } from '#src/modules/petitions/commands/classify.ts';
import { prepareBatch } from '#src/modules/petitions/commands/batches.ts';
import { passBatchStep } from '#src/modules/petitions/commands/batch-steps.ts';
import { recordPetition } from '#src/modules/petitions/commands/record-petition.ts';

/** One province with a commune, its people, and the verbs a test says. */
export async function openLife() {
  const database = await openTestDatabase();
  const { db } = database;
  const tenantId = await buildTenant(db);
  const commune = await buildCouncil(db, { tenantId, unitCode: LOC_HA });
  const province = await buildCouncil(db, { tenantId, unitCode: HA_TINH });
  const platform: Platform = {
    db,
    jobs: { enqueue: async () => {} } as unknown as Platform['jobs'],
    files: { attach: async () => {} } as unknown as Platform['files'],
    clock: () => NOW,
  };
  const people = {
    clerk: await buildActor(db, commune, 'clerk'),
    chair: await buildActor(db, commune, 'chair'),
    member: await buildActor(db, commune, 'member'),
    secondMember: await buildActor(db, commune, 'viceChair'),
    executive: await buildActor(db, commune, 'executiveOfficer'),
    department: await buildActor(db, commune, 'departmentOfficer'),
    front: await buildActor(db, commune, 'frontOfficer'),
    provinceClerk: await buildActor(db, province, 'clerk'),
    provinceChief: await buildActor(db, province, 'officeChief'),
    provinceCommittee: await buildActor(db, province, 'committeeHead'),
    provinceChair: await buildActor(db, province, 'chair'),
    provinceRegistry: await buildActor(db, province, 'registry'),
    provinceExecutive: await buildActor(db, province, 'executiveOfficer'),
  };
  const act = async <S extends z.ZodType, R>(
    actor: Actor,
    spec: Command<S, R>,
    input: unknown,
  ): Promise<R> => await execute(platform, actor, spec, input);
  return {
    db,
    url: database.url,
    tenantId,
    platform,
    people,
    commune,
    province,
    bodies: {
      executive: commune.executiveId,
      department: commune.departmentIds[0] ?? '',
      secondDepartment: commune.departmentIds[1] ?? '',
      front: commune.frontId,
      provinceStanding: province.standingCommitteeId,
      provinceExecutive: province.executiveId,
      provinceDepartment: province.departmentIds[0] ?? '',
    },
    act,
    close: database.close,
    record: async (text: string, { by = people.clerk, kind = 'petition' } = {}) => {
      const unit = by.councilUnitCode;
      const made = await act(by, recordPetition, { text, kind, places: [{ unit }] });
      return made.id;
    },
    classify: async (id: string, by = people.clerk) =>
      await act(by, classifyPetition, { petitionIds: [id], fieldCode: 'transport' }),
    forward: async (ids: string[], toBodyId: string, by = people.clerk) =>
      await act(by, prepareBatch, {
        petitionIds: ids,
        toBodyId,
        title: 'V/v chuyển kiến nghị cử tri',
        submit: true,
      }),
    sign: async (batchId: string, letterNumber: string, letterOn: string, by = people.chair) =>
      await act(by, passBatchStep, { batchId, letterNumber, letterOn }),
    petition: async (id: string) =>
      await db
        .selectFrom('petitions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    duties: async (id: string) =>
      await db
        .selectFrom('duties as d')
        .innerJoin('petition_duties as l', 'l.duty_id', 'd.id')
        .selectAll('d')
        .select(['l.role', 'l.is_current'])
        .where('l.petition_id', '=', id)
        .orderBy('d.id')
        .execute(),
    history: async (id: string) => {
      const rows = await db
        .selectFrom('petition_acts')
        .select('act')
        .where('petition_id', '=', id)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.act);
    },
    counts: async (councilId = commune.councilId) => {
      const all = (await readCounters(db, tenantId, [councilId], [BY_STATE])).get(BY_STATE);
      return Object.fromEntries([...(all ?? [])].filter(([, amount]) => amount !== 0));
    },
  };
}
export type Life = Awaited<ReturnType<typeof openLife>>;
