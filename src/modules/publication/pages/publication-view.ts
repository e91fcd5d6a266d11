import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import type { AnswerToPublish, PetitionToPublish, StepTaken } from '../queries/petition.ts';

/** What the page of one public text is drawn from. */
export interface PublicationPageProps {
  readonly locale: Locale;
  readonly petition: PetitionToPublish;
  readonly answers: readonly AnswerToPublish[];
  readonly steps: readonly StepTaken[];
  readonly mayApprove: boolean;
  /** Titles and names of those who may approve it. */
  readonly approvers: readonly string[];
  readonly values?: FormValues;
  readonly refusal?: Refusal;
}
