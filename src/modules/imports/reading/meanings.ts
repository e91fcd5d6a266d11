/** What a column of an office's list can mean to a petition. */
export const COLUMN_MEANINGS = [
  'stt',
  'code',
  'text',
  'place',
  'session',
  'timing',
  'field',
  'field_tick',
  'agency',
  'received_on',
  'petitioner',
  'address',
  'phone',
  'voices',
  'answer',
  'answer_document',
  'answered_on',
  'status',
  'source',
  'note',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** The meaning that several columns may share: one column of ticks for each field. */
export const REPEATABLE: ReadonlySet<ColumnMeaning> = new Set(['field_tick']);

export interface HeaderColumn {
  /** Zero-based, as in the row's cells. */
  readonly index: number;
  /** As written, lines of a two-line header joined: 'Lĩnh vực: Tư pháp'. */
  readonly title: string;
  readonly meaning: ColumnMeaning | null;
  /** 0–1. */
  readonly confidence: number;
}

/** All that reading a row needs to know of a column; the clerk may have corrected the meaning. */
export type ColumnChoice = Pick<HeaderColumn, 'index' | 'title' | 'meaning'>;
