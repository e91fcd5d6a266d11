import { describe, expect, it } from 'vitest';
import {
  againRefuses,
  countedOnce,
  sessionsBefore,
  standingRefuses,
  tiesRefuse,
} from './link-rules.ts';
import type { Raising } from './link-rules.ts';

const sessions = [
  { id: 's1', opensOn: '2025-12-10' },
  { id: 's2', opensOn: '2026-06-10' },
  { id: 's3', opensOn: '2026-08-01' },
  { id: 's4', opensOn: '2026-11-10' },
];
const raising = (id: string, sessionId: string | null, receivedOn = '2026-11-01'): Raising => ({
  id,
  councilId: 'here',
  sessionId,
  receivedOn,
});

describe('the sessions before a petition’s own', () => {
  it('are those from the first raising on, of whatever kind', () => {
    expect(sessionsBefore(raising('n', 's4'), raising('e', 's1'), sessions)).toBe(3);
    expect(sessionsBefore(raising('n', 's2'), raising('e', 's1'), sessions)).toBe(1);
    expect(sessionsBefore(raising('n', 's4'), raising('n', 's4'), sessions)).toBe(0);
  });

  it('are counted by the day of receipt where there was no session', () => {
    const early = raising('e', null, '2026-01-10');
    expect(sessionsBefore(raising('n', 's4'), early, sessions)).toBe(2);
    expect(sessionsBefore(raising('n', null, '2026-06-11'), early, sessions)).toBe(1);
  });
});

describe('raised again', () => {
  it('means an earlier session of the same council', () => {
    const newer = raising('n', 's4');
    expect(againRefuses(newer, raising('e', 's1'), sessions)).toBeNull();
    expect(againRefuses(newer, raising('e', null, '2026-10-01'), sessions)).toBeNull();
    expect(againRefuses(newer, newer, sessions)).toBe('petitions.again_itself');
    expect(againRefuses(newer, raising('e', 's4'), sessions)).toBe('petitions.again_same_session');
    expect(againRefuses(raising('n', 's1'), raising('e', 's4'), sessions)).toBe(
      'petitions.again_not_earlier',
    );
    const elsewhere = { ...raising('e', 's1'), councilId: 'there' };
    expect(againRefuses(newer, elsewhere, sessions)).toBe('petitions.again_other_council');
  });
});

describe('ties', () => {
  it('let a merged petition only leave again', () => {
    const merged = { isMerged: true, isGrouped: false };
    expect(tiesRefuse('unmerge', merged)).toBeNull();
    for (const act of ['merge', 'classify', 'together', 'end', 'raise_again']) {
      expect(tiesRefuse(act, merged)).toBe('petitions.is_merged');
    }
    const free = { isMerged: false, isGrouped: false };
    expect(tiesRefuse('unmerge', free)).toBe('petitions.not_merged');
    expect(tiesRefuse('leave_together', free)).toBe('petitions.not_in_group');
    expect(tiesRefuse('merge', { ...free, isGrouped: true })).toBe('petitions.merge_in_group');
    expect(tiesRefuse('classify', { ...free, isGrouped: true })).toBeNull();
  });

  it('let nothing be merged into what has ended or stands behind another', () => {
    expect(standingRefuses({ state: 'answered', isMerged: false })).toBeNull();
    expect(standingRefuses({ state: 'ended', isMerged: false })).toBe('petitions.merge_into_ended');
    expect(standingRefuses({ state: 'recorded', isMerged: true })).toBe(
      'petitions.merged_elsewhere',
    );
  });

  it('count a group once in each council', () => {
    const members = new Map([
      ['a', 3],
      ['b', 1],
    ]);
    expect([...countedOnce(members)]).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
  });
});
