import type { PaperState } from './schema.ts';

export const PAPER_STEPS = [
  'submit',
  'check',
  'sign',
  'number',
  'issue',
  'return',
  'unsign',
  'withdraw',
] as const;
export type PaperStep = (typeof PAPER_STEPS)[number];

interface Transition {
  readonly from: readonly PaperState[];
  readonly to: PaperState;
}

/**
 * Every step: from which states, to which. A signed paper becomes a draft again only where the signature is
 * taken back; one that has its number never does.
 */
export const TRANSITIONS: Readonly<Record<PaperStep, Transition>> = {
  submit: { from: ['draft'], to: 'draft' },
  check: { from: ['draft'], to: 'checked' },
  sign: { from: ['checked'], to: 'signed' },
  number: { from: ['signed'], to: 'numbered' },
  issue: { from: ['numbered'], to: 'issued' },
  return: { from: ['draft', 'checked'], to: 'draft' },
  unsign: { from: ['signed'], to: 'draft' },
  withdraw: { from: ['draft', 'checked', 'signed', 'numbered', 'issued'], to: 'withdrawn' },
};

/** The five a paper goes through when nothing is sent back, in their order. */
export const ROAD: readonly PaperState[] = ['draft', 'checked', 'signed', 'numbered', 'issued'];
export const FINAL_STATES: readonly PaperState[] = ['issued', 'replaced', 'withdrawn'];
/** Read by members of the council, unless restricted. */
export const OPEN_TO_READERS: readonly PaperState[] = ['issued', 'replaced'];
/** Steps that must say why. */
export const REASONED_STEPS: readonly PaperStep[] = ['return', 'unsign', 'withdraw'];

export interface StepFacts {
  readonly state: PaperState;
  readonly isSubmitted: boolean;
}

export type StepReason =
  | 'papers.not_draft'
  | 'papers.already_submitted'
  | 'papers.not_submitted'
  | 'papers.not_signed'
  | 'papers.unsign_first'
  | 'papers.check_first'
  | 'papers.sign_first'
  | 'papers.number_first'
  | 'papers.already_done'
  | 'papers.number_stays'
  | 'papers.ended';

/** Why a step cannot be taken now, or null. */
export function cannotStep(step: PaperStep, { state, isSubmitted }: StepFacts): StepReason | null {
  if (state === 'replaced' || state === 'withdrawn') return 'papers.ended';
  if (step === 'submit' && state === 'draft' && isSubmitted) return 'papers.already_submitted';
  if (step === 'return' && state === 'draft' && !isSubmitted) return 'papers.not_submitted';
  if (TRANSITIONS[step].from.includes(state)) return null;
  if (step === 'submit') return 'papers.not_draft';
  if (step === 'unsign' && ROAD.indexOf(state) < ROAD.indexOf('signed')) return 'papers.not_signed';
  if (step === 'return' && state === 'signed') return 'papers.unsign_first';
  if (step === 'return' || step === 'unsign') return 'papers.number_stays';
  return ROAD.indexOf(state) < ROAD.indexOf(TRANSITIONS[step].to) - 1
    ? MISSING[TRANSITIONS[step].to]
    : 'papers.already_done';
}

const MISSING: Readonly<Record<PaperState, StepReason>> = {
  draft: 'papers.not_draft',
  checked: 'papers.not_draft',
  signed: 'papers.check_first',
  numbered: 'papers.sign_first',
  issued: 'papers.number_first',
  replaced: 'papers.ended',
  withdrawn: 'papers.ended',
};
