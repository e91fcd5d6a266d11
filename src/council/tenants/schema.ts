import type { Filled } from '#src/platform/db/column-types.ts';

export interface TenantTables {
  units: UnitRow;
  tenants: TenantRow;
  succession_confirmations: SuccessionConfirmationRow;
}

export type UnitTier = 'province' | 'district' | 'commune';

export interface UnitRow {
  code: string;
  parent_code: string | null;
  tier: UnitTier;
  kind: string;
  name: string;
  name_en: string;
  predecessors: Filled<string>;
  search_key: string;
  /** Null where nobody looked up since when the unit stood. */
  valid_from: string | null;
  valid_to: string | null;
  trust: Filled<string>;
}

export interface TenantRow {
  id: string;
  name: string;
  unit_code: string;
  is_demo: Filled<boolean>;
  created_at: Date;
}

export interface SuccessionConfirmationRow {
  tenant_id: string;
  id: string;
  from_name: string;
  to_unit_code: string;
  share: string;
  note: Filled<string>;
  confirmed_by: string;
  confirmed_at: Date;
  withdrawn_at: Date | null;
}
