import type { Filled } from '#src/platform/db/column-types.ts';

export interface CalendarTables {
  council_terms: CouncilTermRow;
  council_sessions: CouncilSessionRow;
  days_off: DayOffRow;
  deadline_rules: DeadlineRuleRow;
}

export interface CouncilTermRow {
  tenant_id: string;
  id: string;
  council_id: string;
  label: string;
  starts_on: string;
  ends_on: string;
}

export const COUNCIL_SESSION_KINDS = ['regular', 'thematic', 'urgent'] as const;

export interface CouncilSessionRow {
  tenant_id: string;
  id: string;
  council_id: string;
  term_id: string;
  number: number;
  kind: (typeof COUNCIL_SESSION_KINDS)[number];
  name: string;
  opens_on: string;
  closes_on: string | null;
  closed_at: Date | null;
}

export interface DayOffRow {
  tenant_id: string;
  day: string;
  kind: 'off' | 'swapped-off' | 'swapped-work' | 'compensation';
  name: string;
  trust: string;
  confirmed_by: string | null;
  confirmed_at: Date | null;
}

export interface DeadlineRuleRow {
  tenant_id: string;
  id: string;
  council_id: string | null;
  code: string;
  trigger_vi: string;
  trigger_en: string;
  amount: number | null;
  unit: 'calendar' | 'working';
  rolls_forward: Filled<boolean>;
  basis: string;
  trust: 'verified' | 'unverified' | 'borrowed';
  valid_from: string;
  valid_to: string | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  note: Filled<string>;
}
