import type { Actor } from '#src/platform/auth/actor.ts';
import type { BodyKind, SeatRole } from './schema.ts';

type Holder = Pick<
  Actor,
  'permissions' | 'councilId' | 'councilTier' | 'leadsTenant' | 'personId' | 'seatId' | 'role'
>;

/** Why this person may not change a body, or null. The head of the tenant keeps the bodies outside all councils. */
export function mayNotManageBody(
  actor: Holder,
  body: { readonly council_id: string | null },
): 'bodies.may_not_manage_bodies' | 'bodies.other_council' | null {
  if (!actor.permissions.has('bodies.manage')) return 'bodies.may_not_manage_bodies';
  if (body.council_id === null) return actor.leadsTenant ? null : 'bodies.other_council';
  return body.council_id === actor.councilId ? null : 'bodies.other_council';
}

export function mayNotManagePeople(actor: Holder): 'bodies.may_not_manage_people' | null {
  return actor.permissions.has('people.manage') ? null : 'bodies.may_not_manage_people';
}

export function mayNotManageAccounts(actor: Holder): 'bodies.may_not_manage_accounts' | null {
  return actor.permissions.has('accounts.manage') ? null : 'bodies.may_not_manage_accounts';
}

/** An account serves all its person's seats: who sits elsewhere too is kept by the head of the tenant. */
export function mayNotManageAccountOf(
  actor: Holder,
  person: { readonly sitsElsewhere: boolean },
): 'bodies.may_not_manage_accounts' | 'bodies.sits_elsewhere' | null {
  const refused = mayNotManageAccounts(actor);
  if (refused) return refused;
  return person.sitsElsewhere && !actor.leadsTenant ? 'bodies.sits_elsewhere' : null;
}

/** Roles that decide, or that give roles: an administrator's to give, and never to oneself. */
const GUARDED_ROLES: readonly SeatRole[] = ['chair', 'viceChair', 'officeChief', 'admin'];

export function mayNotGiveRole(
  actor: Holder,
  role: SeatRole,
  personId: string | null,
): 'bodies.may_not_manage_people' | 'bodies.may_not_give_role' | 'bodies.not_to_yourself' | null {
  const refused = mayNotManagePeople(actor);
  if (refused) return refused;
  if (personId === actor.personId) return 'bodies.not_to_yourself';
  if (GUARDED_ROLES.includes(role) && !actor.permissions.has('accounts.manage')) {
    return 'bodies.may_not_give_role';
  }
  return null;
}

export function mayNotAddCouncil(actor: Holder): 'bodies.may_not_manage_bodies' | null {
  const may = actor.councilTier === 'province' && actor.permissions.has('bodies.manage');
  return may ? null : 'bodies.may_not_manage_bodies';
}

export function mayNotSettle(actor: Holder): 'settings.may_not' | null {
  return actor.permissions.has('settings.manage') ? null : 'settings.may_not';
}

const ROLES_BY_KIND: Partial<Record<BodyKind, readonly SeatRole[]>> = {
  council: ['delegate', 'auditor'],
  standingCommittee: ['chair', 'viceChair', 'member'],
  committee: ['committeeHead', 'committeeDeputy', 'clerk'],
  delegateGroup: ['groupLeader', 'delegate'],
  office: ['officeChief', 'clerk', 'registry', 'admin', 'auditor', 'executiveOfficer'],
  executive: ['executiveOfficer'],
  department: ['departmentOfficer', 'executiveOfficer'],
  front: ['frontOfficer'],
};

/** The roles a body of this kind can have. */
export function rolesIn(kind: BodyKind): readonly SeatRole[] {
  return ROLES_BY_KIND[kind] ?? ['bodyOfficer'];
}

interface HandoverSides {
  readonly from_seat_id: string | null;
  readonly to_seat_id: string;
  readonly given_at: Date | null;
  readonly taken_at: Date | null;
  /** The giver still holds the seat. */
  readonly giverInForce: boolean;
}

export function mayNotPrepareHandover(actor: Holder): 'handovers.may_not' | null {
  return actor.permissions.has('handovers.sign') ? null : 'handovers.may_not';
}

/** The giver signs; where the giver is gone, or a term hands over, the chair does. */
export function mayNotGive(
  actor: Holder,
  handover: HandoverSides,
): 'handovers.signed' | 'handovers.not_giver' | null {
  if (handover.given_at !== null) return 'handovers.signed';
  if (handover.from_seat_id !== null && handover.giverInForce) {
    return actor.seatId === handover.from_seat_id ? null : 'handovers.not_giver';
  }
  return actor.role === 'chair' || actor.role === 'viceChair' ? null : 'handovers.not_giver';
}

export function mayNotTake(
  actor: Holder,
  handover: HandoverSides,
): 'handovers.signed' | 'handovers.not_taker' | 'handovers.giver_first' | null {
  if (handover.taken_at !== null) return 'handovers.signed';
  if (actor.seatId !== handover.to_seat_id) return 'handovers.not_taker';
  return handover.given_at === null ? 'handovers.giver_first' : null;
}
