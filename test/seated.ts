import { seatPermissions } from '#src/council/bodies/index.ts';
import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';

/** Somebody in a seat of the council `here`, for the tests of rules that need no database. */
export function seated(
  role: SeatRole,
  kind: BodyKind,
  tier: 'province' | 'commune',
  more: Partial<Actor> = {},
): Actor {
  return {
    tenantId: 't',
    personId: `${role} of ${kind}`,
    accountId: null,
    seatId: `seat of ${role}`,
    login: role,
    displayName: role,
    locale: 'vi',
    via: 'session',
    scopes: ['*'],
    councilId: 'here',
    councilTier: tier,
    councilUnitCode: tier === 'province' ? '42' : '18568',
    bodyId: kind,
    bodyKind: kind,
    bodyName: kind,
    bodyShortName: kind,
    hiddenRooms: [],
    leadsTenant: tier === 'province',
    role,
    bodyIds: [kind],
    permissions: seatPermissions(role, kind, tier),
    ...more,
  };
}

/** The seats that the tables of permissions tell apart. */
export const SEATS = {
  chair: seated('chair', 'standingCommittee', 'province'),
  viceChair: seated('viceChair', 'standingCommittee', 'commune'),
  member: seated('member', 'standingCommittee', 'province'),
  committee: seated('committeeHead', 'committee', 'province'),
  chief: seated('officeChief', 'office', 'province'),
  clerk: seated('clerk', 'office', 'province'),
  communeClerk: seated('clerk', 'office', 'commune'),
  registry: seated('registry', 'office', 'province'),
  delegate: seated('delegate', 'delegateGroup', 'province'),
  executive: seated('executiveOfficer', 'executive', 'province'),
  department: seated('departmentOfficer', 'department', 'province'),
  front: seated('frontOfficer', 'front', 'province'),
  admin: seated('admin', 'office', 'province'),
  communeAdmin: seated('admin', 'office', 'commune'),
  auditor: seated('auditor', 'office', 'province'),
} as const;

/** One line a seat: its name and, a column each, x may or . may not. */
export function tableOf(verbs: readonly ((actor: Actor) => string | null)[]): string[] {
  return Object.entries(SEATS).map(([name, actor]) => {
    const marks = verbs.map((refusal) => (refusal(actor) === null ? 'x' : '.'));
    return `${name} ${marks.join('')}`;
  });
}
