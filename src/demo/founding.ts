import { z } from 'zod';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import {
  insertBodies,
  insertPerson,
  insertSeat,
  saveSettings,
  setUpCouncil,
  setUpTenant,
  unseatedActor,
} from '#src/council/bodies/index.ts';
import type { SetUpCouncil } from '#src/council/bodies/index.ts';
import { referenceUnits } from '#src/council/tenants/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { CastPerson } from './cast.ts';
import { communeCast, LOGINS, PROVINCE_CAST, PROVINCE_GROUPS } from './cast.ts';
import { COMMUNE_CODES, PROVINCE, SEATED_FROM } from './places.ts';
import { claimForDemo } from './store.ts';

/** A domain kept for examples: no mail to it reaches anybody (RFC 2606). */
const MAIL_DOMAIN = 'hdnd-hatinh.example';

/** A council of the demo as the founding left it; `seats` by the part each person plays. */
export interface FoundedCouncil extends SetUpCouncil {
  readonly unitCode: string;
  readonly seats: ReadonlyMap<string, { readonly personId: string; readonly seatId: string }>;
}

/** The operator, before anybody has an account. */
export function founder(tenantId: string): Actor {
  return unseatedActor({ tenantId, personId: newId(), via: 'operator', scopes: ['*'] });
}

/** Somebody works here already: the demo changes nothing. */
export class DatabaseInUse extends Error {}

/** The province with its communes, their bodies, people and accounts. */
export const foundDemo = command({
  name: 'demo.found',
  input: z.object({}),
  async run(ctx): Promise<readonly FoundedCouncil[]> {
    const { tenantId } = ctx.actor;
    if (!(await claimForDemo(ctx.tx))) throw new DatabaseInUse();
    const tenant = { id: tenantId, name: 'Tỉnh Hà Tĩnh', unitCode: PROVINCE, isDemo: true };
    await setUpTenant(ctx.tx, { ...tenant, now: ctx.now });
    const councils = [await foundCouncil(ctx, PROVINCE, PROVINCE_CAST)];
    for (const code of COMMUNE_CODES) {
      councils.push(await foundCouncil(ctx, code, communeCast(code)));
    }
    await openAccounts(ctx, councils);
    return councils;
  },
});

async function foundCouncil(
  ctx: CommandContext,
  unitCode: string,
  cast: readonly CastPerson[],
): Promise<FoundedCouncil> {
  const { tenantId } = ctx.actor;
  const made = await setUpCouncil(ctx.tx, { tenantId, unitCode });
  const bodies = new Map(made.byShortName);
  if (unitCode === PROVINCE) await addGroups(ctx, made, bodies);
  const subject = { subjectKind: 'body', subjectId: made.councilId, councilId: made.councilId };
  ctx.emit({ name: 'council.set_up', ...subject, data: { unit: unitCode } });
  const seats = new Map<string, { personId: string; seatId: string }>();
  for (const person of cast) await seatPerson(ctx, made, bodies, person, seats);
  await tellOffice(ctx, made.councilId, unitCode, seats);
  return { ...made, unitCode, seats };
}

/** How voters reach the office: numbers that nobody has. */
async function tellOffice(
  ctx: CommandContext,
  councilId: string,
  unitCode: string,
  seats: ReadonlyMap<string, { readonly personId: string }>,
): Promise<void> {
  const { tenantId } = ctx.actor;
  const place = unitCode === PROVINCE ? 'tỉnh Hà Tĩnh' : (unitNames().get(unitCode) ?? '');
  await saveSettings(
    ctx.tx,
    { tenantId, councilId },
    [
      { key: 'portal.phone', value: `0239 000 ${unitCode.slice(-4).padStart(4, '0')}` },
      { key: 'portal.email', value: `vanphong.${unitCode}@${MAIL_DOMAIN}` },
      { key: 'portal.address', value: `Trụ sở HĐND và UBND ${place}` },
    ],
    { personId: seats.get('clerk')?.personId ?? '', at: ctx.now },
  );
}

const unitNames = (): ReadonlyMap<string, string> =>
  new Map(
    referenceUnits().map(({ code, name }) => [
      code,
      `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    ]),
  );

async function addGroups(
  ctx: CommandContext,
  made: SetUpCouncil,
  bodies: Map<string, string>,
): Promise<void> {
  const groups = PROVINCE_GROUPS.map((name, index) => ({
    id: newId(),
    tenantId: ctx.actor.tenantId,
    councilId: made.councilId,
    kind: 'delegateGroup' as const,
    name: `${name} Hội đồng nhân dân tỉnh Hà Tĩnh`,
    shortName: name,
    unitCode: PROVINCE,
    parentId: made.councilId,
    sortOrder: 100 + index,
    validFrom: SEATED_FROM,
  }));
  await insertBodies(ctx.tx, groups);
  for (const { id, shortName, kind } of groups) {
    bodies.set(shortName, id);
    const subject = { subjectKind: 'body', subjectId: id, councilId: made.councilId };
    ctx.emit({ name: 'body.added', ...subject, data: { kind, from: SEATED_FROM } });
  }
}

async function seatPerson(
  ctx: CommandContext,
  made: SetUpCouncil,
  bodies: ReadonlyMap<string, string>,
  person: CastPerson,
  seats: Map<string, { personId: string; seatId: string }>,
): Promise<void> {
  const { tenantId } = ctx.actor;
  const { councilId } = made;
  const { name: fullName, title } = person;
  const email = person.login ? `${person.login}@${MAIL_DOMAIN}` : '';
  const known = { tenantId, fullName, title, email, now: ctx.now };
  const personId = await insertPerson(ctx.tx, known);
  ctx.emit({ name: 'person.added', subjectKind: 'person', subjectId: personId, councilId });
  for (const { part, role, body } of person.seats) {
    const bodyId = ONLY_ONE[body]?.(made) ?? bodies.get(body);
    if (!bodyId) throw new Error(`the demo has no body ${body} for ${fullName}`);
    const seat = { tenantId, personId, councilId, bodyId, role, fromOn: SEATED_FROM };
    const seatId = await insertSeat(ctx.tx, seat);
    seats.set(part, { personId, seatId });
    ctx.emit({
      name: 'seat.given',
      subjectKind: 'seat',
      subjectId: seatId,
      councilId,
      data: { person: personId, body: bodyId, role, capacity: 'holder', from: SEATED_FROM },
    });
  }
}

const ONLY_ONE: Readonly<Record<string, (made: SetUpCouncil) => string>> = {
  office: ({ officeId }) => officeId,
  standingCommittee: ({ standingCommitteeId }) => standingCommitteeId,
  executive: ({ executiveId }) => executiveId,
  front: ({ frontId }) => frontId,
};

/** One login each, in the order in which the sign-in page lists them; nobody has a password. */
async function openAccounts(
  ctx: CommandContext,
  councils: readonly FoundedCouncil[],
): Promise<void> {
  const { tenantId } = ctx.actor;
  const everybody = [PROVINCE_CAST, ...COMMUNE_CODES.map(communeCast)];
  for (const login of LOGINS) {
    const at = everybody.findIndex((cast) => cast.some((person) => person.login === login));
    const part = everybody[at]?.find((person) => person.login === login)?.seats[0]?.part ?? '';
    const council = councils[at];
    const seat = council?.seats.get(part);
    if (!council || !seat) throw new Error(`the demo has nobody for the login ${login}`);
    const account = { tenantId, personId: seat.personId, login, password: null, now: ctx.now };
    const subjectId = await insertAccount(ctx.tx, account);
    if (!subjectId) throw new Error(`the demo gives the login ${login} twice`);
    const { councilId } = council;
    ctx.emit({ name: 'account.opened', subjectKind: 'account', subjectId, councilId });
  }
}
