import type { BodyKind, SeatRole } from './schema.ts';

/**
 * Every permission, and the narrower ones it contains. Reading down a line says all that a person who
 * holds it may do.
 */
const CONTAINS = {
  'petitions.read': [],
  'petitions.record': ['petitions.read'],
  'petitions.classify': ['petitions.record'],
  'petitions.forward': ['petitions.classify'],
  'petitions.on_behalf': ['petitions.read'],
  'petitions.pass_committee': ['petitions.read'],
  'petitions.pass_office': ['petitions.forward'],
  'petitions.sign': ['petitions.read'],
  'petitions.issue': ['petitions.read'],
  'petitions.verify': ['petitions.read'],
  'petitions.evaluate': ['petitions.read'],
  'petitions.end': ['petitions.evaluate'],
  'petitions.carry_over': ['petitions.read'],
  'petitions.publish': ['petitions.read'],

  'duties.follow': [],
  'duties.verify': [],
  'duties.owe': [],
  'duties.delegate': ['duties.owe'],
  'duties.urge': ['duties.follow'],
  'duties.on_behalf': ['duties.follow'],
  'duties.place': ['duties.follow'],
  'duties.escalate': ['duties.urge'],
  'duties.settle': ['duties.urge', 'duties.verify', 'duties.place'],

  'meetings.read': [],
  'meetings.prepare': ['meetings.read'],
  'meetings.record': ['meetings.read'],
  'meetings.decide': ['meetings.read'],
  'proposals.make': [],
  'papers.give': [],
  'conclusions.record': ['meetings.read'],
  'conclusions.confirm': ['meetings.read'],
  'papers.draft': [],
  'papers.check': ['papers.draft'],
  'papers.sign': [],
  'papers.issue': [],
  'programmes.manage': ['meetings.read'],
  'programmes.approve': ['meetings.read'],

  'people.manage': [],
  'accounts.manage': ['people.manage'],
  'bodies.manage': ['people.manage'],
  'calendar.manage': [],
  'deadlines.confirm': ['calendar.manage'],
  'settings.manage': ['calendar.manage'],
  'events.read': [],
  'handovers.sign': [],
  'figures.approve': [],
} as const satisfies Record<string, readonly string[]>;

export type Permission = keyof typeof CONTAINS;
export const PERMISSIONS = Object.keys(CONTAINS) as Permission[];

/** Permissions with everything they contain. */
export function expand(granted: readonly Permission[]): ReadonlySet<Permission> {
  const held = new Set<Permission>();
  const take = (permission: Permission): void => {
    if (held.has(permission)) return;
    held.add(permission);
    CONTAINS[permission].forEach(take);
  };
  granted.forEach(take);
  return held;
}

const LEADER: readonly Permission[] = [
  'petitions.sign',
  'petitions.end',
  'petitions.carry_over',
  'petitions.verify',
  'petitions.publish',
  'duties.settle',
  'duties.escalate',
  'duties.owe',
  'deadlines.confirm',
  'figures.approve',
  'meetings.decide',
  'conclusions.confirm',
  'papers.sign',
  'programmes.approve',
  'handovers.sign',
  'events.read',
];

const OFFICE: readonly Permission[] = [
  'petitions.forward',
  'petitions.on_behalf',
  'petitions.verify',
  'petitions.carry_over',
  'duties.place',
  'duties.urge',
  'duties.on_behalf',
  'duties.verify',
  'duties.owe',
  'calendar.manage',
  'meetings.prepare',
  'meetings.record',
  'conclusions.record',
  'papers.draft',
  'papers.give',
  'programmes.manage',
  'proposals.make',
  'handovers.sign',
];

const COMMITTEE: readonly Permission[] = [
  'petitions.pass_committee',
  'petitions.evaluate',
  'petitions.verify',
  'duties.follow',
  'duties.verify',
  'duties.owe',
  'meetings.read',
  'papers.give',
  'proposals.make',
  'handovers.sign',
];

const WATCHER: readonly Permission[] = [
  'petitions.read',
  'petitions.verify',
  'duties.verify',
  'handovers.sign',
];

const DEBTOR: readonly Permission[] = [
  'petitions.read',
  'duties.owe',
  'papers.give',
  'handovers.sign',
];

/** What a role may do in the body where it belongs. */
const ROLE_GRANTS: Record<SeatRole, readonly Permission[]> = {
  chair: LEADER,
  viceChair: LEADER,
  member: [
    'petitions.evaluate',
    'petitions.verify',
    'duties.follow',
    'duties.verify',
    'meetings.read',
    'handovers.sign',
  ],
  committeeHead: COMMITTEE,
  committeeDeputy: COMMITTEE,
  groupLeader: WATCHER,
  delegate: WATCHER,
  officeChief: [
    ...OFFICE,
    'petitions.pass_office',
    'petitions.publish',
    'papers.check',
    'people.manage',
    'events.read',
  ],
  clerk: OFFICE,
  registry: [
    'petitions.issue',
    'petitions.record',
    'duties.follow',
    'meetings.read',
    'papers.issue',
    'handovers.sign',
  ],
  executiveOfficer: [...DEBTOR, 'duties.delegate', 'proposals.make'],
  departmentOfficer: [...DEBTOR, 'proposals.make'],
  frontOfficer: [...WATCHER, 'papers.give', 'proposals.make'],
  bodyOfficer: DEBTOR,
  admin: ['bodies.manage', 'accounts.manage', 'settings.manage', 'events.read', 'handovers.sign'],
  auditor: ['petitions.read', 'duties.follow', 'meetings.read', 'events.read'],
};

/** In a commune of five people the clerk also passes, numbers and sends the letters. */
const COMMUNE_CLERK: readonly Permission[] = [
  'petitions.issue',
  'petitions.pass_office',
  'papers.check',
  'papers.issue',
];

/** Roles that decide for a council count only in that council's own bodies. */
const COUNCIL_SIDE: readonly BodyKind[] = ['council', 'standingCommittee', 'committee', 'office'];

const COUNCIL_ROLES: readonly SeatRole[] = [
  'chair',
  'viceChair',
  'member',
  'committeeHead',
  'committeeDeputy',
  'officeChief',
  'clerk',
  'registry',
];

const BESIDE_THE_COUNCIL: Partial<Record<BodyKind, readonly Permission[]>> = {
  executive: ROLE_GRANTS.executiveOfficer,
  front: ROLE_GRANTS.frontOfficer,
  delegateGroup: WATCHER,
};

/** What a seat may do: its role, the kind of its body, and the tier of its council. */
export function seatPermissions(
  role: SeatRole,
  bodyKind: BodyKind,
  tier: 'province' | 'commune',
): ReadonlySet<Permission> {
  if (COUNCIL_ROLES.includes(role) && !COUNCIL_SIDE.includes(bodyKind)) {
    return expand(BESIDE_THE_COUNCIL[bodyKind] ?? DEBTOR);
  }
  const grants = ROLE_GRANTS[role];
  return expand(role === 'clerk' && tier === 'commune' ? [...grants, ...COMMUNE_CLERK] : grants);
}
