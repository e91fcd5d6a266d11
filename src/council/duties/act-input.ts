import type { SETTLE_OUTCOMES, UrgeChannel, VerifyResult } from './acts.ts';

/** A computed date with its reason, as the calendar gives it. */
export interface DueDate {
  readonly dueOn: string;
  readonly explanation: object | null;
  /** Nothing is overdue by a proposed date until the Standing Committee confirms its rule. */
  readonly proposed: boolean;
}

export interface NewPart {
  readonly bodyId: string;
  readonly part: 'lead' | 'co';
  readonly dueOn?: string | undefined;
  readonly task?: string | undefined;
}

/** What an act is given. Which of these it needs stands in `ACTS`. */
export interface ActInput {
  /** The day it happened; today unless told. */
  readonly on?: string | undefined;
  readonly note?: string | undefined;
  readonly outcome?: (typeof SETTLE_OUTCOMES)[number] | undefined;
  readonly result?: VerifyResult | undefined;
  readonly dueOn?: string | undefined;
  /** Instead of `dueOn`, a date the calendar computed. */
  readonly due?: DueDate | undefined;
  readonly toBodyId?: string | undefined;
  /** The new body is the successor of the old one: what it has under way goes on. */
  readonly toSuccessor?: boolean | undefined;
  readonly parts?: readonly NewPart[] | undefined;
  readonly endParts?: boolean | undefined;
  readonly channel?: UrgeChannel | undefined;
  readonly reached?: string | undefined;
  readonly promised?: string | undefined;
  readonly promisedBy?: string | undefined;
  readonly step?: number | undefined;
  readonly documentNumber?: string | undefined;
  readonly documentOn?: string | undefined;
  readonly speaker?: string | undefined;
  readonly fileIds?: readonly string[] | undefined;
  /** Entered for a body without an account (nhập thay). */
  readonly onBehalf?: boolean | undefined;
  /** For a watcher's check entered on its behalf: which watcher. */
  readonly forBodyId?: string | undefined;
  /** The version the person saw. */
  readonly version?: number | undefined;
  /** What the record's room adds: numbers, codes and ids only. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}
