import type { FormValues, Refusal } from '#src/platform/web/forms.ts';

export interface Answer {
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

/** A form of the page of invitations sent back: which one. */
export interface FormAnswer extends Answer {
  readonly answered?: 'body' | 'guest' | 'override' | undefined;
}
