import { describe, expect, it } from 'vitest';
import { computeVote, impossibleIn, neededOf, quorumOf } from './majority.ts';
import type { Majority } from './majority.ts';

const half: Majority = {
  numerator: 1,
  denominator: 2,
  isStrict: true,
  base: 'members',
  chairDecidesTie: false,
};
const twoThirds: Majority = { ...half, numerator: 2, denominator: 3, isStrict: false };
const halfOfPresent: Majority = { ...half, base: 'present' };
const withChair: Majority = { ...half, chairDecidesTie: true };

const tally = (yes: number, no: number, abstain: number, members: number, present = members) => ({
  for: yes,
  against: no,
  abstain,
  members,
  present,
});

describe('how many are enough', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [9, 5],
    [10, 6],
    [52, 27],
    [53, 27],
  ])('more than half of %i is %i', (members, needed) => {
    expect(neededOf(half, members)).toBe(needed);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [9, 6],
    [10, 7],
    [11, 8],
    [12, 8],
    [53, 36],
  ])('two thirds of %i is at least %i', (members, needed) => {
    expect(neededOf(twoThirds, members)).toBe(needed);
  });

  it('two thirds of ten are not reached by six and two thirds, that is by six', () => {
    expect(quorumOf(twoThirds, 10, 6).isReached).toBe(false);
    expect(quorumOf(twoThirds, 10, 7)).toEqual({
      members: 10,
      present: 7,
      needed: 7,
      isReached: true,
    });
  });

  it('exactly two thirds are enough: 6 of 9', () => {
    expect(quorumOf(twoThirds, 9, 6).isReached).toBe(true);
    expect(quorumOf(twoThirds, 9, 5).isReached).toBe(false);
  });

  it('a meeting without a rule needs nobody in particular, one with a rule at least one', () => {
    expect(quorumOf(null, 0, 0).isReached).toBe(true);
    expect(quorumOf(twoThirds, 0, 0).isReached).toBe(false);
  });
});

describe('the result of a vote', () => {
  it('7 of 9 members, more than half of all members: carried', () => {
    expect(computeVote(half, tally(7, 1, 1, 9), null)).toEqual({
      outcome: 'carried',
      base: 9,
      needed: 5,
      isTie: false,
      decidedByChair: false,
    });
  });

  it('half of an even number is not more than half; half of an odd number is rounded up', () => {
    expect(computeVote(half, tally(5, 4, 1, 10), null).outcome).toBe('notCarried');
    expect(computeVote(half, tally(6, 4, 0, 10), null).outcome).toBe('carried');
    expect(computeVote(half, tally(4, 3, 2, 9), null).outcome).toBe('notCarried');
    expect(computeVote(half, tally(5, 4, 0, 9), null).outcome).toBe('carried');
  });

  it('counts of all members, those away too', () => {
    expect(computeVote(half, tally(5, 1, 0, 10, 6), null).outcome).toBe('notCarried');
    expect(computeVote(halfOfPresent, tally(5, 1, 0, 10, 6), null).outcome).toBe('carried');
  });

  it('leaves abstentions in the base', () => {
    expect(computeVote(halfOfPresent, tally(4, 0, 4, 10, 8), null).outcome).toBe('notCarried');
    expect(computeVote(halfOfPresent, tally(5, 0, 3, 10, 8), null).outcome).toBe('carried');
  });

  it('two thirds of 53 delegates are 36', () => {
    expect(computeVote(twoThirds, tally(35, 10, 8, 53), null).outcome).toBe('notCarried');
    expect(computeVote(twoThirds, tally(36, 10, 7, 53), null).outcome).toBe('carried');
  });

  it('a tie is not carried', () => {
    const result = computeVote(half, tally(4, 4, 0, 8), 'for');
    expect(result).toMatchObject({ outcome: 'notCarried', isTie: true, decidedByChair: false });
  });

  it('a tie goes to the chair’s side where the rule says so', () => {
    expect(computeVote(withChair, tally(4, 4, 0, 8), 'for')).toMatchObject({
      outcome: 'carried',
      decidedByChair: true,
    });
    expect(computeVote(withChair, tally(4, 4, 0, 8), 'against').outcome).toBe('notCarried');
    expect(computeVote(withChair, tally(4, 4, 0, 8), null).outcome).toBe('notCarried');
    expect(computeVote(withChair, tally(3, 5, 0, 8), 'for').outcome).toBe('notCarried');
  });
});

describe('numbers that cannot have happened', () => {
  const ballots = { issued: 9, returned: 8, valid: 7, invalid: 1 };

  it.each([
    ['more votes than present', tally(5, 3, 2, 9), null, 'sittings.more_votes_than_present'],
    ['more present than members', tally(1, 0, 0, 8, 9), null, 'sittings.more_present_than_members'],
    ['nobody voted', tally(0, 0, 0, 9), null, 'sittings.nobody_voted'],
    [
      'more returned than issued',
      tally(7, 0, 0, 9),
      { ...ballots, issued: 7 },
      'sittings.more_returned_than_issued',
    ],
    [
      'more issued than present',
      tally(7, 0, 0, 9, 8),
      ballots,
      'sittings.more_issued_than_present',
    ],
    [
      'valid and invalid are not those returned',
      tally(7, 0, 0, 9),
      { ...ballots, invalid: 0 },
      'sittings.returned_not_valid_and_invalid',
    ],
    [
      'the sides are not the valid ballots',
      tally(6, 0, 0, 9),
      ballots,
      'sittings.votes_not_valid_ballots',
    ],
  ] as const)('%s', (_, counted, board, code) => {
    expect(impossibleIn(counted, board)?.code).toBe(code);
  });

  it('lets through what adds up', () => {
    expect(impossibleIn(tally(5, 3, 1, 9), null)).toBeNull();
    expect(impossibleIn(tally(5, 1, 1, 9), ballots)).toBeNull();
    expect(
      impossibleIn(tally(0, 0, 0, 9), { issued: 9, returned: 2, valid: 0, invalid: 2 }),
    ).toBeNull();
  });
});
