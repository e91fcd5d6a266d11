import type { Filled, Json } from '#src/platform/db/column-types.ts';

export interface BodyTables {
  bodies: BodyRow;
  people: PersonRow;
  seats: SeatRow;
  council_settings: CouncilSettingRow;
  handovers: HandoverRow;
}

export const BODY_KINDS = [
  'council',
  'standingCommittee',
  'committee',
  'delegateGroup',
  'executive',
  'department',
  'front',
  'office',
  'assemblyDelegation',
  'court',
  'procuracy',
  'police',
  'tax',
  'insurance',
  'power',
  'telecom',
  'irrigation',
  'ministry',
  'outside',
  'hamlet',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export interface BodyRow {
  tenant_id: string;
  id: string;
  /** The council body this one belongs to; a council belongs to itself, an outside body to none. */
  council_id: string | null;
  kind: BodyKind;
  name: string;
  short_name: string;
  symbol: Filled<string>;
  /** Name and short name without case and diacritics. */
  search_key: string;
  unit_code: string | null;
  parent_id: string | null;
  is_outside: Filled<boolean>;
  phone: Filled<string>;
  email: Filled<string>;
  sort_order: Filled<number>;
  valid_from: string;
  valid_to: string | null;
}

export interface PersonRow {
  tenant_id: string;
  id: string;
  full_name: string;
  search_key: string;
  title: Filled<string>;
  phone: Filled<string>;
  email: Filled<string>;
  created_at: Date;
}

export const SEAT_ROLES = [
  'chair',
  'viceChair',
  'member',
  'committeeHead',
  'committeeDeputy',
  'groupLeader',
  'delegate',
  'officeChief',
  'clerk',
  'registry',
  'executiveOfficer',
  'departmentOfficer',
  'frontOfficer',
  'bodyOfficer',
  'admin',
  'auditor',
] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export interface SeatRow {
  tenant_id: string;
  id: string;
  person_id: string;
  body_id: string;
  council_id: string;
  role: SeatRole;
  capacity: Filled<'holder' | 'acting' | 'delegated'>;
  delegated_by_seat_id: string | null;
  from_on: string;
  to_on: string | null;
  note: Filled<string>;
}

export interface CouncilSettingRow {
  tenant_id: string;
  council_id: string;
  key: string;
  value: Json<unknown>;
  changed_by: string | null;
  changed_at: Date;
}

export interface HandoverRow {
  tenant_id: string;
  id: string;
  council_id: string;
  kind: 'seat' | 'term';
  from_seat_id: string | null;
  to_seat_id: string;
  reason: string;
  listed: Json<{ petitionIds: string[]; dutyIds: string[] }>;
  prepared_by: string;
  prepared_at: Date;
  given_by: string | null;
  given_at: Date | null;
  taken_by: string | null;
  taken_at: Date | null;
}
