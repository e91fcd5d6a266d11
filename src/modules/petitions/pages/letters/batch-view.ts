import type { ForwardingStep } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import type { Option } from '#src/ui/index.ts';
import type { BatchView } from '../../queries/batches.ts';

/** What the page of one list being forwarded is drawn from. */
export interface BatchPageProps {
  readonly locale: Locale;
  readonly batch: BatchView;
  readonly switchedOn: readonly ForwardingStep[];
  /** Why this person may not pass the step the list waits at; null where they may. */
  readonly stepRefused: string | null;
  /** Titles and names of those whose step it is. */
  readonly waitsFor: readonly string[];
  readonly mayPrepare: boolean;
  /** The leaders one of whom signed on paper; null where the signature is already known. */
  readonly signers: readonly Option[] | null;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}
