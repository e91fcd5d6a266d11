import type { RowProblem } from './problems.ts';

export interface Petitioner {
  readonly fullName: string;
  readonly address: string;
  readonly phone: string;
}

/** What one row of a list says; '' and null where it says nothing. */
export interface RowRead {
  readonly stt: string;
  readonly code: string;
  /** The petition's words, cleaned; empty only together with the problem `no_text`. */
  readonly text: string;
  /** The cell as it was in the list. */
  readonly original: string;
  readonly place: string;
  readonly placeFrom: 'cell' | 'text' | 'address' | 'section' | 'above' | null;
  /** The session's words, of the row, of a heading above it or of the list's title; for `readSession`. */
  readonly session: string;
  readonly field: string;
  readonly agency: string;
  /** yyyy-mm-dd. */
  readonly receivedOn: string | null;
  readonly petitioner: Petitioner | null;
  readonly voices: number | null;
  readonly answer: string;
  readonly answerDocument: string;
  readonly answeredOn: string | null;
  readonly status: string;
  readonly source: string;
  readonly note: string;
  /** The headings above the row, from the widest: 'LĨNH VỰC GIAO THÔNG › Cử tri huyện X'. */
  readonly section: string;
  readonly problems: readonly RowProblem[];
}
