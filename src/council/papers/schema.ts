import type { ColumnType, Selectable } from 'kysely';
import type { Filled, Json } from '#src/platform/db/column-types.ts';
import type { PaperBlock } from './blocks.ts';

export interface PaperTables {
  papers: PaperRow;
  paper_versions: PaperVersionRow;
  paper_steps: PaperStepRow;
  paper_templates: PaperTemplateRow;
  urging_paper_duties: { tenant_id: string; paper_id: string; duty_id: string };
}

export const PAPER_STATES = [
  'draft',
  'checked',
  'signed',
  'numbered',
  'issued',
  'replaced',
  'withdrawn',
] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What stands at the foot: the authority lines, the last of them the position, and the name. */
export interface Signature {
  readonly authority: readonly string[];
  readonly name: string;
}

export interface PaperRow {
  tenant_id: string;
  id: string;
  council_id: string;
  issuing_body_id: string;
  kind: string;
  state: Filled<PaperState>;
  subject: string;
  record_kind: string;
  record_id: string;
  meeting_id: string | null;
  signer_seat_id: string | null;
  is_restricted: Filled<boolean>;
  is_public: Filled<boolean>;
  text_version: Filled<number>;
  submitted_at: Date | null;
  signature: ColumnType<Signature | null, string | null, string | null>;
  signed_at: Date | null;
  symbol: string | null;
  dated_on: string | null;
  issued_at: Date | null;
  replaces_id: string | null;
  version: Filled<number>;
  drafted_by: string | null;
  drafted_at: Date;
}
export type Paper = Selectable<PaperRow>;

export interface PaperVersionRow {
  tenant_id: string;
  paper_id: string;
  number: number;
  subject: string;
  basis: Json<readonly string[]>;
  addressees: Json<readonly string[]>;
  blocks: Json<readonly PaperBlock[]>;
  recipients: Json<readonly string[]>;
  secretary: Filled<string>;
  note: Filled<string>;
  written_by: string | null;
  written_seat_id: string | null;
  written_at: Date;
}
export type PaperVersion = Selectable<PaperVersionRow>;

/** What a reader reads of a version; everything that is drawn between head and signature. */
export type PaperText = Pick<
  PaperVersion,
  'subject' | 'basis' | 'addressees' | 'blocks' | 'recipients' | 'secretary'
>;

export interface PaperStepRow {
  tenant_id: string;
  id: string;
  paper_id: string;
  step: string;
  text_version: number;
  person_id: string | null;
  seat_id: string | null;
  recorded_at: Date;
  note: Filled<string>;
  /** What stood at the foot once it was signed in this step. */
  signature?: ColumnType<Signature | null, string | null, never>;
}

export interface PaperTemplateRow {
  tenant_id: string;
  id: string;
  council_id: string;
  kind: string;
  content: Buffer | null;
  file_name: Filled<string>;
  valid_from: string;
  note: Filled<string>;
  set_by: string | null;
  set_at: Date;
}
