import type { PublicationState, PublicationStep } from './schema.ts';

/** What of a petition stands before the public, and what waits to. */
export interface PublicationFacts {
  /** Null where nobody has written a public text yet. */
  readonly state: PublicationState | null;
  readonly hasDraft: boolean;
  /** Everybody could once read it: its page says so until it is published again. */
  readonly wasPublic?: boolean;
}

export type StepReason =
  | 'publication.held'
  | 'publication.nothing_to_approve'
  | 'publication.not_public'
  | 'publication.not_held'
  | 'publication.held_already';

/** Why a step cannot be taken now, or null. */
export function cannotStep(step: PublicationStep, facts: PublicationFacts): StepReason | null {
  switch (step) {
    case 'propose':
      return facts.state === 'held' ? 'publication.held' : null;
    case 'approve':
      if (facts.state === 'held') return 'publication.held';
      return facts.hasDraft ? null : 'publication.nothing_to_approve';
    case 'return':
      return facts.hasDraft ? null : 'publication.nothing_to_approve';
    case 'hold':
      return facts.state === 'held' ? 'publication.held_already' : null;
    case 'release':
      return facts.state === 'held' ? null : 'publication.not_held';
    case 'withdraw':
      return facts.state === 'published' || tellsWithdrawal(facts)
        ? null
        : 'publication.not_public';
  }
}

/** The public page says that the text was taken back; its reason can be put in other words. */
const tellsWithdrawal = ({ state, wasPublic }: PublicationFacts): boolean =>
  state === 'withdrawn' || (state === 'draft' && wasPublic === true);

/** Where a step leads. A text sent back leaves what is public as it is. */
export function stateAfter(
  step: PublicationStep,
  state: PublicationState | null,
): PublicationState {
  switch (step) {
    case 'approve':
      return 'published';
    case 'hold':
      return 'held';
    case 'release':
      return 'draft';
    case 'withdraw':
      return 'withdrawn';
    case 'propose':
    case 'return':
      return state ?? 'draft';
  }
}
