import type { Filled } from '#src/platform/db/column-types.ts';

export interface NumberingTables {
  number_templates: NumberTemplateRow;
  number_books: {
    tenant_id: string;
    council_id: string;
    kind: string;
    year: number;
    last_number: number;
  };
  paper_numbers: PaperNumberRow;
}

export interface NumberTemplateRow {
  tenant_id: string;
  id: string;
  council_id: string;
  kind: string;
  template: string;
  uses_own_book: Filled<boolean>;
  valid_from: string;
  valid_to: string | null;
}

export interface PaperNumberRow {
  tenant_id: string;
  id: string;
  council_id: string;
  kind: string;
  year: number;
  number: number;
  symbol: string;
  subject_kind: string;
  subject_id: string;
  taken_by: string | null;
  taken_at: Date;
  cancelled_at: Date | null;
  cancel_reason: string | null;
}
