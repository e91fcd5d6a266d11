import type { FormValues, Refusal } from '#src/platform/web/forms.ts';

export interface Answer {
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}
