import type { RowProblem } from './reading/index.ts';

/** What was understood of one row of the list; kept with the row until it is published. */
export interface StagedReading {
  /** The cell as it was in the list. */
  readonly original: string;
  /** Cleaned for work. */
  readonly text: string;
  /** The matters of a cell that holds several; otherwise empty. */
  readonly parts: readonly string[];
  /** Of each of these what its own words suggest. */
  readonly partReadings?: readonly PartReading[];
  readonly place: ReadPlace;
  readonly field: ReadField;
  readonly body: ReadBody;
  readonly session: ReadSession;
  readonly kind: 'petition' | 'opinion';
  readonly receivedOn: string | null;
  readonly petitioner: ReadPetitioner | null;
  /** What the office's list already says of an answer, and its notes: history, kept as words. */
  readonly answer: string;
  readonly note: string;
  readonly problems: readonly RowProblem[];
  readonly duplicates: readonly Duplicate[];
  /** What search knows the matter by; read once, with the duplicates. */
  readonly marks?: readonly string[];
}

export interface PartReading {
  readonly field: ReadField;
  readonly body: ReadBody;
}

export interface StagedPlace {
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitNameThen: string;
  readonly detail: string;
}

export interface UnitChoice {
  readonly code: string;
  readonly name: string;
  readonly reason: string;
}

export interface ReadPlace {
  /** The office's own words. */
  readonly words: string;
  readonly places: readonly StagedPlace[];
  /** Why this unit: it has the name, it succeeds the unit named, the text names it, it is the council's own. */
  readonly reason: string;
  /** Where several units are possible: the question to the clerk. */
  readonly choices: readonly UnitChoice[];
}

export interface ReadField {
  readonly words: string;
  readonly code: string | null;
  readonly label: string;
  readonly how: 'office' | 'suggested' | 'none';
  readonly reasons: readonly string[];
  readonly choices: readonly { readonly code: string; readonly label: string }[];
}

export interface ReadBody {
  readonly words: string;
  readonly id: string | null;
  readonly name: string;
  readonly how: 'office' | 'suggested' | 'none';
  readonly reasons: readonly string[];
  /** Other bodies that the words suggest, for a person to take. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[];
}

export interface ReadSession {
  readonly words: string;
  readonly id: string | null;
  readonly name: string;
  /** False: the words named no session of this council; it goes to none, without words to the current one. */
  readonly isNamed: boolean;
  readonly timing: 'before' | 'after' | null;
}

export interface ReadPetitioner {
  readonly fullName: string;
  readonly address: string;
  readonly phone: string;
}

/** A row of the same file, or a petition of the register, that asks the same or something near. */
export interface Duplicate {
  readonly of: 'file' | 'register';
  readonly ordinal?: number;
  readonly row?: number;
  readonly sheet?: string;
  readonly id?: string;
  readonly code?: string;
  readonly score: number;
  readonly same: boolean;
  readonly reasons: readonly string[];
}
