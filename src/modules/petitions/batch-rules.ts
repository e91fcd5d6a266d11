import { FORWARDING_STEPS } from '#src/council/bodies/index.ts';
import type { ForwardingStep } from '#src/council/bodies/index.ts';

/** Where a list being forwarded waits: with the clerk, at a step of the office, sent, or dropped. */
export const BATCH_STEPS = ['draft', ...FORWARDING_STEPS, 'issued', 'dropped'] as const;
export type BatchStep = (typeof BATCH_STEPS)[number];

export function isBatchStep(text: string): text is BatchStep {
  return (BATCH_STEPS as readonly string[]).includes(text);
}

export function isForwardingStep(text: string): text is ForwardingStep {
  return (FORWARDING_STEPS as readonly string[]).includes(text);
}

/**
 * The step after this one among those the office switches on. A step switched off while a list waits
 * at it is still passed; an office that switches all of them off sends at once.
 */
export function stepAfter(switchedOn: readonly ForwardingStep[], at: BatchStep): BatchStep {
  const from = at === 'draft' ? -1 : FORWARDING_STEPS.findIndex((step) => step === at);
  const next = FORWARDING_STEPS.find((step, index) => index > from && switchedOn.includes(step));
  return next ?? 'issued';
}

/** Passing it sends the letter, so the letter’s number, date and signer are entered here. */
export function sendsTheLetter(switchedOn: readonly ForwardingStep[], at: BatchStep): boolean {
  return stepAfter(switchedOn, at) === 'issued';
}
