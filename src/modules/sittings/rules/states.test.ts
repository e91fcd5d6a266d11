import { describe, expect, it } from 'vitest';
import { mayNotPreside } from './presiding.ts';
import { notNow, SITTING_ACTS, SITTING_STATES } from './states.ts';
import { minutesOver, minutesTaken } from './timing.ts';

describe('what can be done when', () => {
  it('reads as a table', () => {
    // Before it is opened, open, interrupted, closed.
    const table = SITTING_ACTS.map((act) => {
      const marks = SITTING_STATES.map((state) => (notNow(act, state) === null ? 'x' : '.'));
      return `${act} ${marks.join('')}`;
    });
    expect(table).toEqual([
      'attend xxx.',
      'open x...',
      'wait x...',
      'preside xxx.',
      'runItem .x..',
      'changeAgenda xxx.',
      'enter .x..',
      'vote .x..',
      'adjourn .x..',
      'resume ..x.',
      'close .xx.',
      'closeWithoutQuorum xxx.',
      'correct .xxx',
      'followUp .xxx',
    ]);
  });

  it('says how it stands instead', () => {
    expect(notNow('vote', 'gathering')).toBe('sittings.not_open_yet');
    expect(notNow('open', 'open')).toBe('sittings.is_open');
    expect(notNow('enter', 'adjourned')).toBe('sittings.is_adjourned');
    expect(notNow('attend', 'closed')).toBe('sittings.is_closed');
  });
});

describe('who presides', () => {
  const member = {
    seatRole: 'member',
    hasVote: true,
    isPresent: true,
    isNamedChair: false,
  } as const;

  it.each([
    ['chair', null],
    ['viceChair', null],
    ['committeeDeputy', null],
    ['member', 'sittings.presider_not_elected'],
    ['delegate', 'sittings.presider_not_elected'],
  ] as const)('%s: %s', (seatRole, refused) => {
    expect(mayNotPreside({ ...member, seatRole }, false)).toBe(refused);
  });

  it('a member whom those present elect, never one who is away or has no vote', () => {
    expect(mayNotPreside(member, true)).toBeNull();
    expect(mayNotPreside({ ...member, isPresent: false }, true)).toBe('sittings.presider_away');
    expect(mayNotPreside({ ...member, hasVote: false }, true)).toBe('sittings.presider_not_member');
    expect(mayNotPreside({ ...member, isNamedChair: true }, false)).toBeNull();
  });
});

describe('the time an item takes', () => {
  const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`);
  const runs = [
    { startedAt: at('08:00'), finishedAt: at('08:20') },
    { startedAt: at('09:00'), finishedAt: null },
  ];

  it('leaves breaks out and is measured against the plan', () => {
    expect(minutesTaken(runs, at('09:15'))).toBe(35);
    expect(minutesOver(runs, 30, at('09:15'))).toBe(5);
    expect(minutesOver(runs, 45, at('09:15'))).toBe(-10);
    expect(minutesOver(runs, null, at('09:15'))).toBeNull();
  });
});
