import type { ColumnMeaning } from './meanings.ts';

/** What keeps a row from being imported. */
export const ERROR_CODES = [
  'cells_unfit',
  'no_text',
  'text_too_long',
  'line_too_long',
  'formula',
  'cell_error',
  'unreadable_date',
  'future_date',
  'old_font',
] as const;

/** What the clerk should look at; the row is imported all the same. */
export const WARNING_CODES = [
  'no_place',
  'place_carried_down',
  'field_carried_down',
  'place_from_text',
  'place_from_address',
  'unreadable_session',
  'unknown_session',
  'several_fields',
  'number_removed',
  'tail_removed',
  'answer_split_off',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];

export type ProblemCode = ErrorCode | WarningCode;

/** Kept with the row as it is; `problemText` says it. */
export interface RowProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** `meaning` is the column's, '' where it concerns the whole row; `found` what stood there, short. */
  readonly facts: { readonly meaning: ColumnMeaning | ''; readonly found: string };
}

const ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);
const SHOWN = 80;

export function problem(code: ProblemCode, meaning: ColumnMeaning | '', found = ''): RowProblem {
  const short = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
  return {
    code,
    severity: ERRORS.has(code) ? 'error' : 'warning',
    facts: { meaning, found: short },
  };
}
