import type { Actor } from '#src/platform/auth/actor.ts';
import type { AttachedFile } from '#src/platform/files/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import type { AskedAbout } from '../asked-about.ts';
import type { WrittenLine } from '../queries/written.ts';
import type { WrittenSlip, WrittenVoter } from '../written-schema.ts';

export interface WrittenPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly vote: WrittenLine;
  readonly voters: readonly WrittenVoter[];
  readonly slips: readonly WrittenSlip[];
  /** Whose paper slip is to be entered once more. */
  readonly again: string;
  readonly files: readonly AttachedFile[];
  /** The record it is about, with its papers. */
  readonly about: AskedAbout | null;
  readonly scans: readonly AttachedFile[];
  readonly reported: { readonly code: string; readonly title: string } | null;
  readonly mayAsk: boolean;
  readonly today: string;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly refused: string | null;
}
