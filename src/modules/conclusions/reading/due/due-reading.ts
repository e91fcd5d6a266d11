import type { Day, WorkCalendar } from '#src/council/calendar/index.ts';

export interface SessionDay {
  readonly number: number;
  readonly opensOn: Day;
}

/** What a text is read against. */
export interface ReadingContext {
  /** The day of the meeting: years left out are counted on from it. */
  readonly heldOn: Day;
  readonly calendar: WorkCalendar;
  readonly sessions: readonly SessionDay[];
  /** The day the notice was signed, where the text or the caller knows it. */
  readonly signedOn?: Day | null;
  /** The day the session spoken of opens, where the text names it. */
  readonly opening?: Opening | null;
}

export interface Opening {
  readonly day: Day;
  /** Of the session, where it is told. */
  readonly number: number | null;
}

export interface DueExplanation {
  readonly vi: string;
  readonly en: string;
}

/** What words say of a day, by their places; `due` null where they name none that can be known. */
export interface DueFound {
  readonly from: number;
  readonly to: number;
  readonly due: Day | null;
  readonly explanation: DueExplanation;
  readonly waitsFor?: { readonly session: number };
  /** 'cuối năm', 'trong tháng': gives way to any other limit beside it. */
  readonly isWeak?: boolean;
}

/** A day that an expression means, and the end of the expression. */
export interface TimeFound {
  readonly to: number;
  readonly due: Day | null;
  readonly explanation: DueExplanation;
  readonly waitsFor?: { readonly session: number };
  readonly isWeak?: boolean;
}
