import type { Facts } from '#src/platform/errors.ts';
import type { Filled, Json } from '#src/platform/db/column-types.ts';
import type { SheetNote } from '#src/platform/sheets/index.ts';
import type { SkipReason } from './reading/index.ts';
import type { StagedReading } from './staged-reading.ts';

export interface ImportTables {
  petition_imports: ImportRow;
  petition_import_rows: ImportedRow;
  petition_import_left_out: LeftOutRow;
  petition_import_mappings: ImportMappingRow;
}

export const IMPORT_STATES = [
  'reading',
  'ready',
  'publishing',
  'published',
  'undone',
  'failed',
  'discarded',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_SOURCES = ['page', 'api', 'operator'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** A column of a sheet: what it is called and what it is taken to mean. */
export interface SheetColumn {
  readonly index: number;
  readonly title: string;
  readonly meaning: string | null;
  readonly confidence: number;
}

export interface ReadSheet {
  readonly name: string;
  /** The rows of its header; empty where none was found. */
  readonly headerRows: readonly number[];
  readonly columns: readonly SheetColumn[];
  readonly isTaken: boolean;
  readonly rowCount: number;
}

/** What the clerk said: which sheets, and by a column's position what it means ('' is nothing). */
export interface Mapping {
  readonly sheets?: readonly string[] | undefined;
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Of `columns` what the clerk chose otherwise than it was read. */
  readonly corrected?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** The same by a column's letter or title, as programs say it. */
  readonly named?: Readonly<Record<string, string>> | undefined;
}

export interface ImportCounts {
  readonly rows: number;
  readonly petitions: number;
  readonly rejected: number;
  readonly same: number;
  readonly related: number;
  readonly problems: number;
  readonly questions: number;
  readonly several: number;
  readonly skipped: number;
}

export interface ImportRow {
  tenant_id: string;
  id: string;
  council_id: string;
  source: ImportSource;
  file_id: string | null;
  file_name: string;
  state: ImportState;
  sheets: Json<readonly ReadSheet[]>;
  mapping: Json<Mapping>;
  counts: Json<Partial<ImportCounts>>;
  rows_read: Filled<number>;
  rows_written: Filled<number>;
  publishes_itself: Filled<boolean>;
  failure_code: string | null;
  failure_facts: Json<Facts>;
  /** What the file holds that was not read, or read in another way. */
  notes: Json<readonly SheetNote[]>;
  /** How often its work was taken up after it had fallen silent. */
  attempts: Filled<number>;
  person_id: string;
  seat_id: string | null;
  created_at: Date;
  run_id: string | null;
  seen_at: Date;
  published_at: Date | null;
  undone_at: Date | null;
  undone_by: string | null;
  request_key: Filled<string | null>;
  version: Filled<number>;
}

/** What the clerk decided about one row; nothing decided is the proposal of the reading. */
export interface Decision {
  readonly unit?: string;
  readonly field?: string;
  readonly body?: string;
  /** Of a divided cell, by the matter's position from 0. */
  readonly parts?: Readonly<Record<string, { readonly field?: string; readonly body?: string }>>;
  readonly split?: boolean;
}

export interface ImportedRow {
  tenant_id: string;
  import_id: string;
  ordinal: number;
  sheet: string;
  row_number: number;
  cells: Json<readonly string[]>;
  reading: Json<StagedReading>;
  decision: Json<Decision>;
  is_rejected: Filled<boolean>;
  is_skipped: Filled<boolean>;
  is_same: Filled<boolean>;
  is_related: Filled<boolean>;
  has_problem: Filled<boolean>;
  has_question: Filled<boolean>;
  has_several: Filled<boolean>;
  petition_ids: Filled<readonly string[]>;
}

/** A line of the list that is no petition: a title, a heading, a total, a signature. */
export interface LeftOutRow {
  tenant_id: string;
  import_id: string;
  ordinal: number;
  sheet: string;
  row_number: number;
  reason: SkipReason;
  words: string;
}

export interface ImportMappingRow {
  tenant_id: string;
  council_id: string;
  signature: string;
  meanings: Json<Readonly<Record<string, string>>>;
  person_id: string | null;
  used_at: Date;
}
