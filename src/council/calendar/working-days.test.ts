import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { announcedDaysOff, readDaysOff } from './days-off.ts';
import {
  addWorkingDays,
  dayOffName,
  isWorkingDay,
  nextWorkingDay,
  subtractWorkingDays,
  workCalendar,
  workingDaysBetween,
} from './working-days.ts';

const announced = announcedDaysOff();
const calendar = workCalendar(announced);

describe('the announced days off', () => {
  it('are 42 lines of 2024 to 2026, no date twice', () => {
    expect(announced).toHaveLength(42);
    expect(new Set(announced.map((row) => row.day)).size).toBe(42);
    expect([...calendar.years].toSorted()).toEqual([2024, 2025, 2026]);
  });

  it('take only weekdays off and make only weekend days worked', () => {
    const empty = workCalendar([]);
    for (const row of announced)
      expect(isWorkingDay(row.day, empty)).toBe(row.kind !== 'swapped-work');
  });

  it('refuse a broken line by its number', () => {
    expect(() => readDaysOff('date\tkind\tname\ttrust\n2026-01-01\tmaybe\tx\thigh')).toThrow(
      'line 2',
    );
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-02-16', false],
    ['2026-04-27', false],
    ['2026-08-31', false],
    ['2026-08-22', true],
  ])('%s: %s', (on, worked) => {
    expect(isWorkingDay(day(on), calendar)).toBe(worked);
  });

  it('counts an unconfirmed day off as worked until it is confirmed', () => {
    const on = day('2026-11-24');
    expect(isWorkingDay(on, calendar)).toBe(true);
    const proposed = announced.find((row) => row.day === on);
    const confirmed = [...announced, { ...proposed!, confirmedOn: day('2026-11-20') }];
    expect(isWorkingDay(on, workCalendar(confirmed))).toBe(false);
  });

  it('names the reason', () => {
    expect(dayOffName(day('2026-09-02'), calendar)).toBe('Quốc khánh');
    expect(dayOffName(day('2026-11-22'), calendar)).toBe('Chủ nhật');
    expect(dayOffName(day('2026-11-20'), calendar)).toBeNull();
  });
});

describe('addWorkingDays', () => {
  it('does not count the day of receipt', () => {
    expect(addWorkingDays(day('2026-10-05'), 1, calendar).day).toBe('2026-10-06');
    expect(addWorkingDays(day('2026-10-05'), 5, calendar).day).toBe('2026-10-12');
    expect(addWorkingDays(day('2026-10-05'), 0, calendar).day).toBe('2026-10-05');
  });

  it('starts from a weekend as from the Friday before', () => {
    expect(addWorkingDays(day('2026-10-10'), 1, calendar).day).toBe('2026-10-12');
    expect(addWorkingDays(day('2026-10-11'), 1, calendar).day).toBe('2026-10-12');
  });

  it('steps over Tết and says so', () => {
    const counted = addWorkingDays(day('2026-02-13'), 1, calendar);
    expect(counted.day).toBe('2026-02-23');
    expect(counted.steppedOver.map((off) => off.day)).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
    ]);
    expect(counted.missingYears).toEqual([]);
  });

  it('counts the Saturday worked in exchange and skips what it was exchanged for', () => {
    const counted = addWorkingDays(day('2026-08-21'), 7, calendar);
    expect(counted.workedInstead).toEqual([{ day: '2026-08-22', name: 'Làm bù cho 31/8' }]);
    expect(counted.day).toBe('2026-09-03');
    expect(counted.steppedOver.map((off) => off.day)).toEqual([
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ]);
  });

  it('warns of a day off nobody has confirmed', () => {
    const counted = addWorkingDays(day('2026-11-23'), 1, calendar);
    expect(counted.day).toBe('2026-11-24');
    expect(counted.unconfirmed.map((off) => off.day)).toEqual(['2026-11-24']);
  });

  it('warns of a year nobody has announced, and still answers', () => {
    const counted = addWorkingDays(day('2026-12-30'), 3, calendar);
    expect(counted).toMatchObject({ day: '2027-01-04', missingYears: [2027] });
  });

  it('counts back', () => {
    expect(subtractWorkingDays(day('2026-09-03'), 1, calendar).day).toBe('2026-08-28');
    expect(addWorkingDays(day('2026-09-03'), -1, calendar).day).toBe('2026-08-28');
  });

  it('agrees with counting between, for every start of a year', () => {
    for (let month = 1; month <= 12; month += 1) {
      const start = day(`2025-${String(month).padStart(2, '0')}-01`);
      for (const count of [1, 5, 15, 40]) {
        const { day: end } = addWorkingDays(start, count, calendar);
        expect(workingDaysBetween(start, end, calendar)).toBe(count);
        expect(isWorkingDay(end, calendar)).toBe(true);
      }
    }
  });
});

describe('nextWorkingDay', () => {
  it('is the day itself or the first one worked', () => {
    expect(nextWorkingDay(day('2026-10-06'), calendar).day).toBe('2026-10-06');
    expect(nextWorkingDay(day('2026-04-25'), calendar).day).toBe('2026-04-28');
  });
});
