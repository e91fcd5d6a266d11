import { describe, expect, it } from 'vitest';
import { readUrgeDays } from './read-urge-days.ts';

describe('the days before a due day', () => {
  it.each([
    ['15, 7, 3', [15, 7, 3]],
    ['3 7;15 7', [15, 7, 3]],
    ['', []],
    ['0', null],
    ['366', null],
    ['ba ngày', null],
    ['2.5', null],
    ['1 2 3 4 5 6 7 8 9 10 11', null],
  ])('%j is read as %j', (typed, days) => {
    expect(readUrgeDays(typed)).toEqual(days);
  });
});
