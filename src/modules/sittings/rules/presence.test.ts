import { describe, expect, it } from 'vitest';
import { membersPresentAt, shortFrom } from './presence.ts';
import type { Stay } from './presence.ts';

const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`);
const stay = (inviteeId: string, from: string, to: string | null = null): Stay => ({
  inviteeId,
  arrivedAt: at(from),
  leftAt: to === null ? null : at(to),
  isSubstitute: false,
});
const people = ['a', 'b', 'c'].map((id) => ({ id, hasVote: true }));
const guest = { id: 'guest', hasVote: false };

describe('who is there', () => {
  it('from the minute of arriving to the minute before leaving', () => {
    const stays = [stay('a', '08:00', '09:30')];
    expect(membersPresentAt(people, stays, at('07:59'))).toBe(0);
    expect(membersPresentAt(people, stays, at('08:00'))).toBe(1);
    expect(membersPresentAt(people, stays, at('09:29'))).toBe(1);
    expect(membersPresentAt(people, stays, at('09:30'))).toBe(0);
  });

  it('counts members once, and neither guests nor substitutes', () => {
    const stays = [
      stay('a', '08:00', '09:00'),
      stay('a', '08:30'),
      stay('guest', '08:00'),
      { ...stay('b', '08:00'), isSubstitute: true },
    ];
    expect(membersPresentAt([...people, guest], stays, at('08:45'))).toBe(1);
  });

  it('knows when too few were left', () => {
    const stays = [stay('a', '08:00'), stay('b', '08:00', '10:00'), stay('c', '08:00', '09:00')];
    expect(shortFrom(people, stays, 2, at('08:00'))).toEqual(at('10:00'));
    expect(shortFrom(people, stays, 1, at('08:00'))).toBeNull();
  });
});
