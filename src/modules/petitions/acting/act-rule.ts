import type { PetitionState } from '../schema.ts';

/** Why an act is not possible in this state; each is a failure code with its sentence. */
export type RuleReason =
  | 'petitions.already_sent'
  | 'petitions.not_classified'
  | 'petitions.not_in_batch'
  | 'petitions.nothing_owed'
  | 'petitions.already_accepted'
  | 'petitions.already_forwarded'
  | 'petitions.already_answered'
  | 'petitions.answered_there'
  | 'petitions.not_forwarded'
  | 'petitions.not_accepted'
  | 'petitions.was_returned'
  | 'petitions.work_begun'
  | 'petitions.nothing_to_evaluate'
  | 'petitions.already_ended'
  | 'petitions.not_ended'
  | 'petitions.in_batch'
  | 'petitions.not_open'
  | 'petitions.is_merged'
  | 'petitions.not_merged'
  | 'petitions.merge_in_hand'
  | 'petitions.merge_in_group'
  | 'petitions.not_in_group'
  | 'petitions.nothing_to_tell';

/** Who an act belongs to: the office that follows, the body that owes, or one who looks on the ground. */
export type Side = 'follower' | 'debtor' | 'watcher';

export interface ActRule {
  readonly side: Side;
  readonly from: readonly PetitionState[];
  /** The state after; by outcome where the act decides between several. */
  readonly to: PetitionState | 'same' | Readonly<Record<string, PetitionState>>;
  readonly otherwise: RuleReason;
  /** Done by a step of something larger (a batch, a session), never by a button on the record. */
  readonly within?: 'batch' | 'session';
  readonly many?: boolean;
}
