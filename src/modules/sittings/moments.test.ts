import { describe, expect, it } from 'vitest';
import { instantOf, readMoment } from './moments.ts';

const now = new Date('2026-11-25T03:00:00Z');

describe('a time as typed', () => {
  it.each([
    ['8:05', { time: '08:05', day: null }],
    ['8h05', { time: '08:05', day: null }],
    ['08.05', { time: '08:05', day: null }],
    ['8h', { time: '08:00', day: null }],
    ['13:30 25/11/2026', { time: '13:30', day: '2026-11-25' }],
    ['', null],
    ['25:00', 'unreadable'],
    ['8:75', 'unreadable'],
    ['sáng', 'unreadable'],
    ['8:05 31/02/2026', 'unreadable'],
  ])('%s', (typed, read) => {
    expect(readMoment(typed)).toEqual(read);
  });

  it('is of today in Vietnam; nothing typed is now', () => {
    expect(instantOf({ time: '08:05', day: null }, now)).toEqual(new Date('2026-11-25T01:05:00Z'));
    expect(instantOf(null, now)).toBe(now);
    expect(instantOf(new Date(0), now)).toEqual(new Date(0));
  });
});
