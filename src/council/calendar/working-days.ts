import type { Day } from './day.ts';
import { addDays, weekday, yearOf } from './day.ts';
import type { DayOff } from './days-off.ts';

export type NamedDay = { readonly day: Day; readonly name: string };

/** The announced days by date, and the years somebody has announced. */
export type WorkCalendar = {
  readonly rows: ReadonlyMap<Day, DayOff>;
  readonly unconfirmed: ReadonlyMap<Day, DayOff>;
  readonly years: ReadonlySet<number>;
};

export type CountedDays = {
  readonly day: Day;
  /** Days off from Monday to Friday that the count did not count. Plain weekends are not listed. */
  readonly steppedOver: readonly NamedDay[];
  /** Weekend days that the count did count, because they were worked in exchange. */
  readonly workedInstead: readonly NamedDay[];
  /** Days counted as working although somebody proposes to have them off. */
  readonly unconfirmed: readonly NamedDay[];
  /** Years touched whose days off nobody has announced: the date may still move. */
  readonly missingYears: readonly number[];
};

export function workCalendar(rows: readonly DayOff[]): WorkCalendar {
  const counts = (row: DayOff) => row.trust !== 'confirm' || row.confirmedOn !== null;
  const counted = rows.filter(counts);
  return {
    rows: new Map(counted.map((row) => [row.day, row])),
    unconfirmed: new Map(rows.filter((row) => !counts(row)).map((row) => [row.day, row])),
    years: new Set(counted.filter((row) => row.kind === 'off').map((row) => yearOf(row.day))),
  };
}

export function isWorkingDay(of: Day, calendar: WorkCalendar): boolean {
  const row = calendar.rows.get(of);
  if (row) return row.kind === 'swapped-work';
  return !isWeekend(of);
}

/** Why a day is not worked: the name of the day off, or the weekend; null on a working day. */
export function dayOffName(of: Day, calendar: WorkCalendar): string | null {
  if (isWorkingDay(of, calendar)) return null;
  return calendar.rows.get(of)?.name ?? (weekday(of) === 6 ? 'Thứ Bảy' : 'Chủ nhật');
}

/** The n-th working day after `start`, which itself is not counted; before it where n is negative. */
export function addWorkingDays(start: Day, count: number, calendar: WorkCalendar): CountedDays {
  const step = count < 0 ? -1 : 1;
  const passed: Day[] = [];
  let at = start;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    passed.push(at);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return describe(at, passed, calendar);
}

export function subtractWorkingDays(
  start: Day,
  count: number,
  calendar: WorkCalendar,
): CountedDays {
  return addWorkingDays(start, -count, calendar);
}

/** The day itself where it is worked, else the next that is. */
export function nextWorkingDay(from: Day, calendar: WorkCalendar): CountedDays {
  const passed = [from];
  let at = from;
  while (!isWorkingDay(at, calendar)) {
    at = addDays(at, 1);
    passed.push(at);
  }
  return describe(at, passed, calendar);
}

/** Working days from one day (not counted) to another (counted). */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1))
    if (isWorkingDay(at, calendar)) count += 1;
  return count;
}

function describe(result: Day, passed: readonly Day[], calendar: WorkCalendar): CountedDays {
  const inOrder = passed.toSorted();
  const named = (rows: ReadonlyMap<Day, DayOff>, keep: (row: DayOff) => boolean) =>
    inOrder.flatMap((of) => {
      const row = rows.get(of);
      return row && keep(row) ? [{ day: of, name: row.name }] : [];
    });
  const years = new Set([result, ...inOrder].map(yearOf));
  return {
    day: result,
    steppedOver: named(calendar.rows, (row) => row.kind !== 'swapped-work' && !isWeekend(row.day)),
    workedInstead: named(calendar.rows, (row) => row.kind === 'swapped-work'),
    unconfirmed: named(calendar.unconfirmed, (row) => !isWeekend(row.day)),
    missingYears: [...years].filter((year) => !calendar.years.has(year)).toSorted((a, b) => a - b),
  };
}

function isWeekend(of: Day): boolean {
  return weekday(of) > 5;
}
