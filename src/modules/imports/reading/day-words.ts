import { LAST_YEAR, addDays, day, readDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';

const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 73_415;
const SERIAL_ZERO = day('1899-12-30');
const CLOCK = /(?:^|\s)(?:lúc\s*)?\d{1,2}\s*(?::|h|giờ|\.)\s*\d{2}(?::\d{2})?(?=\s|$)/i;
const SHORT_YEAR = /^(\d{1,2})\s*([/.\-–])\s*(\d{1,2})\s*[/.\-–]\s*(\d{2})$/;
/** A year of two digits is the last one that is not more than this far ahead of today. */
const YEARS_AHEAD = 1;
const LONGEST = 80;

/** A day as lists have it: 05/02/11, 5-2-2011, 2011-02-05, 14:30 05/02/2011, a serial number. */
export function readListDay(text: string, today: Day): Day | null {
  if (text.length > LONGEST) return null;
  const line = text.replace(/\s+/g, ' ').replace(/^[,;\s]+|[,;.\s]+$/g, '');
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(line)?.[1];
  if (serial !== undefined) return serialDay(Number(serial));
  const bare = withoutClock(line);
  const short = SHORT_YEAR.exec(bare);
  const full = short ? `${short[1]}/${short[3]}/${fullYear(Number(short[4]), today)}` : bare;
  const read = readDay(full);
  if (read.ok) return read.day;
  return americanDay(full);
}

function withoutClock(line: string): string {
  const iso = /^(\d{4}-\d{1,2}-\d{1,2})T\d/.exec(line)?.[1];
  if (iso !== undefined) return iso;
  return line
    .replace(CLOCK, ' ')
    .replace(/^[\s,;-]+|[\s,;-]+$/g, '')
    .replace(/^ngày:?\s*/i, '');
}

function serialDay(serial: number): Day | null {
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(SERIAL_ZERO, serial) : null;
}

function fullYear(short: number, today: Day): number {
  const latest = Math.min(LAST_YEAR, Number(today.slice(0, 4)) + YEARS_AHEAD);
  const century = latest - (latest % 100);
  return century + short > latest ? century - 100 + short : century + short;
}

// 02/25/2025 can only be the 25th of February, written by a machine set to American dates.
function americanDay(text: string): Day | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!match || Number(match[2]) <= 12) return null;
  const read = readDay(`${match[2]}/${match[1]}/${match[3]}`);
  return read.ok ? read.day : null;
}
