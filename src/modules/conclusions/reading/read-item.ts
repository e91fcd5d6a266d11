import type { Day } from '#src/council/calendar/index.ts';
import type { DueExplanation } from './due/due-reading.ts';

export type ReadKind = 'agreed' | 'opinion' | 'noted' | 'assigned';

/** One conclusion proposed from a text. Every word of it stands in the text. */
export interface ReadItem {
  readonly kind: ReadKind;
  /** The body that answers for it, as it is called in the text. */
  readonly lead: string | null;
  /** The bodies that work with it. */
  readonly bodies: readonly string[];
  /** The words of the task or decision. */
  readonly content: string;
  readonly product: string | null;
  readonly reportTo: string | null;
  /** null where no day is said or known yet; then `dueText` has the words and the explanation why. */
  readonly due: Day | null;
  readonly dueText: string | null;
  readonly dueExplanation: DueExplanation | null;
  /** The session whose day would give the date. */
  readonly waitsFor: { readonly session: number } | null;
  /** The words it was taken from, as offsets in the text given. */
  readonly span: { readonly from: number; readonly to: number };
}
