import type { SeatRole } from '#src/council/bodies/index.ts';

/** Who works in an office every day. Delegates and members may use a code, but are not made to. */
const STAFF_ROLES: ReadonlySet<SeatRole> = new Set<SeatRole>([
  'chair',
  'viceChair',
  'officeChief',
  'clerk',
  'registry',
  'executiveOfficer',
  'departmentOfficer',
  'bodyOfficer',
  'admin',
  'auditor',
]);

export function isStaff(role: SeatRole): boolean {
  return STAFF_ROLES.has(role);
}
