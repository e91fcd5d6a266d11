import { insertTerm, seedDaysOff, seedDeadlineRules } from '#src/council/calendar/index.ts';
import type { Day, NewTerm } from '#src/council/calendar/index.ts';
import { seedNumberTemplates } from '#src/council/numbering/index.ts';
import { insertTenant } from '#src/council/tenants/index.ts';
import type { NewTenant } from '#src/council/tenants/index.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { speakFor } from '#src/platform/db/tenant.ts';
import { DEFAULT_BODIES, OUTSIDE_BODIES, OUTSIDE_OF_LONE_COMMUNE } from './default-bodies.ts';
import type { DefaultBody } from './default-bodies.ts';
import { nameIn, unitNaming } from './names.ts';
import type { UnitNaming } from './names.ts';
import type { BodyKind } from './schema.ts';
import { insertBodies } from './store/bodies.ts';
import type { NewBody } from './store/bodies.ts';

/** The two-tier organisation began: no body of today is older than this. */
export const TWO_TIERS_FROM = '2025-07-01' as Day;

export const TERM_2026: NewTerm = {
  label: 'Nhiệm kỳ 2026–2031',
  startsOn: '2026-03-15' as Day,
  endsOn: '2031-03-31' as Day,
};

export interface CouncilSetUp {
  readonly tenantId: string;
  readonly unitCode: string;
  readonly term?: NewTerm;
  readonly since?: Day;
  /** The name of the office that serves the council, where it is not the usual one. */
  readonly officeName?: string;
}

export interface SetUpCouncil {
  readonly councilId: string;
  readonly standingCommitteeId: string;
  readonly committeeIds: readonly string[];
  readonly officeId: string;
  readonly executiveId: string;
  readonly frontId: string;
  readonly departmentIds: readonly string[];
  readonly termId: string;
  /** Every body made, by its short name. */
  readonly byShortName: ReadonlyMap<string, string>;
}

type Furnisher = (tx: Tx, tenantId: string, councilId: string, since: Day) => Promise<void>;
const furnishers: Furnisher[] = [];

/** A later room says what a new council starts with there. */
export function whenCouncilIsSetUp(furnish: Furnisher): void {
  furnishers.push(furnish);
}

/** A tenant with its days off and the bodies outside every council. */
export async function setUpTenant(tx: Tx, tenant: NewTenant): Promise<string> {
  const tenantId = await insertTenant(tx, tenant);
  await speakFor(tx, tenantId);
  await seedDaysOff(tx, tenantId);
  const unit = await unitOf(tx, tenant.unitCode);
  const province = unit.parent_code ? await unitOf(tx, unit.parent_code) : unit;
  const bodies =
    unit.tier === 'commune' ? [...OUTSIDE_BODIES, ...OUTSIDE_OF_LONE_COMMUNE] : OUTSIDE_BODIES;
  const naming = unitNaming(province.name);
  await insertBodies(
    tx,
    bodies.map((body, index) => ({
      ...fromDefault(body, naming, index),
      tenantId,
      councilId: null,
      unitCode: body.kind === 'ministry' ? null : province.code,
      parentId: null,
      isOutside: true,
      validFrom: TWO_TIERS_FROM,
    })),
  );
  return tenantId;
}

/** A council with everything around it, its term, its deadline rules and its number templates. */
export async function setUpCouncil(tx: Tx, wanted: CouncilSetUp): Promise<SetUpCouncil> {
  const unit = await unitOf(tx, wanted.unitCode);
  if (unit.tier === 'district')
    throw new Error(`no council is set up for a district: ${unit.code}`);
  const naming = unitNaming(unit.name);
  const councilId = newId();
  const bodies = councilBodies(wanted, naming, councilId, DEFAULT_BODIES[unit.tier]);
  await insertBodies(tx, bodies);
  const term = wanted.term ?? TERM_2026;
  const termId = await insertTerm(tx, wanted.tenantId, councilId, term);
  await seedDeadlineRules(tx, wanted.tenantId, councilId);
  const since = wanted.since ?? TWO_TIERS_FROM;
  await seedNumberTemplates(tx, wanted.tenantId, councilId, since);
  for (const furnish of furnishers) await furnish(tx, wanted.tenantId, councilId, since);
  return { councilId, termId, ...found(bodies) };
}

function councilBodies(
  wanted: CouncilSetUp,
  naming: UnitNaming,
  councilId: string,
  defaults: readonly DefaultBody[],
): NewBody[] {
  const common = {
    tenantId: wanted.tenantId,
    councilId,
    unitCode: wanted.unitCode,
    isOutside: false,
    validFrom: wanted.since ?? TWO_TIERS_FROM,
  };
  const council: NewBody = {
    ...common,
    id: councilId,
    kind: 'council',
    name: `Hội đồng nhân dân ${naming.within}`,
    shortName: `HĐND ${naming.within}`,
    symbol: 'HĐND',
    parentId: null,
    sortOrder: 0,
  };
  const executiveId = newId();
  const wantedHere = defaults.filter(
    ({ only }) => !only || only.some((kind) => kind === naming.kind),
  );
  return [
    council,
    ...wantedHere.map((body, index): NewBody => {
      const made = { ...common, ...fromDefault(body, naming, index + 1) };
      const id = body.kind === 'executive' ? executiveId : made.id;
      const name = body.kind === 'office' ? (wanted.officeName ?? made.name) : made.name;
      return { ...made, id, name, parentId: body.under === 'executive' ? executiveId : councilId };
    }),
  ];
}

function fromDefault(body: DefaultBody, naming: UnitNaming, sortOrder: number) {
  return {
    id: newId(),
    kind: body.kind,
    name: nameIn(body.name, naming),
    shortName: nameIn(body.short, naming),
    symbol: body.symbol ?? '',
    sortOrder,
  };
}

function found(bodies: readonly NewBody[]) {
  const ids = (kind: BodyKind) => bodies.filter((body) => body.kind === kind).map(({ id }) => id);
  const one = (kind: BodyKind): string => {
    const [id] = ids(kind);
    if (!id) throw new Error(`the default bodies lack a ${kind}`);
    return id;
  };
  return {
    standingCommitteeId: one('standingCommittee'),
    committeeIds: ids('committee'),
    officeId: one('office'),
    executiveId: one('executive'),
    frontId: one('front'),
    departmentIds: ids('department'),
    byShortName: new Map(bodies.map((body) => [body.shortName, body.id])),
  };
}

async function unitOf(tx: Tx, code: string) {
  return await tx
    .selectFrom('units')
    .select(['code', 'name', 'tier', 'parent_code'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
}
