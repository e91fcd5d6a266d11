import {
  insertBodies,
  insertPerson,
  insertSeat,
  loadActor,
  setUpCouncil,
  setUpTenant,
} from '#src/council/bodies/index.ts';
import type { BodyKind, SeatRole, SetUpCouncil } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

/** The day the tests live on unless they say otherwise. */
export const TODAY = '2026-11-20';
export const NOW = new Date('2026-11-20T02:00:00Z');
export const HA_TINH = '42';
export const LOC_HA = '18568';

let counter = 0;
const next = (): number => (counter += 1);

/** Names are numbered from one in each test file. */
export function countAnew(): void {
  counter = 0;
}

export async function buildTenant(
  db: Db,
  { unitCode = HA_TINH, name = 'Hà Tĩnh', isDemo = false } = {},
): Promise<string> {
  return await db
    .transaction()
    .execute(async (tx) => await setUpTenant(tx, { unitCode, name, isDemo, now: NOW }));
}

/** A council with all its bodies: of the province Hà Tĩnh, or `LOC_HA` for a commune. */
export async function buildCouncil(
  db: Db,
  { tenantId, unitCode = HA_TINH }: { tenantId: string; unitCode?: string },
): Promise<SetUpCouncil & { tenantId: string; unitCode: string }> {
  const made = await db
    .transaction()
    .execute(async (tx) => await setUpCouncil(tx, { tenantId, unitCode }));
  return { ...made, tenantId, unitCode };
}

export async function buildBody(
  db: Db,
  place: { tenantId: string; councilId: string | null },
  {
    kind = 'department' as BodyKind,
    name = `Cơ quan số ${next()}`,
    parentId = null as string | null,
  } = {},
): Promise<string> {
  const id = newId();
  await db.transaction().execute(
    async (tx) =>
      await insertBodies(tx, [
        {
          id,
          ...place,
          kind,
          name,
          shortName: name,
          unitCode: null,
          parentId,
          isOutside: place.councilId === null,
          validFrom: '2025-07-01',
        },
      ]),
  );
  return id;
}

export async function buildPerson(
  db: Db,
  { tenantId, fullName = `Nguyễn Văn ${next()}` }: { tenantId: string; fullName?: string },
): Promise<string> {
  return await db
    .transaction()
    .execute(async (tx) => await insertPerson(tx, { tenantId, fullName, now: NOW }));
}

export interface BuiltSeat {
  tenantId: string;
  personId: string;
  seatId: string;
}

export async function buildSeat(
  db: Db,
  seat: {
    tenantId: string;
    councilId: string;
    bodyId: string;
    role: SeatRole;
    personId?: string;
    fullName?: string;
    fromOn?: string;
    toOn?: string | null;
  },
): Promise<BuiltSeat> {
  const { tenantId, fullName } = seat;
  const personId =
    seat.personId ?? (await buildPerson(db, fullName ? { tenantId, fullName } : { tenantId }));
  const seatId = await db
    .transaction()
    .execute(async (tx) => await insertSeat(tx, { fromOn: '2026-03-15', ...seat, personId }));
  return { tenantId, personId, seatId };
}

/** The seat's person as a signed-in actor. */
export async function actorFor(db: Db, seat: BuiltSeat, today: string = TODAY): Promise<Actor> {
  const actor = await loadActor(db, {
    tenantId: seat.tenantId,
    personId: seat.personId,
    seatId: seat.seatId,
    accountId: null,
    login: 'test',
    locale: 'vi',
    via: 'session',
    scopes: ['*'],
    at: new Date(`${today}T05:00:00Z`),
  });
  if (!actor) throw new Error('the seat is not in force');
  return actor;
}

/** A seat and its actor in one step: `buildActor(db, council, 'clerk')` sits where that role sits. */
export async function buildActor(
  db: Db,
  council: SetUpCouncil & { tenantId: string },
  role: SeatRole,
  bodyId: string = usualBody(council, role),
): Promise<Actor> {
  const { tenantId, councilId } = council;
  return await actorFor(db, await buildSeat(db, { tenantId, councilId, bodyId, role }));
}

function usualBody(council: SetUpCouncil, role: SeatRole): string {
  switch (role) {
    case 'chair':
    case 'viceChair':
    case 'member':
      return council.standingCommitteeId;
    case 'committeeHead':
    case 'committeeDeputy':
      return council.committeeIds[0] ?? council.standingCommitteeId;
    case 'executiveOfficer':
      return council.executiveId;
    case 'departmentOfficer':
      return council.departmentIds[0] ?? council.executiveId;
    case 'frontOfficer':
      return council.frontId;
    case 'delegate':
    case 'groupLeader':
      return council.councilId;
    default:
      return council.officeId;
  }
}
