import { describe, expect, it } from 'vitest';
import { majorityWords, resultWords } from './majority.ts';
import type { CountedVote } from './majority.ts';

const half = { numerator: 1, denominator: 2, isStrict: true, base: 'members' } as const;
const vote: CountedVote = {
  rule: half,
  members: 9,
  present: 9,
  votes_for: 7,
  votes_against: 1,
  outcome: 'carried',
  decided_by_chair: false,
};

describe('a result in words', () => {
  it('says the numbers, what was needed, and how it ended', () => {
    expect(resultWords(vote, 'vi')).toBe(
      '7 trên 9 thành viên, cần trên 1/2 tổng số thành viên: được thông qua',
    );
    expect(resultWords(vote, 'en')).toBe(
      '7 of 9 members, more than 1/2 of all members needed: carried',
    );
  });

  it('names delegates, those present, ties', () => {
    const tie = {
      ...vote,
      members: 8,
      votes_for: 4,
      votes_against: 4,
      outcome: 'notCarried',
    } as const;
    expect(resultWords(tie, 'vi')).toBe(
      '4 trên 8 thành viên, cần trên 1/2 tổng số thành viên; hai bên ngang nhau: không được thông qua',
    );
    expect(resultWords({ ...tie, outcome: 'carried', decided_by_chair: true }, 'vi')).toContain(
      'hai bên ngang nhau, theo bên có người chủ trì: được thông qua',
    );
    const twoThirds = { numerator: 2, denominator: 3, isStrict: false, base: 'members' } as const;
    expect(majorityWords(twoThirds, 'vi', 'delegate')).toBe('ít nhất 2/3 tổng số đại biểu');
    expect(majorityWords({ ...half, base: 'present' }, 'vi')).toBe('trên 1/2 số thành viên có mặt');
  });
});
