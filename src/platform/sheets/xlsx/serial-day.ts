const MS_A_DAY = 86_400_000;
const START_1900 = Date.UTC(1899, 11, 30);
const START_1904 = Date.UTC(1904, 0, 1);
const LAST = 2_958_466;

/** A spreadsheet's day number as dd/mm/yyyy, with hh:mm where it has one; null where it is no day. */
export function serialDay(serial: number, startsIn1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST)) return null;
  if (serial < 1 && !startsIn1904) return clock(serial);
  // The spreadsheets' calendar has a 29 February 1900, which never was.
  const counted = !startsIn1904 && serial < 60 ? serial + 1 : serial;
  const start = startsIn1904 ? START_1904 : START_1900;
  const date = new Date(start + Math.floor(counted + HALF_A_SECOND) * MS_A_DAY);
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  const rest = counted - Math.floor(counted + HALF_A_SECOND);
  return rest * 24 * 60 >= 0.5 ? `${day} ${clock(rest)}` : day;
}

const HALF_A_SECOND = 0.5 / 86_400;

/** The part of a day as hh:mm. */
export function clock(part: number): string {
  const minutes = Math.round((part % 1) * 24 * 60);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
