import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, dayAt, daysBetween, isDay, makeDay, weekday } from './day.ts';
import { readDay } from './day-input.ts';
import { formatDay, latenessText, weekdayName } from './day-text.ts';

describe('readDay', () => {
  it.each([
    ['04/02/2016', '2016-02-04'],
    ['4/2/2016', '2016-02-04'],
    [' 04-02-2016 ', '2016-02-04'],
    ['04.02.2016', '2016-02-04'],
    ['4 / 2 / 2016', '2016-02-04'],
    ['04 02 2016', '2016-02-04'],
    ['04022016', '2016-02-04'],
    ['2016-02-04', '2016-02-04'],
    ['ngày 4 tháng 2 năm 2016', '2016-02-04'],
    ['Ngày 04 tháng 02 năm 2016'.normalize('NFD'), '2016-02-04'],
    ['29/02/2024', '2024-02-29'],
    ['31/12/2100', '2100-12-31'],
  ])('%s is %s', (typed, expected) => {
    expect(readDay(typed)).toEqual({ ok: true, day: expected });
  });

  it.each([
    ['', 'day.empty'],
    ['  ', 'day.empty'],
    ['hôm qua', 'day.unreadable'],
    ['04/02', 'day.unreadable'],
    ['04/02/2016/1', 'day.unreadable'],
    ['-4/2/2016', 'day.unreadable'],
    ['04/025/2016', 'day.too-many-digits'],
    ['004/02/2016', 'day.too-many-digits'],
    ['04/02/20166', 'day.too-many-digits'],
    ['04/02/16', 'day.year-needs-four-digits'],
    ['29/02/2025', 'day.no-such-day'],
    ['31/04/2026', 'day.no-such-day'],
    ['00/04/2026', 'day.no-such-day'],
    ['12/13/2026', 'day.no-such-month'],
    ['01/00/2026', 'day.no-such-month'],
    ['01/01/1944', 'day.year-out-of-range'],
    ['01/01/2101', 'day.year-out-of-range'],
    ['01/01/9999', 'day.year-out-of-range'],
  ])('%s is refused: %s', (typed, code) => {
    expect(readDay(typed)).toEqual({ ok: false, code });
  });
});

describe('arithmetic', () => {
  it('crosses months, years and 29 February', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it('clamps a month to its last day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
  });

  it('goes there and back for every day of four years', () => {
    const start = day('2023-01-01');
    for (let count = 0; count < 1461; count += 1) {
      const at = addDays(start, count);
      expect(daysBetween(start, at)).toBe(count);
      expect(readDay(formatDay(at))).toEqual({ ok: true, day: at });
      expect(weekday(addDays(at, 7))).toBe(weekday(at));
    }
  });

  it('knows what is not a day', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-2-1')).toBe(false);
    expect(() => makeDay(2026, 4, 31)).toThrow(RangeError);
  });
});

describe('dayAt', () => {
  it('turns at midnight in Vietnam', () => {
    expect(dayAt(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
    expect(dayAt(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
  });
});

describe('text', () => {
  const today = day('2026-11-22');
  it.each([
    ['2026-11-25', 'còn 3 ngày', '3 days left'],
    ['2026-11-23', 'còn 1 ngày', '1 day left'],
    ['2026-11-22', 'đến hạn hôm nay', 'due today'],
    ['2026-11-21', 'quá hạn 1 ngày', '1 day late'],
    ['2026-11-10', 'quá hạn 12 ngày', '12 days late'],
  ])('%s: %s, %s', (dueOn, vi, en) => {
    expect(latenessText(day(dueOn), today, 'vi')).toBe(vi);
    expect(latenessText(day(dueOn), today, 'en')).toBe(en);
  });

  it('names the weekday', () => {
    expect(weekdayName(today, 'vi')).toBe('Chủ nhật');
    expect(weekdayName(day('2026-11-23'), 'en')).toBe('Monday');
  });
});
