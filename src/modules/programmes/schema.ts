import type { ItemKind } from '#src/modules/meetings/index.ts';
import type { Filled } from '#src/platform/db/column-types.ts';

export interface ProgrammeTables {
  work_programmes: ProgrammeRow;
  programme_items: ProgrammeItemRow;
  item_proposals: ItemProposalRow;
}

export const PROGRAMME_KINDS = ['year', 'term'] as const;

export interface ProgrammeRow {
  tenant_id: string;
  id: string;
  council_id: string;
  kind: (typeof PROGRAMME_KINDS)[number];
  term_id: string;
  /** 0 for the programme of a whole term. */
  year: number;
  title: string;
  document_number: Filled<string>;
  state: Filled<'draft' | 'approved'>;
  approved_by: string | null;
  approved_at: Date | null;
  version: Filled<number>;
  created_at: Date;
}

export interface ProgrammeItemRow {
  tenant_id: string;
  id: string;
  programme_id: string;
  council_id: string;
  /** The first day of the month it is planned for; null: at some time of the programme. */
  month: string | null;
  /** The month it was first planned for: it stays on record when the item is moved. */
  first_month: string | null;
  kind: ItemKind;
  title: string;
  body_id: string;
  state: Filled<'planned' | 'delivered' | 'dropped'>;
  delivered_on: string | null;
  delivered_meeting_id: string | null;
  closed_note: Filled<string>;
  moved_count: Filled<number>;
  version: Filled<number>;
  created_at: Date;
}

export interface ItemProposalRow {
  tenant_id: string;
  id: string;
  council_id: string;
  body_id: string;
  month: string;
  kind: ItemKind;
  title: string;
  reason: string;
  state: Filled<'proposed' | 'chosen' | 'declined' | 'withdrawn'>;
  proposed_by: string | null;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decided_reason: Filled<string>;
  meeting_id: string | null;
  version: Filled<number>;
}
