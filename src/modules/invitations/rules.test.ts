import { describe, expect, it } from 'vitest';
import { membersOf, toldStanding } from './rules.ts';
import type { SeatOfTheDay } from './rules.ts';

const seat = (name: string, more: Partial<SeatOfTheDay> = {}): SeatOfTheDay => ({
  seatId: `seat ${name} ${more.bodyId ?? 'standing'}`,
  personId: name,
  name,
  email: '',
  bodyId: 'standing',
  bodyKind: 'standingCommittee',
  role: 'member',
  capacity: 'holder',
  ...more,
});

const chair = seat('Chủ tịch', { role: 'chair' });
const vice = seat('Phó Chủ tịch', { role: 'viceChair' });
const head = seat('Trưởng Ban');
const headOfCommittee = seat('Trưởng Ban', {
  bodyId: 'legal',
  bodyKind: 'committee',
  role: 'committeeHead',
});
const delegate = seat('Đại biểu', { bodyId: 'group', bodyKind: 'delegateGroup', role: 'delegate' });
const clerk = seat('Thư ký', { bodyId: 'office', bodyKind: 'office', role: 'clerk' });
const all = [delegate, headOfCommittee, head, vice, chair, clerk];

const named = (called: ReturnType<typeof membersOf>) =>
  called.map((one) => `${one.seat.name}: ${one.role}${one.hasVote ? ', votes' : ''}`);

const standing = { bodyId: 'standing', isWholeCouncil: false };
const nobody = { chairSeatId: null, secretarySeatId: null };

describe('who is called', () => {
  it('to the Standing Committee: its own members, the chair first', () => {
    expect(named(membersOf(standing, nobody, all))).toEqual([
      'Chủ tịch: chair, votes',
      'Phó Chủ tịch: member, votes',
      'Trưởng Ban: member, votes',
    ]);
  });

  it('to a session of the council: every delegate, each once', () => {
    const council = { bodyId: 'council', isWholeCouncil: true };
    expect(named(membersOf(council, nobody, all))).toEqual([
      'Chủ tịch: chair, votes',
      'Phó Chủ tịch: member, votes',
      'Trưởng Ban: member, votes',
      'Đại biểu: member, votes',
    ]);
  });

  it('the secretary writes and does not vote, unless a member', () => {
    const byClerk = membersOf(standing, { ...nobody, secretarySeatId: clerk.seatId }, all);
    expect(named(byClerk).at(-1)).toBe('Thư ký: secretary');
    const byMember = membersOf(standing, { ...nobody, secretarySeatId: head.seatId }, all);
    expect(named(byMember)[2]).toBe('Trưởng Ban: secretary, votes');
  });

  it('the named chair presides; a seat by delegation gives no vote', () => {
    const delegated = seat('Người được ủy quyền', { capacity: 'delegated' });
    const called = membersOf(standing, { ...nobody, chairSeatId: vice.seatId }, [
      ...all,
      delegated,
    ]);
    expect(named(called)).toContain('Phó Chủ tịch: chair, votes');
    expect(named(called)).toContain('Chủ tịch: member, votes');
    expect(called).toHaveLength(3);
  });
});

describe('how far the telling has come', () => {
  it('is under way for half an hour, then not reached; told as the meeting is now, it is told', () => {
    const told_at = new Date('2026-11-20T01:00:00Z');
    const at = (minutes: number) => new Date(told_at.getTime() + minutes * 60_000);
    const mail = { told_at, told_way: 'mail', told_sequence: null } as const;
    const none = { told_at: null, told_way: null, told_sequence: null };
    expect(toldStanding(none, 0, at(0))).toBe('notSent');
    expect([29, 31].map((minutes) => toldStanding(mail, 0, at(minutes)))).toEqual([
      'sending',
      'notReached',
    ]);
    expect(toldStanding({ ...mail, told_sequence: 0 }, 0, at(90))).toBe('told');
    expect(toldStanding({ ...mail, told_sequence: 0 }, 1, at(90))).toBe('notReached');
    expect(toldStanding({ ...mail, told_way: 'none' }, 0, at(90))).toBe('told');
  });
});
