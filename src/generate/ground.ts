import {
  bodiesOf,
  insertPerson,
  insertSeat,
  setUpCouncil,
  setUpTenant,
  TERM_2026,
} from '#src/council/bodies/index.ts';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import { addDays, dayAt, insertTerm, sessionsOf } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { appendEvents } from '#src/platform/events/append.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { councilOf, insertPastSessions, provinces, tenantOfLogin, unitsOf } from './store.ts';

export interface GroundUnit {
  readonly code: string;
  readonly name: string;
  readonly key: string;
}

/** A generated tenant: its council, and what its rows are made of. */
export interface Ground {
  readonly seed: number;
  readonly unitCode: string;
  readonly tenantId: string;
  readonly councilId: string;
  readonly standingCommitteeId: string;
  readonly executiveId: string;
  readonly clerk: { readonly personId: string; readonly seatId: string | null };
  readonly units: readonly GroundUnit[];
  readonly receivers: readonly (readonly [string, number])[];
  sessionOn(day: string): string | null;
}

/** The tenant that gets half of the rows. */
export const BIG = '79';
export const SUFFIX = '(dữ liệu tổng hợp)';

export const loginOf = (unitCode: string): string => `clerk-${unitCode}`;

export interface Grounds {
  readonly all: readonly Ground[];
  readonly added: number;
}

/** A tenant for every province, made where it is not there yet. */
export async function prepareGrounds(db: Db, now: Date): Promise<Grounds> {
  const all: Ground[] = [];
  let added = 0;
  for (const province of await provinces(db)) {
    const known = await tenantOfLogin(db, loginOf(province.code));
    if (!known) added += 1;
    const tenantId = known?.tenantId ?? (await makeTenant(db, province, now));
    all.push(await groundOf(db, tenantId, province.code));
  }
  return { all, added };
}

async function makeTenant(
  db: Db,
  province: { code: string; name: string },
  now: Date,
): Promise<string> {
  return await db.transaction().execute(async (tx) => {
    const name = `${province.name} ${SUFFIX}`;
    const tenantId = await setUpTenant(tx, { name, unitCode: province.code, now });
    const council = await setUpCouncil(tx, { tenantId, unitCode: province.code });
    await addSessions(tx, { tenantId, ...council }, now);
    const fullName = `Chuyên viên tổng hợp ${province.code}`;
    const personId = await insertPerson(tx, { tenantId, fullName, now });
    const { councilId, officeId: bodyId } = council;
    const fromOn = TERM_2026.startsOn;
    await insertSeat(tx, { tenantId, personId, bodyId, councilId, role: 'clerk', fromOn });
    await insertAccount(tx, {
      tenantId,
      personId,
      login: loginOf(province.code),
      password: null,
      now,
    });
    const origin = { tenantId, personId, seatId: null, requestId: null, at: now };
    const subject = { subjectKind: 'body', subjectId: councilId, councilId };
    await appendEvents(tx, origin, [
      { name: 'council.set_up', ...subject, data: { synthetic: true } },
    ]);
    return tenantId;
  });
}

const SESSION_EVERY = 122;
const SESSIONS_BACK = 12;
const ELECTED_BEFORE = {
  label: 'Nhiệm kỳ 2021–2026',
  startsOn: '2021-05-23',
  endsOn: '2026-03-14',
};

/** Sessions every four months, through the term before this one. */
async function addSessions(
  tx: Tx,
  council: { tenantId: string; councilId: string; termId: string },
  now: Date,
): Promise<void> {
  const { tenantId, councilId } = council;
  const before = ELECTED_BEFORE as { label: string; startsOn: Day; endsOn: Day };
  const earlier = await insertTerm(tx, tenantId, councilId, before);
  const today = dayAt(now);
  const days = Array.from({ length: SESSIONS_BACK + 1 }, (_, at) =>
    addDays(today, 20 - SESSION_EVERY * (SESSIONS_BACK - at)),
  );
  await insertPastSessions(
    tx,
    days.map((opensOn, at) => ({
      tenantId,
      councilId,
      termId: opensOn < TERM_2026.startsOn ? earlier : council.termId,
      number: at + 1,
      opensOn,
      isOver: opensOn < today,
    })),
  );
}

async function groundOf(db: Db, tenantId: string, unitCode: string): Promise<Ground> {
  const councilId = await councilOf(db, tenantId, unitCode);
  const bodies = await bodiesOf(db, tenantId, councilId);
  const one = (kind: string): string => bodies.find((body) => body.kind === kind)?.id ?? councilId;
  const departments = bodies.filter(({ kind }) => kind === 'department');
  const beside = bodies.filter(({ kind }) => ['police', 'power', 'irrigation'].includes(kind));
  const sessions = await sessionsOf(db, tenantId, councilId);
  const clerk = await tenantOfLogin(db, loginOf(unitCode));
  return {
    seed: Number(unitCode),
    unitCode,
    tenantId,
    councilId,
    standingCommitteeId: one('standingCommittee'),
    executiveId: one('executive'),
    clerk: { personId: clerk?.personId ?? councilId, seatId: null },
    units: (await unitsOf(db, unitCode)).map(({ code, name }) => ({
      code,
      name,
      key: searchKey(name),
    })),
    receivers: [
      [one('executive'), 60],
      ...departments.map(({ id }) => [id, 30 / departments.length] as const),
      ...beside.map(({ id }) => [id, 10 / beside.length] as const),
    ],
    sessionOn: (day) =>
      (sessions.findLast(({ opens_on }) => opens_on >= day) ?? sessions[0])?.id ?? null,
  };
}
