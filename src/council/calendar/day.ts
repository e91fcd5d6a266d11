declare const dayBrand: unique symbol;

/** A date in the calendar, `yyyy-mm-dd`. Never an instant: it has no hour and no zone. */
export type Day = string & { readonly [dayBrand]: true };

export const FIRST_YEAR = 1945;
export const LAST_YEAR = 2100;
const ZONE = 'Asia/Ho_Chi_Minh';
const MS_A_DAY = 86_400_000;
/** All of Vietnam has been seven hours ahead of UTC since 13 June 1975. */
const SEVEN_HOURS = 7 * 3_600_000;
const SEVEN_HOURS_SINCE = Date.UTC(1976, 0);
const LAST_INSTANT = Date.UTC(9999, 0);

const zoned = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A day already known to be one (a column of the database, a literal). Throws where it is not. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isRealDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day it is in Vietnam at an instant. */
export function dayAt(instant: Date): Day {
  const ms = instant.getTime();
  if (ms < SEVEN_HOURS_SINCE || ms > LAST_INSTANT) return zoned.format(instant) as Day;
  return new Date(ms + SEVEN_HOURS).toISOString().slice(0, 10) as Day;
}

export function makeDay(year: number, month: number, dayNumber: number): Day {
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayNumber, 2)}`);
}

export function addDays(from: Day, count: number): Day {
  return new Date(utc(from) + count * MS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** The same day of a later month, or that month's last day: 31/01 and one month is 28/02. */
export function addMonths(from: Day, count: number): Day {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return makeDay(year, month, Math.min(dayOfMonth(from), daysInMonth(year, month)));
}

/** Days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS_A_DAY);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return new Date(utc(of)).getUTCDay() || 7;
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

export function monthOf(of: Day): number {
  return Number(of.slice(5, 7));
}

export function dayOfMonth(of: Day): number {
  return Number(of.slice(8, 10));
}

export function isRealDate(year: number, month: number, dayNumber: number): boolean {
  return month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function utc(of: Day): number {
  return Date.UTC(yearOf(of), monthOf(of) - 1, dayOfMonth(of));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
