/** Columns from..to (zero-based, both included) shown as one cell. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A row that holds something. Rows without any value are not given. */
export interface SheetRow {
  readonly sheet: string;
  /** The number the spreadsheet shows beside the row, from 1. */
  readonly row: number;
  /** Texts in NFC; '' where empty. A cell merged downwards stands in each of its rows. */
  readonly cells: readonly string[];
  /** Columns whose cell is a formula; the text is the result last saved with it. */
  readonly formulas: readonly number[];
  /** Columns whose cell shows an error such as #N/A. */
  readonly errors: readonly number[];
  /** Cells merged sideways; the value stands in the first column only. */
  readonly spans: readonly Span[];
}

/** What was left out or found on the way, for the reader to be told. */
export type SheetNote =
  | { readonly code: 'hidden_sheet'; readonly sheet: string }
  | { readonly code: 'hidden_rows'; readonly sheet: string; readonly count: number }
  | { readonly code: 'columns_cut'; readonly sheet: string; readonly limit: number }
  | { readonly code: 'no_header'; readonly sheet: string }
  | { readonly code: 'macros_ignored' }
  | { readonly code: 'encoding'; readonly encoding: string };

export interface SheetSource {
  readonly path: string;
  /** The name it was sent under; only for sentences, never to decide what it is. */
  readonly name: string;
}
