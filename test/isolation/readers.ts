import { insertPerson, insertSeat, loadActor } from '#src/council/bodies/index.ts';
import type { SeatRole } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { mirrored } from './double.ts';

/** Where a role sits in a council. */
const SEATS: Readonly<Record<SeatRole, readonly string[]>> = {
  chair: ['standingCommittee'],
  viceChair: ['standingCommittee'],
  member: ['standingCommittee'],
  committeeHead: ['committee'],
  committeeDeputy: ['committee'],
  officeChief: ['office'],
  clerk: ['office'],
  registry: ['office'],
  admin: ['office'],
  auditor: ['office'],
  executiveOfficer: ['executive'],
  departmentOfficer: ['department'],
  frontOfficer: ['front'],
  bodyOfficer: ['department'],
  delegate: ['delegateGroup', 'council'],
  groupLeader: ['delegateGroup', 'council'],
};
export const ROLES = Object.keys(SEATS) as SeatRole[];

/** A council of a province: `1a` the first commune of the first province, `2o` the second province itself. */
export interface Side {
  readonly province: '1' | '2';
  readonly letter: string;
  readonly tenantId: string;
  readonly councilId: string;
  readonly unitCode: string;
}

export interface Reader {
  readonly key: string;
  readonly side: Side;
  readonly role: SeatRole;
  readonly actor: Actor;
}

export const nameOf = ({ province, letter }: Side): string => `${province}${letter}`;

interface Seated {
  readonly person_id: string;
  readonly seat_id: string;
  readonly account_id: string | null;
}

/** One person of each role in each council: who sits there already, or somebody new. */
export async function seatEverybody(db: Db, sides: readonly Side[]): Promise<void> {
  for (const side of sides)
    for (const role of ROLES) if (!(await seatedAs(db, side, role))) await seat(db, side, role);
}

async function seatedAs(db: Db, side: Side, role: SeatRole): Promise<Seated | undefined> {
  return await db
    .selectFrom('seats as s')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.body_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.person_id', '=', 's.person_id'),
    )
    .select(['s.person_id', 's.id as seat_id', 'a.id as account_id'])
    .where('s.tenant_id', '=', side.tenantId)
    .where('s.council_id', '=', side.councilId)
    .where('s.role', '=', role)
    .where('b.kind', 'in', SEATS[role] as never)
    .where('s.to_on', 'is', null)
    .orderBy('a.id')
    .orderBy('s.id')
    .executeTakeFirst();
}

async function seat(db: Db, side: Side, role: SeatRole): Promise<void> {
  const { tenantId, councilId } = side;
  const bodies = await db
    .selectFrom('bodies')
    .select(['id', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .execute();
  const bodyId = SEATS[role].flatMap((kind) => bodies.filter((body) => body.kind === kind))[0]?.id;
  if (bodyId === undefined) return;
  const fullName = `Người giữ vai ${role}`;
  await db.transaction().execute(async (tx) => {
    const personId = await insertPerson(tx, { tenantId, fullName, now: new Date() });
    await insertSeat(tx, { tenantId, councilId, bodyId, role, personId, fromOn: '2026-03-15' });
  });
}

export async function readersOf(db: Db, sides: readonly Side[]): Promise<readonly Reader[]> {
  const readers: Reader[] = [];
  for (const side of sides)
    for (const role of ROLES) {
      const seated = await seatedAs(db, side, role);
      if (!seated) continue;
      const actor = await loadActor(db, {
        tenantId: side.tenantId,
        personId: seated.person_id,
        accountId: seated.account_id,
        seatId: seated.seat_id,
        login: role,
        locale: 'vi',
        via: 'session',
        scopes: ['*'],
        at: new Date(),
      });
      if (actor) readers.push({ key: `${nameOf(side)} ${role}`, side, role, actor });
    }
  return readers;
}

/** The same council in the second province. */
export function beside(side: Side, unitOf: (code: string) => string): Side {
  return {
    province: '2',
    letter: side.letter,
    tenantId: mirrored(side.tenantId),
    councilId: mirrored(side.councilId),
    unitCode: unitOf(side.unitCode),
  };
}
