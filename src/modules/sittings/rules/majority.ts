/** How many are enough: for a sitting to be held, or for a decision to be carried. */
export interface Majority {
  readonly numerator: number;
  readonly denominator: number;
  /** More than the share; else at least the share. */
  readonly isStrict: boolean;
  readonly base: MajorityBase;
  /** Equal numbers for and against: the side of whoever presides decides. */
  readonly chairDecidesTie: boolean;
}

/** The rule as it stood when it was used; later versions change nothing of it. */
export interface RuleAsUsed extends Majority {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly basis: string;
  readonly isConfirmed: boolean;
}

export const MAJORITY_BASES = ['members', 'present'] as const;
export type MajorityBase = (typeof MAJORITY_BASES)[number];

export const VOTE_SIDES = ['for', 'against', 'abstain'] as const;
export type VoteSide = (typeof VOTE_SIDES)[number];

/** The smallest number that satisfies the rule. */
export function neededOf(rule: Majority, base: number): number {
  const share = base * rule.numerator;
  const least = rule.isStrict
    ? Math.floor(share / rule.denominator) + 1
    : Math.ceil(share / rule.denominator);
  return Math.max(1, least);
}

export interface Quorum {
  readonly members: number;
  readonly present: number;
  readonly needed: number;
  readonly isReached: boolean;
}

/** Whether those present are enough; a meeting without such a rule needs nobody in particular. */
export function quorumOf(rule: Majority | null, members: number, present: number): Quorum {
  const needed = rule ? neededOf(rule, members) : 0;
  return { members, present, needed, isReached: present >= needed };
}

export interface Tally {
  readonly members: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

export interface Ballots {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
}

export interface VoteResult {
  readonly outcome: 'carried' | 'notCarried';
  /** What the share is taken of: all members, or those present. */
  readonly base: number;
  readonly needed: number;
  readonly isTie: boolean;
  readonly decidedByChair: boolean;
}

/** Abstentions and those who did not vote stay in the base: only votes for count towards the share. */
export function computeVote(rule: Majority, tally: Tally, chairSide: VoteSide | null): VoteResult {
  const base = rule.base === 'members' ? tally.members : tally.present;
  const needed = neededOf(rule, base);
  const isTie = tally.for === tally.against && tally.for > 0;
  const decidedByChair = isTie && rule.chairDecidesTie && tally.for < needed && chairSide !== null;
  const carried = tally.for >= needed || (decidedByChair && chairSide === 'for');
  return { outcome: carried ? 'carried' : 'notCarried', base, needed, isTie, decidedByChair };
}

export type ImpossibleTally =
  | 'sittings.more_votes_than_present'
  | 'sittings.more_present_than_members'
  | 'sittings.more_issued_than_present'
  | 'sittings.more_returned_than_issued'
  | 'sittings.returned_not_valid_and_invalid'
  | 'sittings.votes_not_valid_ballots'
  | 'sittings.nobody_voted';

/** Numbers that cannot have happened: the first that does not add up, with what it says. */
export function impossibleIn(
  tally: Tally,
  ballots: Ballots | null,
): { code: ImpossibleTally; facts: Readonly<Record<string, number>> } | null {
  const votes = tally.for + tally.against + tally.abstain;
  const { members, present } = tally;
  if (present > members) {
    return { code: 'sittings.more_present_than_members', facts: { present, members } };
  }
  if (ballots) {
    const { issued, returned, valid, invalid } = ballots;
    if (issued > present)
      return { code: 'sittings.more_issued_than_present', facts: { issued, present } };
    if (returned > issued) {
      return { code: 'sittings.more_returned_than_issued', facts: { returned, issued } };
    }
    if (valid + invalid !== returned) {
      const facts = { valid, invalid, sum: valid + invalid, returned };
      return { code: 'sittings.returned_not_valid_and_invalid', facts };
    }
    if (votes !== valid)
      return { code: 'sittings.votes_not_valid_ballots', facts: { votes, valid } };
  }
  if (votes > present)
    return { code: 'sittings.more_votes_than_present', facts: { votes, present } };
  if (votes === 0 && !ballots) return { code: 'sittings.nobody_voted', facts: {} };
  return null;
}
